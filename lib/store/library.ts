import { libraryDb } from './library-db';

/** How much the library holds. */
export interface LibrarySize {
  papers: number;
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
