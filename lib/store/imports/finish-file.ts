import type { FileOutcome, ImportProgress } from '../../digest/import-record';
import type { NotStored, Problem, ProblemKind } from '../../digest/problem';
import { filesOf } from '../db/files-of';
import type { FileKey, Restored, StoredImport, WaitingFile } from '../db/schema';
import { atOnce, isQuotaError, leave, type Writing, writeAllOrNone } from '../db/write-all-or-none';

/** A file that is done, and how far its import is with it. */
export interface FinishedFile {
  outcome: FileOutcome;
  /** The papers whose digests it changed. */
  papers: string[];
  progress: ImportProgress;
  /** It is a part of a backup. */
  restores?: true;
}

/** What a file has: `bring` reads what it needs to know it, `write` asks for it to be stored. */
export interface Brought {
  outcome: FileOutcome;
  papers: string[];
  /** The key of its source, where that is kept, and by which version of the reader it was read. */
  source?: string;
  reader?: number;
  write: () => void;
}

/**
 * Within a transaction: takes a file off the inbox, brings in what it has, writes down the outcome, and
 * dates the end of its import if it was the last. Returns null, and writes nothing, if the file had left
 * the inbox already. In either case it counts an attempt at the file that comes `next`.
 *
 * All that is read is asked for at once, and no write is waited for: nothing else can use these stores
 * meanwhile, and each wait for an answer would take as long as ten writes.
 */
export async function finishFile(
  tx: Writing<'inbox' | 'imports' | 'files'>,
  item: WaitingFile,
  bring: () => Promise<Brought>,
  next: FileKey | null = null,
): Promise<FinishedFile | null> {
  const { importId, index } = item;
  const files = tx.objectStore('files');
  const [waiting, file, record, { outcome, papers, write, source, reader }] = await atOnce([
    () => isWaiting(tx, item),
    () => files.get([importId, index]),
    () => tx.objectStore('imports').get(importId),
    bring,
    async () => next && addAttempt(tx, next),
  ]);
  if (!waiting) return null;
  if (!file || !record) throw new Error(`Import ${importId} does not know its file ${index}`);
  const { done, total } = putImport(tx, importId, { ...record, done: record.done + 1 });
  leave(
    files.put({
      ...{ ...file, outcome },
      ...(source !== undefined && { source }),
      ...(reader !== undefined && { reader }),
    }),
  );
  leave(tx.objectStore('inbox').delete([importId, index]));
  write();
  return { outcome, papers, progress: { importId, done, total } };
}

/** Within a transaction: stores how far an import is, and that it has ended where that is so. */
export function putImport(
  tx: Writing<'imports'>,
  importId: number,
  record: StoredImport,
): StoredImport {
  const ended = record.state === 'working' && record.done === record.total;
  const next: StoredImport = ended ? { ...record, state: 'done', finishedAt: Date.now() } : record;
  leave(tx.objectStore('imports').put(next, importId));
  return next;
}

/** Within a transaction: counts that a file's reading begins, or the bringing in of a backup's part. */
export async function addAttempt(tx: Writing<'files' | 'imports'>, key: FileKey): Promise<void> {
  const [importId, index] = key;
  const [file, record] = await atOnce([
    () => tx.objectStore('files').get(key),
    () => tx.objectStore('imports').get(importId),
  ]);
  if (file) leave(tx.objectStore('files').put({ ...file, attempts: file.attempts + 1 }));
  else if (record?.restored) {
    const restored = withAttempt(record.restored, index);
    leave(tx.objectStore('imports').put({ ...record, restored }, importId));
  }
}

/** A restoring of which one part more was begun. */
export function withAttempt(restored: Restored, index: number): Restored {
  const { attempts = {} } = restored;
  return { ...restored, attempts: { ...attempts, [index]: (attempts[index] ?? 0) + 1 } };
}

/**
 * Gives a file up: it leaves the inbox, the library stays as it was, its outcome tells the reason. Where
 * the storage is too full even for that, its outcome is left open, which tells the same.
 */
export async function setAside(
  item: WaitingFile,
  kind: NotStored,
  detail = '',
): Promise<FinishedFile | null> {
  return finishWithout(item, [{ kind, line: null, detail }]);
}

/** Ends a file that brings no digest itself; otherwise like `setAside`. */
export async function finishWithout(
  item: WaitingFile,
  problems: Problem[],
): Promise<FinishedFile | null> {
  const outcome = { ...broughtNothing('storage-full'), problems };
  try {
    return await writeAllOrNone(['inbox', 'imports', 'files'], (tx) =>
      finishFile(tx, item, async () => ({ outcome, papers: [], write: () => {} })),
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    const progress = await writeAllOrNone(['inbox', 'imports'], (tx) => giveUpSilently(tx, item));
    return progress && { outcome, papers: [], progress };
  }
}

/** The outcome of a file that brought nothing, for one reason. */
export function broughtNothing(kind: ProblemKind, detail = ''): FileOutcome {
  const problems = [{ kind, line: null, detail }];
  return { added: 0, updated: 0, unchanged: 0, papers: 0, date: null, problems };
}

/** Only deletes: there is no room to write how far the import is, so that is counted. */
async function giveUpSilently(
  tx: Writing<'inbox' | 'imports'>,
  item: WaitingFile,
): Promise<ImportProgress | null> {
  const { importId } = item;
  if (!(await isWaiting(tx, item))) return null;
  await tx.objectStore('inbox').delete([importId, item.index]);
  const record = await tx.objectStore('imports').get(importId);
  if (!record) throw new Error(`Import ${importId} has no record`);
  const { total, toCome } = record;
  const waiting = await tx.objectStore('inbox').count(filesOf(importId));
  return { importId, done: total - toCome - waiting, total };
}

async function isWaiting(tx: Writing<'inbox'>, { importId, index }: WaitingFile): Promise<boolean> {
  return (await tx.objectStore('inbox').getKey([importId, index])) !== undefined;
}
