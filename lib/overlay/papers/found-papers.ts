import type { DigestHead } from '../../digest/digest';
import { callBackground } from '../../messages/call';
import type { LibraryChange } from '../../messages/library-change';
import type { PageStatus } from '../../messages/protocol';
import { isRendered, nearestFirst } from '../../site/in-sight';
import type { Islands } from '../../site/islands';
import { findPaperPlaces, type PaperPlace } from '../../site/paper-places';
import { LoadedPart } from '../parts/loaded-part';
import type { PageOverlay } from '../parts/page-parts';
import type { PagePapers } from '../state/page-papers';
import type { ExtensionLife } from './extension-life';
import { ReservedRows } from './reserved-rows';

/** As many as are asked for in one message. */
const MOST_IDS = 1000;
/** So many papers a visit asks for wherever they stand; of others, only for those that can be seen or scrolled to. */
const MOST_UNSEEN = 200;
/** And for no more than these: a page is not to go through the library. */
const MOST_ASKED = 20_000;
/** More than a list of Hugging Face's has papers. */
const MOST_RESERVED = 120;

/** Finds the papers of one page, asks the library for them, and has the overlay show what it knows. */
export class FoundPapers implements PagePapers {
  #places: PaperPlace[] = [];
  #knownPlaces: PaperPlace[] = [];
  readonly #heads = new Map<string, DigestHead[]>();
  readonly #asked = new Set<string>();
  #asking = Promise.resolve();
  /**
   * Looks again when something comes into sight that was hidden before. What has its room in sight and is invisible
   * there waits for the page's next change: it would come into sight at each look.
   */
  readonly #hidden = new IntersectionObserver((seen) => {
    const here = seen.filter(
      ({ isIntersecting, target }) => isIntersecting && isRendered({ anchor: target }),
    );
    for (const { target } of here) this.#hidden.unobserve(target);
    if (here.length > 0) this.update();
  });
  #anyFound = false;
  #counted = 0;
  readonly #reserved = new ReservedRows();
  readonly #part = new LoadedPart('overlay');
  #overlay: PageOverlay | null = null;

  constructor(
    readonly life: ExtensionLife,
    readonly islands: Islands,
    /** A paper was found, the first: until then nothing needs to be watched but the page. */
    readonly onFirstPaper: () => void,
  ) {
    islands.onSettled = () => this.#overlay?.onPlaces();
    life.atEnd(() => {
      this.#reserved.remove();
      this.#hidden.disconnect();
    });
  }

  /** Null until the library knows a paper of the page. */
  get overlay(): PageOverlay | null {
    return this.#overlay;
  }

  get places(): readonly PaperPlace[] {
    return this.#places;
  }

  heads(paperId: string): DigestHead[] {
    return this.#heads.get(paperId) ?? [];
  }

  get knownPlaces(): readonly PaperPlace[] {
    return this.#knownPlaces;
  }

  get knownPapers(): string[] {
    return papersAt(this.#knownPlaces).filter((id) => !this.#overlay?.isDoubtful(id));
  }

  get status(): PageStatus {
    return { papers: papersAt(this.#places).length, withDigests: this.knownPapers.length };
  }

  mayHold(element: Element): boolean {
    return this.islands.isSettled(element);
  }

  /** The page has changed: nothing stays under what is now another paper's, before the browser paints. */
  update(): void {
    this.#places = findPaperPlaces(document, location.pathname);
    for (const { hiddenCopies } of this.#places)
      for (const copy of hiddenCopies ?? []) this.#hidden.observe(copy);
    if (this.#places.length === 0 && !this.#anyFound) return;
    if (!this.#anyFound) {
      this.#anyFound = true;
      this.onFirstPaper();
    }
    this.#findKnown();
    this.#overlay?.onPlaces();
    this.#ask();
  }

  /**
   * The library may know other things than before of some papers, or call their sources something else. Those
   * that the page shows now are asked for again, and the others when they come back.
   */
  askAgain({ papers, sourceNames }: LibraryChange): void {
    const changed = papers === 'many' ? this.#asked : new Set(papers);
    for (const id of this.#asked) {
      if (changed.has(id) || (sourceNames && this.#heads.has(id))) this.#asked.delete(id);
    }
    this.#ask();
  }

  /** One question after the other, so that no older answer comes after a newer one. */
  #ask(): void {
    this.#asking = this.#asking.then(() => this.#askForNew());
  }

  /** Each paper is asked for once, all of them together. */
  async #askForNew(): Promise<void> {
    const ids = papersAt(this.#placesToAskFor()).slice(
      0,
      Math.min(MOST_IDS, MOST_ASKED - this.#asked.size),
    );
    if (ids.length === 0) return;
    for (const id of ids) this.#asked.add(id);
    try {
      const found = Object.entries(await callBackground('lookUp', { ids }));
      const again = ids.filter((id) => this.#heads.delete(id));
      for (const [id, heads] of found) this.#heads.set(id, heads);
      if (found.length + again.length > 0) this.#show(again);
      // For what one message had no room for.
      this.#ask();
    } catch {
      // Asked again with the next change of the page, if we are still wanted then.
      for (const id of ids) this.#asked.delete(id);
    }
  }

  /** What nobody can see is not asked for, before it can be seen. */
  #placesToAskFor(): PaperPlace[] {
    const unasked = this.#places.filter(
      ({ paperId }) => !this.#asked.has(paperId) && !this.#overlay?.keeps(paperId),
    );
    const rendered = unasked.filter((place) => {
      const isThere = isRendered(place);
      if (!isThere) this.#hidden.observe(place.anchor);
      return isThere;
    });
    const most = MOST_UNSEEN - this.#asked.size;
    return rendered.length > most ? nearestFirst(rendered) : rendered;
  }

  async #show(again: readonly string[]): Promise<void> {
    if (this.life.signal.aborted) return;
    this.#findKnown();
    if (this.#overlay) {
      this.#overlay.onHeads(again);
    } else if (this.#heads.size > 0) {
      await this.#part.load();
      if (this.#part.now && !this.#overlay && !this.life.signal.aborted)
        this.#overlay = this.#part.now(this, this.life, new LoadedPart('actions'));
    }
  }

  /** Keeps the rows free of those that are to come: in a list longer than the site's, of those near what is seen. */
  onStanding(): void {
    const coming = this.#knownPlaces.filter(
      ({ kind, anchor }) => kind === 'list' && !this.#overlay?.standsAt(anchor),
    );
    const near = coming.length > MOST_RESERVED ? nearestFirst(coming) : coming;
    this.#reserved.show(papersAt(near.slice(0, MOST_RESERVED)));
  }

  /** Keeps the places of known papers' rows free, too, and the badge right. */
  #findKnown(): void {
    this.#knownPlaces = this.#places.filter(({ paperId }) => this.#heads.has(paperId));
    this.onStanding();
    const count = this.knownPapers.length;
    if (count === this.#counted) return;
    this.#counted = count;
    callBackground('countDigests', { count }).catch(() => {});
  }
}

/** Each once. */
function papersAt(places: readonly PaperPlace[]): string[] {
  return [...new Set(places.map(({ paperId }) => paperId))];
}
