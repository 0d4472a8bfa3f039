import type { Feed } from '../../feeds/feed';
import { followedAmong } from '../db/feed-address';
import { filesOf } from '../db/files-of';
import type { StoredFeed, StoredImport } from '../db/schema';
import { isSoundImport } from '../db/sound-records';
import { atOnce, leave, type Writing, writeAllOrNone } from '../db/write-all-or-none';
import { fetchAgain } from './end-check';
import { feedFilesOf, filesOfState } from './feed-files-of';

/** In milliseconds: for how long a leaving can be taken back. */
export const TAKEN_BACK_WITHIN = 3_600_000;

/** What is known of a feed when it is first followed. */
type Begun = Pick<StoredFeed, 'hint' | 'moreHosts' | 'handle'> & Partial<Pick<StoredFeed, 'mark'>>;

/**
 * Writes down that something is followed, to be looked at at once; what it is called is its source's name, too, unless that has
 * one. What another of our pages has just begun to follow is not followed twice. Returns the id by which it is followed.
 */
export async function addFeed(
  feed: Feed,
  { hint, moreHosts, handle, mark = null }: Begun,
): Promise<string> {
  return writeAllOrNone(['feeds', 'sourceNames'], async (tx) => {
    const known = followedAmong(await tx.objectStore('feeds').getAll(), { ...feed, mark });
    if (known) return known.id;
    const stored: StoredFeed = {
      ...{ ...feed, hint, moreHosts, mark, dueAt: feed.followedAt },
      ...{ checkedAt: null, broughtAt: null, trouble: null, failures: 0 },
      ...{ mayFetchMuch: false, importId: null, hadDigests: false, ...(handle && { handle }) },
    };
    await tx.objectStore('feeds').add(stored);
    const id = `/${hint}`;
    if (!(await tx.objectStore('sourceNames').get(id)))
      await tx.objectStore('sourceNames').put({ id, name: feed.name });
    return feed.id;
  });
}

/**
 * Writes down that a feed is followed no more; with `undoes`, all of its imports begin to be undone, as by hand. False where
 * it is none.
 */
export function leaveStored(id: string, undoes: boolean, now: number): Promise<boolean> {
  return writeAllOrNone(['feeds', 'feedFiles', 'imports', 'inbox'], async (tx) => {
    const feed = await tx.objectStore('feeds').get(id);
    if (!feed || feed.left) return false;
    const undone = undoes ? await undoImportsOf(tx, id) : [];
    const left = { at: now, undone };
    await tx.objectStore('feeds').put({ ...feed, dueAt: null, importId: null, left });
    return true;
  });
}

/** Has the imports of a feed begin to be undone; they are gone on with like any act. */
async function undoImportsOf(tx: Writing<'inbox'> & Undoing, feed: string): Promise<number[]> {
  const imports = tx.objectStore('imports');
  const [ids, records] = await atOnce([() => imports.getAllKeys(), () => imports.getAll()]);
  const undone = ids.filter((_, index) => isToUndo(records[index], feed));
  for (const [index, record] of records.entries()) {
    const importId = ids[index] ?? 0;
    if (!isToUndo(record, feed)) continue;
    leave(tx.objectStore('inbox').delete(filesOf(importId)));
    const cancelled = record.cancelled || record.state === 'working';
    leave(imports.put({ ...record, state: 'undoing', cancelled }, importId));
  }
  return undone;
}

interface Undoing {
  objectStore(name: 'imports'): {
    getAllKeys(): Promise<number[]>;
    getAll(): Promise<StoredImport[]>;
    put(record: StoredImport, id: number): Promise<unknown>;
  };
}

function isToUndo(record: StoredImport | undefined, feed: string): record is StoredImport {
  if (!isSoundImport(record)) return false;
  const { origin, state, undoable } = record;
  const isOpen = state === 'done' || state === 'working' || state === 'redoing';
  return origin.by === 'feed' && origin.feed === feed && undoable && isOpen;
}

/**
 * Follows what was left again, unless its reader has followed that address anew meanwhile, or `isAnew` says so of a folder;
 * and has undone what was undone by that redone, and fetched again what was fetched and not read by then. False where it is
 * too late.
 */
export function followStoredAgain(id: string, now: number, isAnew = false): Promise<boolean> {
  return writeAllOrNone(['feeds', 'feedFiles', 'imports', 'files'], async (tx) => {
    const feed = await tx.objectStore('feeds').get(id);
    if (!feed?.left || now - feed.left.at > TAKEN_BACK_WITHIN) return false;
    await redoImportsOf(tx, id, feed.left.undone);
    if (isAnew || followedAmong(await tx.objectStore('feeds').getAll(), feed)) {
      leave(tx.objectStore('feeds').delete(id));
      leave(tx.objectStore('feedFiles').delete(feedFilesOf(id)));
      return true;
    }
    const { left: _, ...followed } = feed;
    await tx.objectStore('feeds').put({ ...followed, dueAt: now });
    return true;
  });
}

/** Has the imports of a feed begin to be redone; what was cancelled before it was read is fetched again. */
async function redoImportsOf(
  tx: Writing<'feedFiles' | 'imports' | 'files'>,
  feed: string,
  undone: readonly number[],
): Promise<void> {
  const imports = tx.objectStore('imports');
  for (const importId of undone) {
    const record = await imports.get(importId);
    if (record?.state === 'undone' || record?.state === 'undoing')
      leave(imports.put({ ...record, state: 'redoing' }, importId));
    if (record?.cancelled)
      await fetchAgain(tx, feed, await tx.objectStore('files').getAll(filesOf(importId)));
  }
}

/** Forgets feeds that were left so long ago that it can't be taken back, as the undoing of a restoring always can. */
export function forgetLeft(now: number): Promise<void> {
  return writeAllOrNone(['feeds', 'feedFiles'], async (tx) => {
    for (const { id, left } of await tx.objectStore('feeds').getAll()) {
      if (!left || left.withRestoring || now - left.at <= TAKEN_BACK_WITHIN) continue;
      leave(tx.objectStore('feeds').delete(id));
      leave(tx.objectStore('feedFiles').delete(feedFilesOf(id)));
    }
  });
}

/** Has what was passed over as of before the beginning fetched, as far as it is of this day or later now. */
export async function fetchEarlier(id: string, since: string | null): Promise<void> {
  await writeAllOrNone(['feedFiles'], async (tx) => {
    const files = tx.objectStore('feedFiles');
    const passed = await files.index('stateDay').getAll(filesOfState(id, 'passed'));
    for (const file of passed) {
      if (file.day === '' || file.day < (since ?? '')) continue;
      leave(files.put({ ...file, state: file.taken ? 'taken' : 'toFetch' }));
    }
  });
}
