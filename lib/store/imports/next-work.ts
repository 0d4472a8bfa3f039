import type { ImportState } from '../../digest/import-record';
import { filesOf } from '../db/files-of';
import { libraryDb } from '../db/library-db';
import type { FileKey, StoredInboxItem, WaitingFile } from '../db/schema';
import { atOnce, isQuotaError, writeAllOrNone } from '../db/write-all-or-none';
import { addAttempt, putImport } from './finish-file';

/** What is to be done next: an act to go on with, or a file to be read. */
export type NextWork = { act: number } | UnreadFile;

export interface UnreadFile {
  item: StoredInboxItem;
  /** How often its reading was begun before. */
  attempts: number;
}

/**
 * Looks for work: undoing, redoing and deleting come first, then the file that has waited longest, or where `after` is given,
 * longest among those behind it; null where there is none. What has left the inbox leaves a trace that
 * searches must get past, and `after` spares them that.
 */
export async function findNextWork(after?: FileKey): Promise<NextWork | null> {
  const db = await libraryDb();
  const tx = db.transaction(['imports', 'inbox', 'files']);
  const [act, waiting] = await atOnce([
    () => findAct(tx.objectStore('imports').index('state')),
    () => tx.objectStore('inbox').openCursor(after && IDBKeyRange.lowerBound(after, true)),
  ]);
  if (act !== undefined) return { act };
  if (!waiting) return null;
  const file = await tx.objectStore('files').get(waiting.key);
  return { item: waiting.value, attempts: file?.attempts ?? 0 };
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
    await writeAllOrNone(['files'], (tx) => addAttempt(tx, key), 'relaxed');
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
export async function endAbandonedImports(): Promise<void> {
  try {
    await writeAllOrNone(['imports', 'files', 'inbox'], async (tx) => {
      const ids = await tx.objectStore('imports').index('state').getAllKeys('working');
      for (const id of ids) {
        const record = await tx.objectStore('imports').get(id);
        if (!record || (await tx.objectStore('inbox').count(filesOf(id))) > 0) continue;
        const total = await tx.objectStore('files').count(filesOf(id));
        await putImport(tx, id, { ...record, toCome: 0, total, done: total });
      }
    });
  } catch (error) {
    if (!isQuotaError(error)) throw error;
  }
}
