import type { FeedTrouble } from '../../feeds/feed';
import { filesOf } from '../db/files-of';
import type { StoredFeed, StoredFile } from '../db/schema';
import { leave, type Writing, writeAllOrNone } from '../db/write-all-or-none';
import { changeStored } from './feeds';

/** How a check ended. */
export interface EndedCheck {
  /** When all was looked at last; null where that has never been. */
  at: number | null;
  trouble: FeedTrouble | null;
  /** What could not be done at all, which is tried again later and later. */
  hasFailed: boolean;
  dueAt: number | null;
  moreHosts: string[];
}

/** Files of less than so many bytes may be those of a day without papers. */
const LEAST_TO_DOUBT = 500;

/** Writes down how a check of a feed ended. */
export async function endCheck(id: string, end: (feed: StoredFeed) => EndedCheck): Promise<void> {
  await changeStored(id, (feed) => {
    const { at, trouble, hasFailed, dueAt, moreHosts } = end(feed);
    return {
      ...feed,
      ...{ trouble, dueAt, moreHosts, mayFetchMuch: false },
      checkedAt: hasFailed ? feed.checkedAt : at,
      failures: hasFailed ? feed.failures + 1 : 0,
    };
  });
}

/**
 * What became of a feed's last import, once it is at its end: `empty` where its files had digests before and have none now,
 * `full` where there was no room for some, which are to be fetched again.
 */
export async function judgeImport(id: string): Promise<FeedTrouble | null> {
  return writeAllOrNone(['feeds', 'feedFiles', 'imports', 'files'], async (tx) => {
    const feed = await tx.objectStore('feeds').get(id);
    if (!feed || feed.left || feed.importId === null) return null;
    const record = await tx.objectStore('imports').get(feed.importId);
    // What is still being read is judged by the next check.
    if (record?.state === 'working') return null;
    const files = await tx.objectStore('files').getAll(filesOf(feed.importId));
    const hadDigests = feed.hadDigests || files.some(hasDigests);
    leave(tx.objectStore('feeds').put({ ...feed, importId: null, hadDigests }));
    // What its reader took back is no matter any more.
    if (record?.state !== 'done' || record.cancelled) return null;
    return (await fetchAgain(tx, id, files)) ? { kind: 'full' } : doubtOf(feed, files);
  });
}

/** That files have no digests, where those before them had some. */
function doubtOf({ hadDigests }: StoredFeed, files: readonly StoredFile[]): FeedTrouble | null {
  if (!hadDigests) return null;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const [first] = files;
  if (!first || size < LEAST_TO_DOUBT || files.some(hasDigests)) return null;
  return { kind: 'empty', path: first.name };
}

function hasDigests({ outcome }: StoredFile): boolean {
  return (outcome?.papers ?? 0) > 0;
}

/**
 * Has fetched again what there was no room for or what was not read before its import was cancelled, or the archives that it
 * was in; true where there is any of that.
 */
export async function fetchAgain(
  tx: Writing<'feedFiles'>,
  id: string,
  files: readonly StoredFile[],
): Promise<boolean> {
  const full = files.filter(hadNoRoom);
  if (full.length === 0) return false;
  const archives = files.filter(({ unpacked }) => unpacked !== undefined);
  for (const { name } of [...full, ...archives]) {
    const file = await tx.objectStore('feedFiles').get([id, name]);
    if (file?.state === 'taken')
      leave(tx.objectStore('feedFiles').put({ ...file, state: 'toFetch', taken: null }));
  }
  return true;
}

/** Where there was not even room to say so, nothing is said of it. */
function hadNoRoom({ outcome }: StoredFile): boolean {
  return outcome === null || outcome.problems.some(({ kind }) => kind === 'storage-full');
}
