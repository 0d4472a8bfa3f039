import { libraryDb } from '../db/library-db';
import { writeAllOrNone } from '../db/write-all-or-none';
import { tooFarFrom } from './farthest';

/** When the next feed is to be looked at, in milliseconds since 1970; null where none is. */
export async function nextDue(now = Date.now()): Promise<number | null> {
  const db = await libraryDb();
  const index = db.transaction('feeds').store.index('dueAt');
  const [first, far] = await Promise.all([index.openKeyCursor(), index.count(tooFar(now))]);
  return far > 0 ? now : (first?.key ?? null);
}

/** Whether one is to be looked at by now. */
export async function anyDue(): Promise<boolean> {
  const now = Date.now();
  const due = await nextDue(now);
  return due !== null && due <= now;
}

/** The feeds that are to be looked at by now, the one first that has waited longest. */
export async function dueFeeds(now: number): Promise<string[]> {
  const db = await libraryDb();
  const ranges = [IDBKeyRange.upperBound(now), tooFar(now)];
  const ids = ranges.map((range) => db.getAllKeysFromIndex('feeds', 'dueAt', range));
  return (await Promise.all(ids)).flat();
}

function tooFar(now: number): IDBKeyRange {
  return IDBKeyRange.lowerBound(tooFarFrom(now));
}

/** Has feeds looked at by now that were not for so many milliseconds, unless only their reader looks or they are in trouble. */
export async function hastenFeeds(now: number, notSince: number): Promise<boolean> {
  return writeAllOrNone(['feeds'], async (tx) => {
    const feeds = await tx.objectStore('feeds').getAll();
    const early = feeds.filter(
      ({ dueAt, failures, checkedAt }) =>
        dueAt !== null && dueAt > now && failures === 0 && (checkedAt ?? 0) < now - notSince,
    );
    for (const feed of early) await tx.objectStore('feeds').put({ ...feed, dueAt: now });
    return early.length > 0;
  });
}
