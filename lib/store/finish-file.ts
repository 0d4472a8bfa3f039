import type { FileOutcome, ImportProgress } from '../digest/import-record';
import type { NotStored } from '../digest/problem';
import { filesOf, type InboxItem } from './library-db';
import { isQuotaError, type Writing, writeAllOrNone } from './write-all-or-none';

/** A file that is done, and how far its import is with it. */
export interface FinishedFile {
  outcome: FileOutcome;
  progress: ImportProgress;
}

/**
 * Within a transaction: takes a file off the inbox, brings in what it has, writes down the outcome, and
 * dates the end of its import if it was the last. Returns null, and neither brings nor writes anything,
 * if the file had left the inbox already.
 */
export async function finishFile(
  tx: Writing<'inbox' | 'imports' | 'files'>,
  item: InboxItem,
  bring: () => Promise<FileOutcome>,
): Promise<FinishedFile | null> {
  const progress = await takeOffInbox(tx, item);
  if (!progress) return null;
  const outcome = await bring();

  const files = tx.objectStore('files');
  const file = await files.get([item.importId, item.index]);
  if (file) await files.put({ ...file, outcome });

  const imports = tx.objectStore('imports');
  const record = await imports.get(item.importId);
  if (record && progress.done === progress.total) {
    await imports.put({ ...record, finishedAt: Date.now() }, item.importId);
  }
  return { outcome, progress };
}

/**
 * Gives a file up: it leaves the inbox, the library stays as it was, its outcome tells the reason. Where
 * the storage is too full even for that, its outcome is left open, which tells the same.
 */
export async function setAside(
  item: InboxItem,
  kind: NotStored,
  detail = '',
): Promise<FinishedFile | null> {
  const outcome = notStored(kind, detail);
  try {
    return await writeAllOrNone(['inbox', 'imports', 'files'], (tx) =>
      finishFile(tx, item, async () => outcome),
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    const progress = await writeAllOrNone(['inbox', 'files'], (tx) => takeOffInbox(tx, item));
    return progress && { outcome, progress };
  }
}

/** The outcome of a file that brought nothing because it could not be stored. */
export function notStored(kind: NotStored, detail = ''): FileOutcome {
  return {
    added: 0,
    updated: 0,
    unchanged: 0,
    papers: 0,
    date: null,
    problems: [{ kind, line: null, detail }],
  };
}

async function takeOffInbox(
  tx: Writing<'inbox' | 'files'>,
  { importId, index }: InboxItem,
): Promise<ImportProgress | null> {
  const inbox = tx.objectStore('inbox');
  if ((await inbox.getKey([importId, index])) === undefined) return null;
  await inbox.delete([importId, index]);
  const total = await tx.objectStore('files').count(filesOf(importId));
  return { importId, done: total - (await inbox.count(filesOf(importId))), total };
}
