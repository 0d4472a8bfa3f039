import { libraryDb } from '../db/library-db';
import { writeAllOrNone } from '../db/write-all-or-none';

/** What the reader calls sources, by `sourceId`; `''` for one that was to stay without a name. */
export async function readSourceNames(): Promise<Record<string, string>> {
  const db = await libraryDb();
  const named = await db.getAll('sourceNames');
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}

/**
 * Calls a source something else wherever it is shown, and in all imports to come; null gives it the name
 * back that its reports have. Digests stay as they are, so nothing is doubled when they are imported again.
 */
export function nameSource(id: string, name: string | null): Promise<void> {
  return writeAllOrNone(['sourceNames'], async (tx) => {
    const names = tx.objectStore('sourceNames');
    await (name === null ? names.delete(id) : names.put({ id, name }));
  });
}
