import { titleHash } from '../db/title-hashes';

/** A transaction that reads papers by their titles. */
export interface ReadingTitles {
  objectStore(name: 'papers'): {
    index(name: 'titles'): { getAllKeys(hash: string, most: number): Promise<string[]> };
  };
}

/** Within a transaction: the one paper that the library knows by this title; null where none is, or several are. */
export async function paperOfTitle(tx: ReadingTitles, title: string): Promise<string | null> {
  const hash = titleHash(title);
  if (hash === null) return null;
  const [paperId, other] = await tx.objectStore('papers').index('titles').getAllKeys(hash, 2);
  return (other === undefined && paperId) || null;
}
