import { libraryDb } from '../db/library-db';
import type { StoredFeed, StoredFeedFile } from '../db/schema';
import { atOnce, isQuotaError, leave, type Writing, writeAllOrNone } from '../db/write-all-or-none';
import { putImport } from '../imports/finish-file';
import { addFiles, newImport } from '../imports/inbox';
import { filesOfState } from './feed-files-of';

/** A file of a feed that was fetched. */
export interface FetchedFile {
  path: string;
  /** Of the content, as the listing or the answer told it. */
  hash: string | null;
  sha256: string;
  bytes: ArrayBuffer;
}

/** What became of the files. */
export type Taking =
  /** In the inbox; none is there where all of them are known already. */
  | { importId: number | null }
  /** The feed was left, or its import undone or cancelled: it takes no more. */
  | 'stopped'
  /** The storage is too full; the import says so. */
  | 'full';

const stores = ['feeds', 'feedFiles', 'inbox', 'imports', 'files'] as const;

/** The files of a feed that are to be fetched, those of the newest days first. */
export async function filesToFetch(feed: string): Promise<StoredFeedFile[]> {
  const db = await libraryDb();
  const files = await db.getAllFromIndex('feedFiles', 'stateDay', filesOfState(feed, 'toFetch'));
  return files.sort((a, b) =>
    a.day === b.day ? (a.path < b.path ? 1 : -1) : a.day < b.day ? 1 : -1,
  );
}

/**
 * Puts fetched files of a feed into the inbox and writes down that they were, in one transaction: whatever is ended, a
 * file has been taken or is to be fetched. They join the feed's import, whose id is given, or begin one. A file that says
 * what it said before is only written down. `toCome` more are to follow.
 */
export async function takeFiles(
  id: string,
  begun: number | null,
  fetched: readonly FetchedFile[],
  toCome: number,
): Promise<Taking> {
  try {
    return await writeAllOrNone(
      [...stores],
      (tx) => take(tx, id, begun, fetched, toCome),
      'relaxed',
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return 'full';
  }
}

async function take(
  tx: Writing<(typeof stores)[number]>,
  id: string,
  begun: number | null,
  fetched: readonly FetchedFile[],
  toCome: number,
): Promise<Taking> {
  const feed = await tx.objectStore('feeds').get(id);
  if (!feed || feed.left) return 'stopped';
  const files = tx.objectStore('feedFiles');
  const records = await atOnce(
    fetched.map(
      ({ path }) =>
        () =>
          files.get([id, path]),
    ),
  );
  const known = fetched.filter((_, index) => records[index]);
  const fresh = known.filter(({ sha256, path }) => {
    return records.find((record) => record?.path === path)?.taken?.sha256 !== sha256;
  });
  const importId =
    fresh.length > 0 || begun !== null ? await join(tx, feed, begun, fresh, toCome) : null;
  if (importId === 'stopped') return 'stopped';
  for (const [index, { hash, sha256 }] of fetched.entries()) {
    const record = records[index];
    if (record) leave(files.put({ ...record, hash, state: 'taken', taken: { hash, sha256 } }));
  }
  if (fresh.length > 0)
    leave(tx.objectStore('feeds').put({ ...feed, importId, broughtAt: Date.now() }));
  return { importId };
}

/** Adds files to the import of a check, or begins one. */
async function join(
  tx: Writing<'inbox' | 'imports' | 'files'>,
  { id, hint }: StoredFeed,
  begun: number | null,
  fresh: readonly FetchedFile[],
  toCome: number,
): Promise<number | 'stopped'> {
  const imports = tx.objectStore('imports');
  const record =
    begun === null ? newImport({ by: 'feed', feed: id }, toCome) : await imports.get(begun);
  if (record?.state !== 'working') return 'stopped';
  const importId = begun ?? (await imports.add(record));
  const total = record.total - record.toCome + toCome;
  const named = fresh.map(({ path, bytes }) => ({ name: path, bytes }));
  const next = { ...record, toCome, total };
  await addFiles(tx, tx.objectStore('inbox'), importId, next, named, { id, hint });
  return importId;
}

/** The import of a check that was ended, which its next one goes on with; null where there is none at work. */
export async function importToGoOnWith({ importId }: StoredFeed): Promise<number | null> {
  if (importId === null) return null;
  const record = await (await libraryDb()).get('imports', importId);
  return record?.state === 'working' && record.toCome > 0 ? importId : null;
}

/** No more files come to a feed's import. */
export async function endTaking(importId: number): Promise<void> {
  await writeAllOrNone(['imports'], async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (record?.state !== 'working') return;
    const total = record.total - record.toCome;
    putImport(tx, importId, { ...record, toCome: 0, total });
  });
}

/** Passes a file over as it is now: it can't be taken. */
export async function passOver(id: string, path: string): Promise<void> {
  await writeAllOrNone(
    ['feedFiles'],
    async (tx) => {
      const file = await tx.objectStore('feedFiles').get([id, path]);
      if (file) await tx.objectStore('feedFiles').put({ ...file, state: 'passed' });
    },
    'relaxed',
  );
}
