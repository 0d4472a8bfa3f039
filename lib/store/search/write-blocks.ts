import { libraryDb } from '../db/library-db';
import type { StoredSegment } from '../db/schema';
import { leave, type Writing, writeAllOrNone } from '../db/write-all-or-none';

/**
 * Writes some blocks of a segment that is no part of the index yet. In a transaction of their own, so that cards which
 * are opened meanwhile wait for no more than that.
 */
export function writeBlocks(
  segment: number,
  first: number,
  blocks: readonly Uint8Array[],
): Promise<void> {
  return writeAllOrNone(
    ['postings'],
    async (tx) => {
      for (const [index, block] of blocks.entries())
        leave(tx.objectStore('postings').put(block, [segment, first + index]));
    },
    'relaxed',
  );
}

/** A number that no segment has, or had: pages keep blocks in memory by it. */
export function nextSegmentId(segments: readonly Pick<StoredSegment, 'id'>[]): number {
  return Math.max(Date.now(), (segments.at(-1)?.id ?? 0) + 1);
}

/** Within a transaction: deletes all blocks of a segment. */
export function deletePostings(tx: Writing<'postings'>, segment: number): void {
  leave(tx.objectStore('postings').delete(IDBKeyRange.bound([segment], [segment, []])));
}

/** Deletes blocks that are no part of the index: of whoever died before they were. */
export async function deleteUnused(): Promise<void> {
  const db = await libraryDb();
  const tx = db.transaction(['segments', 'postings']);
  const ids = await tx.objectStore('segments').getAllKeys();
  const unused: IDBKeyRange[] = [];
  for (const [index, id] of [...ids, Number.POSITIVE_INFINITY].entries()) {
    const before = ids[index - 1] ?? Number.NEGATIVE_INFINITY;
    const range = IDBKeyRange.bound([before, []], [id], true, true);
    if ((await tx.objectStore('postings').getKey(range)) !== undefined) unused.push(range);
  }
  if (unused.length === 0) return;
  await writeAllOrNone(
    ['postings'],
    async (writing) => {
      for (const range of unused) leave(writing.objectStore('postings').delete(range));
    },
    'relaxed',
  );
}
