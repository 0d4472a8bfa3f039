import type { Digest } from '../../digest/digest';
import { hashText } from '../../digest/hash-text';
import type { Provenance } from '../../digest/provenance';

/**
 * Names a digest's place in the library: `2601.10387/zh/2026-01-20/1k2j3h4g5f6`.
 *
 * One source has one place for a paper, a language and a day; what it says there later replaces what it
 * said before. A machine's translation has a place beside that of its original: its key ends with
 * `~` and the original's language, as no other does. The source enters as a hash, since it is text from a file: of any length and content.
 */
export function digestKey(digest: Keyed): string {
  const { paperId, lang, date, source } = digest;
  return [paperId, lang, date ?? 'undated', hashText(source)].join('/');
}

/** The same of a digest that rests on something else than a publisher's report. */
export function digestKeyAs(provenance: Provenance, digest: Keyed): string {
  const key = digestKey(digest);
  return provenance.by === 'translator' ? `${key}~${provenance.from.lang}` : key;
}

/** Whether a digest of this key is a machine's translation. */
export function isTranslationKey(key: string): boolean {
  return key.includes('~');
}

type Keyed = Pick<Digest, 'paperId' | 'lang' | 'date' | 'source'>;

/** The paper that a digest of this key speaks of. */
export function paperIdOfKey(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** The language of a digest of this key. */
export function langOfKey(key: string): string {
  return key.split('/', 2)[1] ?? '';
}
