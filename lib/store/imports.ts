import type { IDBPTransaction } from 'idb';
import type { ImportedFile, ImportRecord } from '../digest/import-record';
import { type LibrarySchema, libraryDb, type StoredFile } from './library-db';

/** All imports, the latest first. */
export async function readImports(): Promise<ImportRecord[]> {
  const tx = await beginReading();
  const ids = await tx.objectStore('imports').getAllKeys();
  const imports = await Promise.all(ids.reverse().map((id) => readIn(tx, id)));
  return imports.filter((record) => record !== null);
}

/** The import with this id; null where there is none. */
export async function readImport(id: number): Promise<ImportRecord | null> {
  return readIn(await beginReading(), id);
}

/** The import that was begun last; null where there was none. */
export async function latestImport(): Promise<ImportRecord | null> {
  const tx = await beginReading();
  const cursor = await tx.objectStore('imports').openKeyCursor(null, 'prev');
  return cursor && readIn(tx, cursor.key);
}

type Reading = IDBPTransaction<LibrarySchema, ('imports' | 'files')[], 'readonly'>;

async function beginReading(): Promise<Reading> {
  const db = await libraryDb();
  return db.transaction(['imports', 'files']);
}

async function readIn(tx: Reading, id: number): Promise<ImportRecord | null> {
  const range = IDBKeyRange.bound([id], [id, []]);
  const [record, files] = await Promise.all([
    tx.objectStore('imports').get(id),
    tx.objectStore('files').getAll(range),
  ]);
  if (!record) return null;
  const { startedAt, finishedAt } = record;
  return { id, startedAt, finishedAt, files: files.map(importedFile) };
}

function importedFile({ name, size, outcome, attempts }: StoredFile): ImportedFile {
  return { name, size, state: outcome ? 'done' : 'waiting', outcome, attempts };
}
