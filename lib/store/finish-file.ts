import type { FileOutcome, ImportProgress } from '../digest/import-record';
import type { InboxItem } from './library-db';
import { type Writing, writeAllOrNone } from './write-all-or-none';

/** A file that is done, and how far its import is with it. */
export interface FinishedFile {
  outcome: FileOutcome;
  progress: ImportProgress;
}

/**
 * Within a transaction: takes a file off the inbox, writes down what became of it, and dates the end of
 * its import if it was the last. Writes nothing and returns null if the file had left the inbox already.
 */
export async function finishFile(
  tx: Writing<'inbox' | 'imports' | 'files'>,
  { id, importId, index }: InboxItem,
  outcome: FileOutcome,
): Promise<FinishedFile | null> {
  const inbox = tx.objectStore('inbox');
  if ((await inbox.getKey(id)) === undefined) return null;
  await inbox.delete(id);

  const files = tx.objectStore('files');
  const file = await files.get([importId, index]);
  const imports = tx.objectStore('imports');
  const record = await imports.get(importId);
  if (!file || !record) return null;
  const waiting = record.waiting - 1;
  const finishedAt = waiting === 0 ? Date.now() : null;
  await files.put({ ...file, outcome });
  await imports.put({ ...record, waiting, finishedAt }, importId);
  return { outcome, progress: { importId, done: record.files - waiting, total: record.files } };
}

/** Gives a file up: it leaves the inbox, the library stays as it was, its outcome tells the reason. */
export function setAside(item: InboxItem, reason: string): Promise<FinishedFile | null> {
  return writeAllOrNone(['inbox', 'imports', 'files'], (tx) =>
    finishFile(tx, item, outcomeOfRefused(reason)),
  );
}

/** The outcome of a file that brought nothing because it could not be stored. */
export function outcomeOfRefused(reason: string): FileOutcome {
  return {
    added: 0,
    updated: 0,
    unchanged: 0,
    papers: 0,
    date: null,
    problems: [{ kind: 'not-stored', line: null, detail: reason }],
  };
}
