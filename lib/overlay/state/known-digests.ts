import type { Body } from '../../../components/digest/paper-view';
import type { ChineseForm } from '../../digest/chinese-form';
import type { DigestBody, DigestHead, DigestText } from '../../digest/digest';
import type { Shown } from '../../i18n/language';

/** As many as the background takes in one message. */
const MOST_KEYS = 50;

/** What is asked of the library, by at most 50 keys at a time. What is unknown there is left out of the answer. */
export interface AskedLibrary {
  readBodies(keys: string[]): Promise<Record<string, DigestBody>>;
  convertDigests(
    keys: string[],
    to: ChineseForm,
    parts: 'summaries' | 'whole',
  ): Promise<Record<string, DigestText>>;
}

/** What the library has said so far of this page's digests: what they say, and that in the other Chinese script. */
export class KnownDigests {
  /** Of a paper, as the page has them. */
  readonly heads: (paperId: string) => DigestHead[];
  readonly #library: AskedLibrary;
  #bodies = new Map<string, DigestBody>();
  /** By form and key, what the host has converted: a summary, and the sections if they were asked for. */
  #converted = new Map<string, DigestText>();
  readonly #failed = new Set<string>();

  constructor(heads: (paperId: string) => DigestHead[], library: AskedLibrary) {
    this.heads = heads;
    this.#library = library;
  }

  /** A head as it is to be read: in this form of Chinese, once that is here. */
  headIn(head: DigestHead, form: ChineseForm | null): DigestHead {
    const converted = form && this.#converted.get(nameOf(form, head.key));
    if (!form || !converted) return head;
    return {
      ...head,
      lang: form,
      summary: converted.summary,
      provenance: { by: 'converter', lang: head.lang },
    };
  }

  /** What the digests say, once all that is needed for it is here. */
  body({ first, second, other }: Shown): Body | null {
    const body = this.#bodyOf(first);
    return (
      body && {
        first: body,
        second: second && this.#bodyOf(second),
        other: other && this.#bodyOf(other),
      }
    );
  }

  #bodyOf({ key, lang, provenance }: DigestHead): DigestBody | null {
    const body = this.#bodies.get(key) ?? null;
    const isConverted = provenance.by === 'converter';
    const sections = isConverted && this.#converted.get(nameOf(lang, key))?.sections;
    return sections && sections.length > 0 ? { ...body, sections } : body;
  }

  hasFailed({ first }: Shown): boolean {
    return this.#failed.has(first.key);
  }

  /** What was known of these papers may have changed. What is being fetched meanwhile is fetched again. */
  forget(paperIds: readonly string[]): void {
    const isOther = ([name]: [string, unknown]) =>
      !paperIds.some((paperId) => name.includes(`${paperId}/`));
    this.#bodies = new Map([...this.#bodies].filter(isOther));
    this.#converted = new Map([...this.#converted].filter(isOther));
  }

  /** Fetches what the digests say. A failure is kept, for the reader to see, and tried again at the next opening. */
  async load(shown: readonly Shown[]): Promise<void> {
    const keys = shown.flatMap(headsOf).map(({ key }) => key);
    const missing = [...new Set(keys)].filter((key) => !this.#bodies.has(key));
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
      const found = await this.#library.convertDigests(some, to, parts).catch(() => ({}));
      for (const [key, text] of Object.entries<DigestText>(found)) {
        converted.set(nameOf(to, key), text);
        anyNew = true;
      }
    }
    return anyNew;
  }

  async #loadSome(keys: string[]): Promise<void> {
    const bodies = this.#bodies;
    const found = await this.#library.readBodies(keys).catch(() => ({}));
    for (const [key, each] of Object.entries<DigestBody>(found)) bodies.set(key, each);
    for (const key of keys) {
      if (bodies.has(key)) this.#failed.delete(key);
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
