import type { FeedFile } from '../../feeds/feed';
import type { FeedMark } from '../../feeds/kind';
import { libraryDb } from '../db/library-db';
import type { StoredFeedFile } from '../db/schema';
import { leave, writeAllOrNone } from '../db/write-all-or-none';
import { feedFilesOf } from './feed-files-of';

/** What a host lists of a feed. */
export interface Listing {
  /** Those that are not wanted included. */
  files: FeedFile[];
  /** There may be others of which it says nothing. */
  isPart: boolean;
  mark: FeedMark;
}

/** So many files are written at once: others wait for the store meanwhile. */
const AT_ONCE = 1000;

/**
 * Writes down which files a feed offers now, and which of them are to be fetched: by path and content, whatever day a path
 * names. Only the first listing passes over what is of before the feed's beginning; what arrives later is new. The mark
 * comes with the last of them, so that whoever is ended before that lists again.
 */
export async function noteListing(
  id: string,
  { files, isPart, mark }: Listing,
  isWanted: (path: string) => boolean,
): Promise<void> {
  const db = await libraryDb();
  const feed = await db.get('feeds', id);
  if (!feed || feed.left) return;
  const known = await db.getAll('feedFiles', feedFilesOf(id));
  const before = new Map(known.map((file) => [file.path, file]));
  const since = feed.take.since ?? '';
  const isFirst = feed.checkedAt === null;
  const listed = files
    .filter(({ path }) => isWanted(path))
    .map((file) => fileNow(id, file, before.get(file.path), { since, isFirst }));
  const changed = listed.filter((file) => isOther(before.get(file.path), file));
  const there = new Set(files.map(({ path }) => path));
  const wanted = new Set(listed.map(({ path }) => path));
  const unlisted = known.filter(({ path }) => !isPart && !there.has(path));
  const gone = unlisted.filter(({ taken, state }) => taken && state !== 'gone');
  const unwanted = known.filter(({ path, taken }) => {
    return !taken && !wanted.has(path) && (there.has(path) || !isPart);
  });
  const put = [...changed, ...gone.map((file): StoredFeedFile => ({ ...file, state: 'gone' }))];
  await writeFiles(id, put, unwanted, mark);
}

/** A file as it is listed now, and what is to be done with it. */
function fileNow(
  feed: string,
  { path, hash, size, day: named }: FeedFile,
  before: StoredFeedFile | undefined,
  { since, isFirst }: { since: string; isFirst: boolean },
): StoredFeedFile {
  const day = named ?? '';
  const taken = before?.taken ?? null;
  const file = { feed, path, hash, size, day, taken };
  if (taken && hash !== null && taken.hash === hash) return { ...file, state: 'taken' };
  const isPassed =
    before?.state === 'passed'
      ? (hash !== null && before.hash === hash) || isEarly(file, since)
      : !before && isFirst && isEarly(file, since);
  return { ...file, state: isPassed ? 'passed' : 'toFetch' };
}

/** Whether it is of before the beginning; what names no day is not. */
function isEarly({ day }: Pick<StoredFeedFile, 'day'>, since: string): boolean {
  return day !== '' && day < since;
}

function isOther(before: StoredFeedFile | undefined, now: StoredFeedFile): boolean {
  return (
    before?.state !== now.state ||
    before.hash !== now.hash ||
    before.size !== now.size ||
    before.day !== now.day
  );
}

async function writeFiles(
  id: string,
  put: readonly StoredFeedFile[],
  drop: readonly StoredFeedFile[],
  mark: FeedMark,
): Promise<void> {
  const steps = Math.max(1, Math.ceil(Math.max(put.length, drop.length) / AT_ONCE));
  for (let step = 0; step < steps; step++) {
    const [from, to] = [step * AT_ONCE, (step + 1) * AT_ONCE];
    const files = { put: put.slice(from, to), drop: drop.slice(from, to) };
    await writeSome(id, files, step === steps - 1 ? mark : null);
  }
}

function writeSome(
  id: string,
  { put, drop }: Record<'put' | 'drop', StoredFeedFile[]>,
  mark: FeedMark | null,
): Promise<void> {
  return writeAllOrNone(
    ['feeds', 'feedFiles'],
    async (tx) => {
      const feed = await tx.objectStore('feeds').get(id);
      if (!feed || feed.left) return;
      const files = tx.objectStore('feedFiles');
      for (const file of put) leave(files.put(file));
      for (const { path } of drop) leave(files.delete([id, path]));
      if (mark) leave(tx.objectStore('feeds').put({ ...feed, mark }));
    },
    'relaxed',
  );
}
