import type { DigestHead } from '../../digest/digest';
import { hashText } from '../../digest/hash-text';
import { titleLetters } from '../../digest/title-letters';

/** Shorter ones, `Paper 1`, `论文一`, may be anybody's. In letters and digits; a Chinese one says as much as three. */
const SHORTEST = 12;

/**
 * By what the library knows titles, each once. 53 bits are enough: nobody gains
 * by a forged collision what a plain id in the same file would not give them.
 */
export function titleHashes(named: Pick<DigestHead, 'title'>[]): string[] {
  const hashes = named.map(({ title }) => titleHash(title)).filter((hash) => hash !== null);
  return [...new Set(hashes)];
}

/** By what the library knows a title; null where it is so short that it may be anybody's. */
export function titleHash(title: string): string | null {
  const letters = titleLetters(title);
  const weight = letters.replace(/[\u0800-\uffff]/g, '###').length;
  return weight < SHORTEST ? null : hashText(letters);
}
