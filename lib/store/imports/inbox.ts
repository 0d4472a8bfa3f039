import type { Origin } from '../../digest/import-record';
import type { Problem } from '../../digest/problem';
import { libraryDb } from '../db/library-db';
import type { FromFeed, InboxItem, StoredImport } from '../db/schema';
import { isQuotaError, type Writing, writeAllOrNone } from '../db/write-all-or-none';
import { broughtNothing, putImport } from './finish-file';

/** A file as a reader hands it in, or one that could not be opened and is only told of. */
export type NewFile = { name: string; bytes: ArrayBuffer } | UnopenedFile;

export interface UnopenedFile {
  name: string;
  /** In bytes. */
  size: number;
  problem: Problem;
}

/**
 * Stores files as they are, to be read later, and returns the id of their import; `toCome` more files
 * are to follow. Where the storage is too full for them, none is stored and the import says so of each;
 * where it is too full even for that, it throws.
 */
export function putInInbox(files: NewFile[], toCome = 0): Promise<number> {
  return withOrWithoutBytes(async (tx, inbox) => {
    const record = newImport({ by: 'reader' }, toCome);
    const importId = await tx.objectStore('imports').add(record);
    await addFiles(tx, inbox, importId, record, files);
    return importId;
  });
}

/** An import as it begins, with so many files to follow. */
export function newImport(origin: Origin, toCome: number): StoredImport {
  return {
    ...{ origin, startedAt: Date.now(), finishedAt: null, state: 'working' },
    ...{ cancelled: false, undoable: true, toCome, total: toCome, done: 0 },
  };
}

/**
 * Stores more files of an import, of which `toCome` are to follow still. Returns false, and stores
 * nothing, where the import doesn't take any more: it was cancelled, or its handing-in was taken to
 * have been broken off.
 */
export function putMoreInInbox(
  importId: number,
  files: NewFile[],
  toCome: number,
): Promise<boolean> {
  return withOrWithoutBytes(async (tx, inbox) => {
    const record = await tx.objectStore('imports').get(importId);
    if (record?.state !== 'working' || record.toCome === 0) return false;
    const total = record.total - record.toCome + toCome;
    await addFiles(tx, inbox, importId, { ...record, toCome, total }, files);
    return true;
  });
}

/**
 * Stores files that an archive in the inbox holds, from its file number `from` on. Stores nothing where
 * the archive is gone, as it is when its import was cancelled, or where the storage is too full.
 */
export async function unpackInInbox(
  item: InboxItem,
  newFiles: NewFile[],
  from: number,
): Promise<'stored' | 'gone' | 'full'> {
  const { importId, index } = item;
  try {
    return await writeAllOrNone(['inbox', 'imports', 'files'], async (tx) => {
      const files = tx.objectStore('files');
      const waiting = await tx.objectStore('inbox').getKey([importId, index]);
      const archive = await files.get([importId, index]);
      const record = await tx.objectStore('imports').get(importId);
      if (!waiting || !archive || !record || (archive.unpacked ?? 0) !== from) return 'gone';
      // It gets on, so it isn't a file over which the browser keeps dying.
      await files.put({ ...archive, unpacked: from + newFiles.length, attempts: 1 });
      await addFiles(tx, tx.objectStore('inbox'), importId, record, newFiles, item.feed);
      return 'stored';
    });
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return 'full';
  }
}

/** How many files of an archive have been stored. */
export async function countUnpacked({ importId, index }: InboxItem): Promise<number> {
  const db = await libraryDb();
  return (await db.get('files', [importId, index]))?.unpacked ?? 0;
}

type Inbox = { add(item: InboxItem): Promise<unknown> };

async function withOrWithoutBytes<Value>(
  write: (tx: Writing<'imports' | 'files'>, inbox: Inbox | null) => Promise<Value>,
): Promise<Value> {
  try {
    return await writeAllOrNone(['inbox', 'imports', 'files'], (tx) =>
      write(tx, tx.objectStore('inbox')),
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return writeAllOrNone(['imports', 'files'], (tx) => write(tx, null));
  }
}

/** Adds files behind those that an import has. Without an inbox, none waits: the storage is full. */
export async function addFiles(
  tx: Writing<'imports' | 'files'>,
  inbox: Inbox | null,
  importId: number,
  record: StoredImport,
  newFiles: NewFile[],
  feed?: FromFeed,
): Promise<void> {
  const files = tx.objectStore('files');
  const first = record.total - record.toCome;
  let done = record.done;
  for (const [position, file] of newFiles.entries()) {
    const { name } = file;
    const index = first + position;
    const problem = notRead(file, inbox);
    const outcome = problem && broughtNothing(problem.kind, problem.detail);
    const size = 'bytes' in file ? file.bytes.byteLength : file.size;
    const hint = feed && { hint: feed.hint };
    await files.add({ importId, index, name, size, outcome, attempts: 0, ...hint });
    if (problem) done++;
    else if ('bytes' in file)
      await inbox?.add({ importId, index, name, bytes: file.bytes, ...(feed && { feed }) });
  }
  await putImport(tx, importId, { ...record, done, total: record.total + newFiles.length });
}

function notRead(file: NewFile, inbox: Inbox | null): Problem | null {
  if ('problem' in file) return file.problem;
  return inbox ? null : { kind: 'storage-full', line: null, detail: '' };
}
