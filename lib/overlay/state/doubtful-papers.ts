import type { DigestHead } from '../../digest/digest';
import { plainInline } from '../../digest/plain-text';
import type { PaperPlace } from '../../site/paper-places';
import { titleAt } from '../../site/place-title';
import { isAboutAnother } from '../../trust/about-another';

/** Compares what a page calls its papers with what their digests do: no digest is shown as another paper's. */
export class DoubtfulPapers {
  /** By paper, as the page has them. */
  #titles = new Map<string, string>();
  /** By title and digest, what was compared. */
  #compared = new Map<string, boolean>();
  #doubtful: readonly string[] = [];

  /** Reads the page's titles, and says whether other papers are doubtful than before. */
  update(places: readonly PaperPlace[], heads: (paperId: string) => DigestHead[]): boolean {
    this.#titles = new Map();
    for (const place of places) {
      const title = titleAt(place);
      if (title && !this.#titles.has(place.paperId)) this.#titles.set(place.paperId, title);
    }
    const before = this.#doubtful;
    this.#doubtful = [...this.#titles.keys()].filter((paperId) => {
      const known = heads(paperId);
      return known.length > 0 && known.every((head) => this.#isAnothers(paperId, head));
    });
    return before.join() !== this.#doubtful.join();
  }

  /** What was known of digests may have changed. */
  forget(): void {
    this.#compared = new Map();
  }

  /** Whether all that the library has of a paper is surely about another than the page says. */
  has(paperId: string): boolean {
    return this.#doubtful.includes(paperId);
  }

  /** The page's title of a paper. */
  titleOf(paperId: string): string {
    return this.#titles.get(paperId) ?? '';
  }

  /** The digests that may be shown as the paper's; all of them where there is none. */
  fitting(paperId: string, heads: DigestHead[]): DigestHead[] {
    const fitting = heads.filter((head) => !this.#isAnothers(paperId, head));
    return fitting.length > 0 ? fitting : heads;
  }

  #isAnothers(paperId: string, { key, title: own, lang, summary }: DigestHead): boolean {
    const title = this.#titles.get(paperId);
    if (title === undefined || title === own) return false;
    const name = `${key} ${title}`;
    const known = this.#compared.get(name);
    if (known !== undefined) return known;
    const found = isAboutAnother(title, { title: own, lang, text: plainInline(summary) });
    this.#compared.set(name, found);
    return found;
  }
}
