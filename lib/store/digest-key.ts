import type { Digest } from '../digest/digest';
import { hashText } from './content-hash';

/**
 * Names a digest's place in the library: `2601.10387/zh/2026-01-20/1k2j3h4g5f6`.
 *
 * One source has one place for a paper, a language and a day; what it says there later replaces what it
 * said before. The source enters as a hash, since it is text from a file: of any length and content.
 */
export function digestKey(digest: Pick<Digest, 'paperId' | 'lang' | 'date' | 'source'>): string {
  return [digest.paperId, digest.lang, digest.date ?? 'undated', hashText(digest.source)].join('/');
}

/** The paper that a digest of this key speaks of. */
export function paperIdOfKey(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** The language of a digest of this key. */
export function langOfKey(key: string): string {
  return key.split('/', 2)[1] ?? '';
}
