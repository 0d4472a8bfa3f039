import type { IDBPTransaction } from 'idb';
import type { ImportedFile, ImportProgress, ImportRecord } from '../../digest/import-record';
import { filesOf } from '../db/files-of';
import { libraryDb } from '../db/library-db';
import type { LibrarySchema, StoredFile, StoredImport } from '../db/schema';
import { isSoundFile, isSoundImport } from '../db/sound-records';
import { writeAllOrNone } from '../db/write-all-or-none';
import { broughtNothing } from './finish-file';
import { broughtByUndone } from './undone-imports';

const UNDER_WAY = ['working', 'undoing', 'redoing', 'deleting'] as const;

/** All imports, the latest first; records that are nonsense are passed over, and so is what came with a backup that was undone. */
export async function readImports(): Promise<ImportRecord[]> {
  const tx = await beginReading();
  const [ids, records] = await Promise.all([
    tx.objectStore('imports').getAllKeys(),
    tx.objectStore('imports').getAll(),
  ]);
  const gone = broughtByUndone(ids, records);
  const told = ids.filter((id) => !gone.has(id)).reverse();
  const imports = await Promise.all(told.map((id) => readIn(tx, id)));
  return imports.filter((record) => record !== null);
}

/** One import; null where it is none, or nonsense. */
export async function readImport(id: number): Promise<ImportRecord | null> {
  return readIn(await beginReading(), id);
}

/** The import to tell of: the last one that is at work and not of a feed, else the one that was begun last; null where there was none. */
export async function latestImport(): Promise<ImportRecord | null> {
  const tx = await beginReading();
  const imports = tx.objectStore('imports');
  for (const id of (await imports.index('state').getAllKeys('working')).reverse()) {
    const record = await readIn(tx, id);
    if (record?.state === 'working' && record.origin.by !== 'feed') return record;
  }
  let cursor = await imports.openKeyCursor(null, 'prev');
  while (cursor) {
    const { key } = cursor;
    const record = await readIn(tx, key);
    if (record) return record;
    cursor = await cursor.continue();
  }
  return null;
}

/** What is another whenever an import was begun, ended, undone or redone. */
export async function standOfImports(): Promise<string> {
  const { store } = (await libraryDb()).transaction('imports');
  const states = store.index('state');
  const [last, undone, ...underWay] = await Promise.all([
    store.openKeyCursor(null, 'prev').then((cursor) => cursor?.key ?? null),
    states.count('undone'),
    ...UNDER_WAY.map((state) => states.getAllKeys(state)),
  ]);
  return JSON.stringify([last, undone, underWay]);
}

/** How far the imports that are at work are, all together; null where none is. */
export async function readProgress(): Promise<Omit<ImportProgress, 'importId'> | null> {
  const db = await libraryDb();
  const all = await db.getAllFromIndex('imports', 'state', 'working');
  const working = all.filter(isSoundImport);
  if (working.length === 0) return null;
  return working.reduce(
    (sum, { done, total }) => ({ done: sum.done + done, total: sum.total + total }),
    {
      done: 0,
      total: 0,
    },
  );
}

type Reading = IDBPTransaction<LibrarySchema, ('imports' | 'files' | 'inbox')[], 'readonly'>;

async function beginReading(): Promise<Reading> {
  const db = await libraryDb();
  return db.transaction(['imports', 'files', 'inbox']);
}

async function readIn(tx: Reading, id: number): Promise<ImportRecord | null> {
  const [record, files, firstKey] = await Promise.all([
    tx.objectStore('imports').get(id),
    tx.objectStore('files').getAll(filesOf(id)),
    // Not all keys: the browser would read through the waiting files to list them.
    tx.objectStore('inbox').getKey(filesOf(id)),
  ]);
  if (!isSoundImport(record)) return null;
  const { origin, startedAt, cancelled, undoable, failuresDismissed = false, toCome } = record;
  const firstWaiting = firstKey ? firstKey[1] : Number.POSITIVE_INFINITY;
  // Where the storage was full, the end could not be written down.
  const ended = record.state === 'working' && !firstKey && toCome === 0;
  return {
    id,
    origin,
    startedAt,
    finishedAt: record.finishedAt ?? (ended ? startedAt : null),
    state: ended ? 'done' : record.state,
    cancelled,
    undoable,
    failuresDismissed,
    toCome,
    missing: missingOf(record, files.length),
    files: files.filter(isSoundFile).map((file) => readFile(file, firstWaiting, cancelled)),
  };
}

function missingOf({ origin, state, total, cancelled }: StoredImport, files: number): number {
  return origin.by === 'reader' && state === 'done' && !cancelled ? Math.max(0, total - files) : 0;
}

/** Files leave the inbox in their order, so those without an outcome wait from the first on. */
function readFile(file: StoredFile, firstWaiting: number, cancelled: boolean): ImportedFile {
  const { index, name, size, attempts, outcome, unpacked = 0 } = file;
  const common = { name, size, attempts, unpacked };
  if (!outcome && index >= firstWaiting) return { ...common, state: 'waiting', outcome: null };
  if (!outcome && cancelled) return { ...common, state: 'unread', outcome: null };
  return { ...common, state: 'done', outcome: outcome ?? broughtNothing('storage-full') };
}

/** Tells an import's problems no more, or again. */
export function dismissFailures(importId: number, dismissed: boolean): Promise<void> {
  return writeAllOrNone(['imports'], async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (!record) return;
    const { failuresDismissed, ...told } = record;
    await tx
      .objectStore('imports')
      .put(dismissed ? { ...told, failuresDismissed: true } : told, importId);
  });
}
