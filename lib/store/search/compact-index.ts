import type { IDBPDatabase } from 'idb';
import { mergeSegments } from '../../search/merge-segments';
import { libraryDb } from '../db/library-db';
import type { LibrarySchema, StoredSegment } from '../db/schema';
import { writeAllOrNone } from '../db/write-all-or-none';
import { type OpenSegment, openIndex } from './open-index';
import { deleteSegment, putSegment } from './put-segment';
import { nextSegmentId, writeBlocks } from './write-blocks';

/** So many segments of like size become one: a search reads each by itself. */
const MOST_ALIKE = 4;
/** Smaller ones are alike. */
const SMALL = 64;
/** In blocks of 16 kB. */
const AT_ONCE = 16;

/** Merges segments until few are left, and none that is mostly dead. */
export async function compactIndex(giveWay: () => Promise<unknown>): Promise<void> {
  const db = await libraryDb();
  for (;;) {
    const segments = await openIndex(db.transaction(['segments', 'segmentTables']));
    const chosen = segmentsToMerge(segments.map(sizeOf));
    if (chosen.length === 0) return;
    const merged = segments.filter(({ id }) => chosen.includes(id));
    if (!(await merge(db, merged, segments, giveWay))) return;
  }
}

/** How large a segment is, and how much of that is dead. */
type SegmentSize = Pick<StoredSegment, 'id' | 'digests' | 'deadDigests'>;

/** Which segments should become one; none where all is well. */
function segmentsToMerge(segments: readonly SegmentSize[]): number[] {
  const alike = new Map<number, number[]>();
  for (const { id, digests, deadDigests } of segments) {
    if (deadDigests * 2 > digests) return [id];
    const size = Math.floor(Math.log(Math.max(1, digests / SMALL)) / Math.log(MOST_ALIKE));
    const ids = [...(alike.get(size) ?? []), id];
    if (ids.length === MOST_ALIKE) return ids;
    alike.set(size, ids);
  }
  return [];
}

function sizeOf({ id, table, deadDigests }: OpenSegment): SegmentSize {
  return { id, digests: table.days.length, deadDigests };
}

/** False where somebody had the index made anew meanwhile. */
async function merge(
  db: IDBPDatabase<LibrarySchema>,
  merged: readonly OpenSegment[],
  all: readonly OpenSegment[],
  giveWay: () => Promise<unknown>,
): Promise<boolean> {
  const id = nextSegmentId(all);
  let written = 0;
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  const write = async () => {
    await writeBlocks(id, written, waiting);
    written += waiting.length;
    waiting = [];
    await giveWay();
  };
  const table = await mergeSegments(
    merged.map((segment) => ({ ...segment, blocks: () => blocksOf(db, segment) })),
    async (block) => {
      waiting.push(block);
      if (waiting.length === AT_ONCE) await write();
    },
  );
  await write();
  return writeAllOrNone(
    ['segments', 'segmentTables', 'postings', 'toIndex'],
    async (tx) => {
      const now = await tx.objectStore('segments').getAllKeys();
      if (now.join() !== all.map((segment) => segment.id).join()) return false;
      for (const segment of merged) deleteSegment(tx, segment.id);
      putSegment(tx, id, table);
      return true;
    },
    'relaxed',
  );
}

async function* blocksOf(
  db: IDBPDatabase<LibrarySchema>,
  { id, table }: OpenSegment,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < table.firstTerms.length; from += AT_ONCE)
    yield* await db.getAll(
      'postings',
      IDBKeyRange.bound([id, from], [id, from + AT_ONCE], false, true),
    );
}
