import { libraryDb } from '../db/library-db';

/** The newest day that the library has digests of; null where none says its day. */
export async function newestDay(): Promise<string | null> {
  const db = await libraryDb();
  const newest = await db.transaction('papers').store.index('days').openKeyCursor(null, 'prev');
  return newest?.key ?? null;
}

/** The nearest days with digests before and behind a day, whether that has any or not; null for none. */
export async function daysBeside(
  day: string,
): Promise<{ before: string | null; after: string | null }> {
  const db = await libraryDb();
  const days = db.transaction('papers').store.index('days');
  const [before, after] = await Promise.all([
    days.openKeyCursor(IDBKeyRange.upperBound(day, true), 'prev'),
    days.openKeyCursor(IDBKeyRange.lowerBound(day, true)),
  ]);
  return { before: before?.key ?? null, after: after?.key ?? null };
}

/** How many papers have digests of each of these days; reads no more than these days' entries. */
export async function countDays(days: readonly string[]): Promise<Map<string, number>> {
  const db = await libraryDb();
  const index = db.transaction('papers').store.index('days');
  const counts = await Promise.all(days.map((day) => index.count(day)));
  return new Map(days.map((day, position) => [day, counts[position] ?? 0]));
}
