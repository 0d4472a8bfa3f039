import type { ImportState } from '../../digest/import-record';
import { filesOf } from '../db/files-of';
import { libraryDb } from '../db/library-db';
import type { FileKey, StoredFile, StoredImport, StoredInboxItem, WaitingFile } from '../db/schema';
import { atOnce, isQuotaError, leave, writeAllOrNone } from '../db/write-all-or-none';
import { addAttempt, putImport } from './finish-file';
import { whenNobodyHandsIn } from './handing-in';

/** What is to be done next: an act to go on with, or a file to be read. */
export type NextWork = { act: number } | UnreadFile;

export interface UnreadFile {
  item: StoredInboxItem;
  /** How often its reading was begun before. */
  attempts: number;
}

/**
 * Looks for work: undoing, redoing and deleting come first, then the file that has waited longest of those that nobody
 * has begun; and only then what was begun before, which may be what ended the browser or took all its time, the one
 * that was begun least often first. Null where there is none. `begun` are left out.
 */
export async function findNextWork(begun: readonly FileKey[] = []): Promise<NextWork | null> {
  const db = await libraryDb();
  const tx = db.transaction(['imports', 'inbox', 'files']);
  const [act, first] = await atOnce([
    () => findAct(tx.objectStore('imports').index('state')),
    () => tx.objectStore('inbox').openKeyCursor(),
  ]);
  if (act !== undefined) return { act };
  let next: { key: FileKey; attempts: number } | null = null;
  let cursor = first;
  while (cursor && next?.attempts !== 0) {
    const { key } = cursor;
    const [importId] = key;
    const isBegun = begun.some((other) => isSame(other, key));
    const { attempts, isPart } = isBegun
      ? { attempts: Number.POSITIVE_INFINITY, isPart: false }
      : await attemptsAt(tx, key);
    if (attempts < (next?.attempts ?? Number.POSITIVE_INFINITY)) next = { key, attempts };
    // Parts of a backup rest on those before them.
    cursor = isPart ? await cursor.continue([importId + 1, 0]) : await cursor.continue();
  }
  if (!next) return null;
  const item = await tx.objectStore('inbox').get(next.key);
  return item ? { item, attempts: next.attempts } : null;
}

/**
 * Looks for the file that has waited longest of those behind another, if nobody has begun it. What has left the inbox
 * leaves a trace that searches must get past, and to know where to begin spares them that.
 */
export async function findUnbegun(after: FileKey): Promise<UnreadFile | null> {
  const db = await libraryDb();
  const tx = db.transaction(['inbox', 'files', 'imports']);
  const waiting = await tx.objectStore('inbox').openCursor(IDBKeyRange.lowerBound(after, true));
  if (!waiting) return null;
  const { attempts } = await attemptsAt(tx, waiting.key);
  return attempts === 0 ? { item: waiting.value, attempts } : null;
}

/** How often what waits was begun, and whether it is a part of a backup, which is no file of its import. */
async function attemptsAt(
  tx: ReadingAttempts,
  key: FileKey,
): Promise<{ attempts: number; isPart: boolean }> {
  const [importId, index] = key;
  const file = await tx.objectStore('files').get(key);
  if (file) return { attempts: file.attempts, isPart: false };
  const record = await tx.objectStore('imports').get(importId);
  return { attempts: record?.restored?.attempts?.[index] ?? 0, isPart: Boolean(record?.restored) };
}

interface ReadingAttempts {
  objectStore(name: 'files'): { get(key: FileKey): Promise<StoredFile | undefined> };
  objectStore(name: 'imports'): { get(id: number): Promise<StoredImport | undefined> };
}

function isSame([importId, index]: FileKey, key: FileKey): boolean {
  return importId === key[0] && index === key[1];
}

/** False where a file was done meanwhile, or its import cancelled. */
export async function isInInbox({ importId, index }: WaitingFile): Promise<boolean> {
  const db = await libraryDb();
  return (await db.getKey('inbox', [importId, index])) !== undefined;
}

