import { type InboxItem, libraryDb } from './library-db';
import { isQuotaError, type Writing, writeAllOrNone } from './write-all-or-none';

/** A file as a reader hands it in. */
export interface NewFile {
  name: string;
  bytes: ArrayBuffer;
}

/**
 * Stores files as they are, to be read later, and returns the id of their import. Where the storage is
 * too full for them, none is stored and the import says so of each; where it is too full even for that,
 * it throws.
 */
export async function putInInbox(files: NewFile[]): Promise<number> {
  try {
    return await writeAllOrNone(['inbox', 'imports', 'files'], async (tx) => {
      const importId = await addImport(tx, files);
      const inbox = tx.objectStore('inbox');
      for (const [index, { name, bytes }] of files.entries()) {
        await inbox.add({ importId, index, name, bytes });
      }
      return importId;
    });
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return writeAllOrNone(['imports', 'files'], (tx) => addImport(tx, files));
  }
}

/** The file that has waited longest, and how often its reading was begun, this time included; or null. */
export async function beginNextInInbox(): Promise<{ item: InboxItem; attempts: number } | null> {
  const db = await libraryDb();
  const cursor = await db.transaction('inbox').store.openCursor();
  return cursor && { item: cursor.value, attempts: await countAttempt(cursor.value) };
}

/** True where no file is waiting. */
export async function inboxIsEmpty(): Promise<boolean> {
  const db = await libraryDb();
  return (await db.count('inbox')) === 0;
}

async function countAttempt({ importId, index }: InboxItem): Promise<number> {
  try {
    return await writeAllOrNone(['files'], async (tx) => {
      const files = tx.objectStore('files');
      const file = await files.get([importId, index]);
      if (!file) return 1;
      file.attempts++;
      await files.put(file);
      return file.attempts;
    });
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return 1;
  }
}

async function addImport(tx: Writing<'imports' | 'files'>, files: NewFile[]): Promise<number> {
  const importId = await tx.objectStore('imports').add({ startedAt: Date.now(), finishedAt: null });
  for (const [index, { name, bytes }] of files.entries()) {
    const size = bytes.byteLength;
    await tx.objectStore('files').add({ importId, index, name, size, outcome: null, attempts: 0 });
  }
  return importId;
}
