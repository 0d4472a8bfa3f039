import type { IDBPTransaction } from 'idb';
import { SegmentBuilder } from '../../search/build-segment';
import { libraryDb } from '../db/library-db';
import type { LibrarySchema } from '../db/schema';
import { isQuotaError, leave, writeAllOrNone } from '../db/write-all-or-none';
import { compactIndex } from './compact-index';
import { nextToIndex, type Taken, takeAway } from './next-to-index';
import { type OpenSegment, openIndex, withoutPapers } from './open-index';
import { deleteSegment, putSegment } from './put-segment';
import { readTexts } from './read-texts';
import { deleteUnused, nextSegmentId, writeBlocks } from './write-blocks';

/** So many papers go into a segment at once. */
const MOST_PAPERS = 3000;
/** So many are read in one transaction. */
const READ_AT_ONCE = 50;

/** What whoever runs the indexer has a say in. */
export interface Indexing {
  /** Waited for between its parts: a break where somebody else should go first. */
  giveWay?: () => Promise<unknown>;
  /** Whether there is something that should be done first. */
  isUnwanted?: () => Promise<boolean>;
  /** Fewer papers that wait are left for later. */
  least?: number;
  /** Keeps others from doing the same at the same time. */
  withLock?: (run: () => Promise<void>) => Promise<void>;
}

const publishing = ['segments', 'segmentTables', 'postings', 'toIndex'] as const;
type Publishing = IDBPTransaction<LibrarySchema, (typeof publishing)[number][], 'readwrite'>;

/**
 * Brings the index up to what the library says, part by part. It may be killed anywhere: a part is there with the
 * transaction that takes its papers off those that wait, and what was written for one that never was is deleted.
 */
export function indexPapers({
  giveWay = async () => {},
  isUnwanted = async () => false,
  least = 1,
  withLock = withIndexLock,
}: Indexing = {}): Promise<void> {
  return withLock(async () => {
    try {
      await deleteUnused();
      for (;;) {
        const taken = await nextToIndex(MOST_PAPERS);
        if (!taken || taken.papers.length < least || (await isUnwanted())) return;
        await indexTaken(taken, giveWay);
        await compactIndex(giveWay);
      }
    } catch (error) {
      // What waits is searched without the index, until there is room.
      if (!isQuotaError(error)) throw error;
    }
  });
}

async function indexTaken(taken: Taken, giveWay: () => Promise<unknown>): Promise<void> {
  const db = await libraryDb();
  const before = await openIndex(db.transaction(['segments', 'segmentTables']));
  const builder = new SegmentBuilder();
  for (let from = 0; from < taken.papers.length; from += READ_AT_ONCE) {
    const ids = taken.papers.slice(from, from + READ_AT_ONCE);
    const read = await readTexts(db.transaction(['papers', 'bodies']), ids);
    for (const { paper, digests } of read) builder.add(paper.paperId, digests);
    await giveWay();
  }
  const id = nextSegmentId(before);
  const { table, blocks } = builder.build();
  for (const [index, part] of partsOf(blocks).entries()) {
    await writeBlocks(id, index * BLOCKS_AT_ONCE, part);
    await giveWay();
  }
  await writeAllOrNone(
    [...publishing],
    async (tx) => {
      const now = await tx.objectStore('segments').getAllKeys();
      // Somebody had it made anew meanwhile: this part comes again.
      if (now.join() !== before.map((each) => each.id).join()) return;
      for (const segment of before) putDead(tx, segment, withoutPapers(segment, taken.papers));
      if (builder.size > 0) putSegment(tx, id, table);
      takeAway(tx, taken);
    },
    'relaxed',
  );
}

const BLOCKS_AT_ONCE = 16;

function partsOf<Block>(blocks: Block[]): Block[][] {
  const parts: Block[][] = [];
  for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE)
    parts.push(blocks.slice(from, from + BLOCKS_AT_ONCE));
  return parts;
}

function putDead(tx: Publishing, before: OpenSegment, now: OpenSegment): void {
  if (now === before) return;
  const { id, dead, deadDigests, table } = now;
  const digests = table.days.length;
  if (deadDigests < digests)
    leave(tx.objectStore('segments').put({ id, digests, dead, deadDigests }));
  else deleteSegment(tx, id);
}

function withIndexLock(run: () => Promise<void>): Promise<void> {
  return navigator.locks.request('paperglance-index', run);
}
