import type { Body } from '../../components/paper-view';
import type { DigestHead, Section } from '../../lib/digest/digest';
import type { Shown } from '../../lib/i18n/language';
import { callBackground } from '../../lib/messages/call';

/** As many as the background takes in one message. */
const MOST_KEYS = 50;

/** What the library has said of this page's papers so far. Each paper is asked for once, all of them together. */
export class KnownPapers {
  #heads = new Map<string, DigestHead[]>();
  #sections = new Map<string, Section[]>();
  readonly #asked = new Set<string>();
  readonly #failed = new Set<string>();

  heads(paperId: string): DigestHead[] {
    return this.#heads.get(paperId) ?? [];
  }

  /** What the digests say, once all that is needed for it is here. */
  body({ first, second }: Shown): Body | null {
    const sections = this.#sections.get(first.key);
    if (!sections) return null;
    return { first: sections, second: (second && this.#sections.get(second.key)) ?? null };
  }

  hasFailed({ first }: Shown): boolean {
    return this.#failed.has(first.key);
  }

  /** Asks for those papers that it hasn't been asked for. Says whether anything was learnt. */
  async ask(paperIds: string[]): Promise<boolean> {
    const ids = [...new Set(paperIds)].filter((id) => !this.#asked.has(id));
    if (ids.length === 0) return false;
    for (const id of ids) this.#asked.add(id);
    try {
      const heads = Object.entries(await callBackground('lookUp', { ids }));
      for (const [id, found] of heads) this.#heads.set(id, found);
      return heads.length > 0;
    } catch {
      // Asked again with the next change of the page, if we are still wanted then.
      for (const id of ids) this.#asked.delete(id);
      return false;
    }
  }

  /** After an import, or a time away: asks for everything once more. */
  async askAgain(): Promise<void> {
    if (this.#asked.size === 0) return;
    try {
      const heads = await callBackground('lookUp', { ids: [...this.#asked] });
      this.#heads = new Map(Object.entries(heads));
      this.#sections = new Map();
    } catch {
      // What is known stays until somebody knows better.
    }
  }

  /** Fetches what the digests say. A failure is kept, for the reader to see, and tried again at the next opening. */
  async load(shown: readonly Shown[]): Promise<void> {
    const keys = shown.flatMap(({ first, second }) => [first.key, ...(second ? [second.key] : [])]);
    const missing = [...new Set(keys)].filter((key) => !this.#sections.has(key));
    for (let start = 0; start < missing.length; start += MOST_KEYS) {
      await this.#loadSome(missing.slice(start, start + MOST_KEYS));
    }
  }

  async #loadSome(keys: string[]): Promise<void> {
    const sections = this.#sections;
    const found = await callBackground('readSections', { keys }).catch(() => ({}));
    for (const [key, each] of Object.entries<Section[]>(found)) sections.set(key, each);
    for (const key of keys) {
      if (sections.has(key)) this.#failed.delete(key);
      else this.#failed.add(key);
    }
  }
}
