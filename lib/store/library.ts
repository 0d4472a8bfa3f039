import { libraryDb } from './library-db';
import { writeAllOrNone } from './write-all-or-none';

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

/** Forgets all: digests, imports, and files that are still waiting. */
export async function clearLibrary(): Promise<void> {
  const stores = ['papers', 'bodies', 'inbox', 'imports', 'files'] as const;
  await writeAllOrNone([...stores], async (tx) => {
    for (const store of stores) await tx.objectStore(store).clear();
  });
}
