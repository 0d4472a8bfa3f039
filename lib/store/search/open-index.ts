import { isDead } from '../../search/find-in-segment';
import type { SegmentTable } from '../../search/segment';
import type { StoredSegment, StoredTable, ToIndex } from '../db/schema';
import { atOnce } from '../db/write-all-or-none';

/** A segment of the index whose postings are not read yet. */
export interface OpenSegment {
  id: number;
  table: SegmentTable;
  dead: Uint8Array;
  deadDigests: number;
}

/** A transaction that reads what segments there are. */
export interface ReadingIndex {
  objectStore(name: 'segments'): { getAll(): Promise<StoredSegment[]> };
  objectStore(name: 'segmentTables'): { get(id: number): Promise<StoredTable | undefined> };
}

/** Tables are never changed: each is read once, and forgotten with its segment. */
const tables = new Map<number, SegmentTable>();

/** Within a transaction: the segments of the index as they are now. */
export async function openIndex(tx: ReadingIndex): Promise<OpenSegment[]> {
  const segments = await tx.objectStore('segments').getAll();
  const missing = segments.filter(({ id }) => !tables.has(id));
  const read = await atOnce(
    missing.map(
      ({ id }) =>
        () =>
          tx.objectStore('segmentTables').get(id),
    ),
  );
  for (const table of read) if (table) tables.set(table.id, unpacked(table));
  const ids = new Set(segments.map(({ id }) => id));
  for (const id of tables.keys()) if (!ids.has(id)) tables.delete(id);
  return segments.flatMap(({ id, dead, deadDigests }) => {
    const table = tables.get(id);
    return table ? [{ id, table, dead, deadDigests }] : [];
  });
}

/** A table as it is stored. */
export function packed(id: number, table: SegmentTable): StoredTable {
  const { papers, counts, days, firstTerms, facets } = table;
  return {
    ...{ id, counts, days, papers: papers.join('\n') },
    ...{ firstTerms: firstTerms.join('\n'), facets: facets.join('\n') },
  };
}

function unpacked({ papers, counts, days, firstTerms, facets }: StoredTable): SegmentTable {
  return {
    ...{ counts, days, papers: linesOf(papers) },
    ...{ firstTerms: linesOf(firstTerms), facets: linesOf(facets) },
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** Where a paper's digests are in a segment: from the first number up to the one behind the last. */
export interface PaperPlace {
  from: number;
  to: number;
}

const places = new WeakMap<SegmentTable, Map<string, PaperPlace>>();

/** Where the digests of each paper are. Made when it is first asked for: it takes its time. */
function placesIn(table: SegmentTable): ReadonlyMap<string, PaperPlace> {
  let made = places.get(table);
  if (!made) {
    made = new Map();
    let from = 0;
    for (const [index, paper] of table.papers.entries()) {
      const to = from + (table.counts[index] ?? 0);
      made.set(paper, { from, to });
      from = to;
    }
    places.set(table, made);
  }
  return made;
}

/** The segment with these papers dead in it, too; itself where it has none of them. */
export function withoutPapers(segment: OpenSegment, papers: Iterable<string>): OpenSegment {
  const { table } = segment;
  const known = placesIn(table);
  let { dead, deadDigests } = segment;
  for (const paper of papers) {
    const place = known.get(paper);
    if (!place || isDead(dead, place.from)) continue;
    if (dead === segment.dead) {
      dead = new Uint8Array(Math.ceil(table.days.length / 8));
      dead.set(segment.dead);
    }
    for (let number = place.from; number < place.to; number++) {
      dead[number >>> 3] = (dead[number >>> 3] ?? 0) | (1 << (number & 7));
      deadDigests++;
    }
  }
  return dead === segment.dead ? segment : { ...segment, dead, deadDigests };
}

/** What is not indexed as it is now. */
export interface Waiting {
  /** The last that changed come first. */
  papers: Set<string>;
  /** All papers below this one wait, too; all at all where it is null, none where it is undefined. */
  below: string | null | undefined;
}

/** What the records that were written of changes say together. */
export function waitingIn(records: readonly ToIndex[]): Waiting {
  const waiting: Waiting = { papers: new Set(), below: undefined };
  for (const record of records.toReversed()) {
    if ('papers' in record) for (const paper of record.papers) waiting.papers.add(paper);
    else waiting.below = record.allBelow;
  }
  return waiting;
}