/** Counts that a file's reading begins, so that one over which the browser keeps dying can be given up. */
export async function countAttempt(key: FileKey): Promise<void> {
  try {
    // A file may end the browser, hardly the machine.
    await writeAllOrNone(['files', 'imports'], (tx) => addAttempt(tx, key), 'relaxed');
  } catch (error) {
    if (!isQuotaError(error)) throw error;
  }
}

/** Takes an attempt back that did not end the browser; the file counts as begun all the same, so that others go first. */
export async function uncountAttempt(key: FileKey): Promise<void> {
  try {
    await writeAllOrNone(
      ['files'],
      async (tx) => {
        const file = await tx.objectStore('files').get(key);
        if (!file) return;
        leave(tx.objectStore('files').put({ ...file, attempts: Math.max(1, file.attempts - 1) }));
      },
      'relaxed',
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
  }
}

/** True while an import isn't at its end, even where nothing of it is waiting: more may be to come. */
export async function anyUnfinished(): Promise<boolean> {
  const db = await libraryDb();
  const states = db.transaction('imports').store.index('state');
  const [working, act] = await atOnce([() => states.count('working'), () => findAct(states)]);
  return working > 0 || act !== undefined;
}

/** True where an act is to be gone on with. */
export async function anyAct(): Promise<boolean> {
  const db = await libraryDb();
  return (await findAct(db.transaction('imports').store.index('state'))) !== undefined;
}

/** The act that was begun first of those that are not at their end. */
async function findAct(states: StatesIndex): Promise<number | undefined> {
  const found = await atOnce([
    () => states.getKey('undoing'),
    () => states.getKey('redoing'),
    () => states.getKey('deleting'),
  ]);
  return found.find((id) => id !== undefined);
}

interface StatesIndex {
  getKey(state: ImportState): Promise<number | undefined>;
}

/** True while there is something that `beginNextWork` would find. */
export async function workIsWaiting(): Promise<boolean> {
  const db = await libraryDb();
  const tx = db.transaction(['imports', 'inbox']);
  const [act, file] = await atOnce([
    () => findAct(tx.objectStore('imports').index('state')),
    () => tx.objectStore('inbox').openKeyCursor(),
  ]);
  return act !== undefined || file !== null;
}

/**
 * Ends the imports of which no file waits and none will come: whoever was handing them in is gone, or
 * the storage was too full to date their end.
 */
export async function endAbandonedImports(unlessHandedIn = whenNobodyHandsIn): Promise<void> {
  const db = await libraryDb();
  for (const id of await db.getAllKeysFromIndex('imports', 'state', 'working'))
    if ((await db.count('inbox', filesOf(id))) === 0)
      await unlessHandedIn(() => endAbandoned(id), id);
}

async function endAbandoned(id: number): Promise<void> {
  try {
    await writeAllOrNone(['imports', 'files', 'inbox'], async (tx) => {
      const record = await tx.objectStore('imports').get(id);
      if (record?.state !== 'working') return;
      if ((await tx.objectStore('inbox').count(filesOf(id))) > 0) return;
      if (record.restored && record.done < record.total) {
        // Half of a backup is none.
        const undoing = { state: 'undoing' as const, cancelled: true, toCome: 0 };
        leave(tx.objectStore('imports').put({ ...record, ...undoing }, id));
        return;
      }
      const there = await tx.objectStore('files').count(filesOf(id));
      await putImport(tx, id, withoutThoseToCome(record, there));
    });
  } catch (error) {
    if (!isQuotaError(error)) throw error;
  }
}

/** What a reader chose and never came stays counted, so that they are told; what a feed was to bring, its next check brings. */
function withoutThoseToCome(record: StoredImport, there: number): StoredImport {
  const total = there + (record.origin.by === 'reader' ? record.toCome : 0);
  return { ...record, toCome: 0, total, done: total };
}
