import type { DigestHead } from '../digest/digest';
import { titleLetters } from '../digest/title-letters';
import { hashText } from './content-hash';

/** Shorter ones, `Paper 1`, `论文一`, may be anybody's. In letters and digits; a Chinese one says as much as three. */
const SHORTEST = 12;

/** A transaction that reads papers by their titles. */
export interface ReadingTitles {
  objectStore(name: 'papers'): {
    index(name: 'titles'): { getAllKeys(hash: string, most: number): Promise<string[]> };
  };
}

/**
 * By what the library knows titles, each once. As in `content-hash.ts`, 53 bits are enough: nobody gains
 * by a forged collision what a plain id in the same file would not give them.
 */
export function titleHashes(named: Pick<DigestHead, 'title'>[]): string[] {
  const hashes = named.map(({ title }) => titleHash(title)).filter((hash) => hash !== null);
  return [...new Set(hashes)];
}

/** Within a transaction: the one paper that the library knows by this title; null where none is, or several are. */
export async function paperOfTitle(tx: ReadingTitles, title: string): Promise<string | null> {
  const hash = titleHash(title);
  if (hash === null) return null;
  const [paperId, other] = await tx.objectStore('papers').index('titles').getAllKeys(hash, 2);
  return (other === undefined && paperId) || null;
}

function titleHash(title: string): string | null {
  const letters = titleLetters(title);
  const weight = letters.replace(/[\u0800-\uffff]/g, '###').length;
  return weight < SHORTEST ? null : hashText(letters);
}
