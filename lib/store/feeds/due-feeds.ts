import { libraryDb } from '../db/library-db';
import { writeAllOrNone } from '../db/write-all-or-none';

/** When the next feed is to be looked at, in milliseconds since 1970; null where none is. */
export async function nextDue(): Promise<number | null> {
  const db = await libraryDb();
  const first = await db.transaction('feeds').store.index('dueAt').openKeyCursor();
  return first?.key ?? null;
}

/** Whether one is to be looked at by now. */
export async function anyDue(): Promise<boolean> {
  const due = await nextDue();
  return due !== null && due <= Date.now();
}

/** The feeds that are to be looked at by now, the one first that has waited longest. */
export async function dueFeeds(now: number): Promise<string[]> {
  const db = await libraryDb();
  return db.getAllKeysFromIndex('feeds', 'dueAt', IDBKeyRange.upperBound(now));
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
