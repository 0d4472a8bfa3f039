import type { FileOutcome } from '../digest/import-record';
import { outcomeOfRefused } from './finish-file';
import { type InboxItem, libraryDb } from './library-db';
import { isQuotaError, type Writing, writeAllOrNone } from './write-all-or-none';

/** A file as a reader hands it in. */
export interface NewFile {
  name: string;
  bytes: ArrayBuffer;
}

/**
 * Stores files as they are, to be read later, and returns the id of their import. Where the storage is
 * full, none is stored, and the import says so of each.
 */
export async function putInInbox(files: NewFile[]): Promise<number> {
  try {
    return await writeAllOrNone(['inbox', 'imports', 'files'], async (tx) => {
      const importId = await addImport(tx, files, null);
      const inbox = tx.objectStore('inbox');
      for (const [index, { name, bytes }] of files.entries()) {
        await inbox.add({ importId, index, name, bytes });
      }
      return importId;
    });
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return writeAllOrNone(['imports', 'files'], (tx) =>
      addImport(tx, files, outcomeOfRefused('storage full')),
    );
  }
}

/** The file that has waited longest, and how often its reading was begun, this time included; or null. */
export function beginNextInInbox(): Promise<{ item: InboxItem; attempts: number } | null> {
  return writeAllOrNone(['inbox', 'files'], async (tx) => {
    const cursor = await tx.objectStore('inbox').openCursor();
    if (!cursor) return null;
    const item = { id: cursor.key, ...cursor.value };

    const files = tx.objectStore('files');
    const file = await files.get([item.importId, item.index]);
    if (!file) return { item, attempts: 1 };
    file.attempts++;
    await files.put(file);
    return { item, attempts: file.attempts };
  });
}

/** True where no file is waiting. */
export async function inboxIsEmpty(): Promise<boolean> {
  const db = await libraryDb();
  return (await db.count('inbox')) === 0;
}

/** An import whose files are waiting, or, given their outcome, are done already. */
async function addImport(
  tx: Writing<'imports' | 'files'>,
  newFiles: NewFile[],
  outcome: FileOutcome | null,
): Promise<number> {
  const startedAt = Date.now();
  const waiting = outcome ? 0 : newFiles.length;
  const finishedAt = waiting === 0 ? startedAt : null;
  const importId = await tx
    .objectStore('imports')
    .add({ startedAt, finishedAt, files: newFiles.length, waiting });

  const files = tx.objectStore('files');
  for (const [index, { name, bytes }] of newFiles.entries()) {
    await files.add({ importId, index, name, size: bytes.byteLength, outcome, attempts: 0 });
  }
  return importId;
}
