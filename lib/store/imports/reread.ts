import { READER_VERSION } from '../../digest/reader-version';
import { libraryDb } from '../db/library-db';
import type { StoredFile, StoredImport } from '../db/schema';
import { isSoundImport } from '../db/sound-records';
import { writeAllOrNone } from '../db/write-all-or-none';
import { undoneAmong } from './undone-imports';

/** What could be read again of all that was ever imported. */
export interface Rereadable {
  files: number;
  /** Of these, how many were read by an earlier version of the reader. */
  readEarlier: number;
}

/** Counts the files whose sources are kept, each content once. */
export async function countRereadable(): Promise<Rereadable> {
  const files = await filesWithSources();
  const readEarlier = files.filter(({ reader = 0 }) => reader < READER_VERSION).length;
  return { files: files.length, readEarlier };
}

/**
 * Has all files whose sources are kept read again, in an import of its own, and in the order in which they came.
 * Returns its id; null where there is none to read.
 */
export async function rereadAll(): Promise<number | null> {
  const sources = await filesWithSources();
  if (sources.length === 0) return null;
  return writeAllOrNone(['inbox', 'imports', 'files'], async (tx) => {
    const record: StoredImport = {
      origin: { by: 'rereading' },
      ...{ startedAt: Date.now(), finishedAt: null, state: 'working' },
      ...{ cancelled: false, undoable: true, toCome: 0, total: sources.length, done: 0 },
    };
    const importId = await tx.objectStore('imports').add(record);
    for (const [index, file] of sources.entries()) {
      const { name, size, source, importId: broughtBy, hint: given } = file;
      const hint = given !== undefined && { hint: given };
      const rereading = { source, broughtBy, ...hint };
      await tx.objectStore('files').add({
        ...{ importId, index, name, size, outcome: null, attempts: 0, ...hint },
      });
      await tx.objectStore('inbox').add({ importId, index, name, rereading });
    }
    return importId;
  });
}

type SourcedFile = StoredFile & { source: string };

/** By the last import that brought each, undone ones and those left out whose source was let go. */
async function filesWithSources(): Promise<SourcedFile[]> {
  const db = await libraryDb();
  const tx = db.transaction(['files', 'imports', 'sources']);
  const [files, ids, records, kept] = await Promise.all([
    tx.objectStore('files').getAll(),
    tx.objectStore('imports').getAllKeys(),
    tx.objectStore('imports').getAll(),
    tx.objectStore('sources').getAllKeys(),
  ]);
  const undone = undoneAmong(ids, records);
  const counting = new Set(
    ids.filter((id, index) => {
      const record = records[index];
      if (!isSoundImport(record) || undone.has(id)) return false;
      return record.state === 'done' && record.origin.by !== 'rereading';
    }),
  );
  const sources = new Set(kept);
  const bySource = new Map<string, SourcedFile>();
  for (const file of files) {
    const { source, importId } = file;
    if (source === undefined || !counting.has(importId) || !sources.has(source)) continue;
    bySource.delete(source);
    bySource.set(source, { ...file, source });
  }
  return [...bySource.values()];
}
