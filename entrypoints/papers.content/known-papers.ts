import type { Body } from '../../components/paper-view';
import type { ChineseForm } from '../../lib/digest/chinese-form';
import type { DigestHead, DigestText, Section } from '../../lib/digest/digest';
import type { Shown } from '../../lib/i18n/language';
import { callBackground, callHost } from '../../lib/messages/call';

/** As many as the background takes in one message. */
const MOST_KEYS = 50;

/** What the library has said of this page's papers so far. Each paper is asked for once, all of them together. */
export class KnownPapers {
  #heads = new Map<string, DigestHead[]>();
  #sections = new Map<string, Section[]>();
  /** By form and key, what the host has converted: a summary, and the sections if they were asked for. */
  #converted = new Map<string, DigestText>();
  readonly #asked = new Set<string>();
  readonly #failed = new Set<string>();

  heads(paperId: string): DigestHead[] {
    return this.#heads.get(paperId) ?? [];
  }

  /** A head as it is to be read: in this form of Chinese, once that is here. */
  headIn(head: DigestHead, form: ChineseForm | null): DigestHead {
    const converted = form && this.#converted.get(nameOf(form, head.key));
    if (!form || !converted) return head;
    return { ...head, lang: form, summary: converted.summary, convertedFrom: head.lang };
  }

  /** What the digests say, once all that is needed for it is here. */
  body({ first, second, other }: Shown): Body | null {
    const sections = this.#sectionsOf(first);
    if (!sections) return null;
    return {
      first: sections,
      second: second && this.#sectionsOf(second),
      other: other && this.#sectionsOf(other),
    };
  }

  #sectionsOf({ key, lang, convertedFrom }: DigestHead): Section[] | null {
    const whole = this.#sections.get(key) ?? null;
    const converted = convertedFrom && this.#converted.get(nameOf(lang, key))?.sections;
    return converted && converted.length > 0 ? converted : whole;
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
      this.#converted = new Map();
    } catch {
      // What is known stays until somebody knows better.
    }
  }

  /** Fetches what the digests say. A failure is kept, for the reader to see, and tried again at the next opening. */
  async load(shown: readonly Shown[]): Promise<void> {
    const keys = shown.flatMap(headsOf).map(({ key }) => key);
    const missing = [...new Set(keys)].filter((key) => !this.#sections.has(key));
    for (let start = 0; start < missing.length; start += MOST_KEYS) {
      await this.#loadSome(missing.slice(start, start + MOST_KEYS));
    }
  }

  /**
   * Has digests converted into a form of Chinese, with their sections or only their summaries. Says whether
   * there is anything new; what can't be converted stays as it is.
   */
  async convert(keys: string[], to: ChineseForm, parts: 'summaries' | 'whole'): Promise<boolean> {
    const converted = this.#converted;
    const missing = [...new Set(keys)].filter((key) => {
      const known = converted.get(nameOf(to, key));
      return !known || (parts === 'whole' && known.sections.length === 0);
    });
    let anyNew = false;
    for (let start = 0; start < missing.length; start += MOST_KEYS) {
      const some = missing.slice(start, start + MOST_KEYS);
      const found = await callHost('convertDigests', { keys: some, to, parts }).catch(() => ({}));
      for (const [key, text] of Object.entries<DigestText>(found)) {
        converted.set(nameOf(to, key), text);
        anyNew = true;
      }
    }
    return anyNew;
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

/** All digests of which something is shown, or may be within a moment. */
export function headsOf({ first, second, other }: Shown): DigestHead[] {
  return [first, second, other].filter((head) => head !== null);
}

function nameOf(form: string, key: string): string {
  return `${form} ${key}`;
}
