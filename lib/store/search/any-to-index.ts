import { libraryDb } from '../db/library-db';

/** False where nothing waits to be indexed. */
export async function anyToIndex(): Promise<boolean> {
  const db = await libraryDb();
  return (await db.count('toIndex')) > 0;
}
