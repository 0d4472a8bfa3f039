import type { IDBPTransaction } from 'idb';
import type { ImportRecord } from '../digest/import-record';
import { notStored } from './finish-file';
import { filesOf, type LibrarySchema, libraryDb } from './library-db';

/** All imports, the latest first. */
export async function readImports(): Promise<ImportRecord[]> {
  const tx = await beginReading();
  const ids = await tx.objectStore('imports').getAllKeys();
  const imports = await Promise.all(ids.reverse().map((id) => readIn(tx, id)));
  return imports.filter((record) => record !== null);
}

/** The import that was begun last; null where there was none. */
export async function latestImport(): Promise<ImportRecord | null> {
  const tx = await beginReading();
  const cursor = await tx.objectStore('imports').openKeyCursor(null, 'prev');
  return cursor && readIn(tx, cursor.key);
}

type Reading = IDBPTransaction<LibrarySchema, ('imports' | 'files' | 'inbox')[], 'readonly'>;

async function beginReading(): Promise<Reading> {
  const db = await libraryDb();
  return db.transaction(['imports', 'files', 'inbox']);
}

async function readIn(tx: Reading, id: number): Promise<ImportRecord | null> {
  const [record, files, keys] = await Promise.all([
    tx.objectStore('imports').get(id),
    tx.objectStore('files').getAll(filesOf(id)),
    tx.objectStore('inbox').getAllKeys(filesOf(id)),
  ]);
  if (!record) return null;
  const waiting = new Set(keys.map(([, index]) => index));
  return {
    id,
    startedAt: record.startedAt,
    // No time of its end could be written down where the storage was full.
    finishedAt: record.finishedAt ?? (waiting.size === 0 ? record.startedAt : null),
    files: files.map(({ index, name, size, outcome, attempts }) =>
      waiting.has(index)
        ? { name, size, state: 'waiting', outcome: null, attempts }
        : { name, size, state: 'done', outcome: outcome ?? notStored('storage-full'), attempts },
    ),
  };
}
