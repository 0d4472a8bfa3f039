import { libraryDb } from '../db/library-db';
import { langOfKey } from './digest-key';

/** How much the library holds. */
export interface LibrarySize {
  papers: number;
  digests: number;
}

/** A language that digests of the library are in. */
export interface HeldLanguage {
  lang: string;
  digests: number;
}

/** Counts papers and digests as of one moment. */
export async function countLibrary(): Promise<LibrarySize> {
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'bodies']);
  const [papers, digests] = await Promise.all([
    tx.objectStore('papers').count(),
    tx.objectStore('bodies').count(),
  ]);
  return { papers, digests };
}

/** The languages that the library's digests are in, the most frequent first. Reads keys alone, which tell it. */
export async function listLanguages(): Promise<HeldLanguage[]> {
  const db = await libraryDb();
  const counts = new Map<string, number>();
  for (const key of await db.getAllKeys('bodies')) {
    const lang = langOfKey(key);
    counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return [...counts]
    .map(([lang, digests]) => ({ lang, digests }))
    .sort((a, b) => b.digests - a.digests || (a.lang < b.lang ? -1 : 1));
}
