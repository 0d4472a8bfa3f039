import { FACET } from './facets';
import { isDead } from './find-in-segment';
import { BlockWriter, readPostings, readTerms } from './postings-block';
import type { SegmentTable } from './segment';

/** A segment that goes into another. */
export interface MergedSegment {
  table: SegmentTable;
  dead: Uint8Array;
  /** Its blocks in their order, some at a time. */
  blocks(): AsyncIterator<Uint8Array>;
}

/** Takes the blocks of the new segment, and waits where there are enough of them. */
export type TakeBlock = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

const NONE = -1;
const LAST_TERM = '\uffff'.repeat(300);

/**
 * Makes one segment of several, without what is dead: papers of the first come first. All postings of a term lie
 * together then, and no more than a block of each segment is in memory.
 */
export async function mergeSegments(
  segments: readonly MergedSegment[],
  take: TakeBlock,
): Promise<SegmentTable> {
  const { papers, counts, days, numbers } = mergeTables(segments);
  const firstTerms: string[] = [];
  const facets: string[] = [];
  const written: Uint8Array<ArrayBuffer>[] = [];
  const writer = new BlockWriter(({ firstTerm, bytes }) => {
    firstTerms.push(firstTerm);
    written.push(bytes);
  });
  const sources = segments.map(
    ({ blocks }, index) => new TermReader(blocks(), numbers[index] ?? new Int32Array()),
  );
  for (const source of sources) await source.next();
  for (let term = leastTerm(sources); term !== null; term = leastTerm(sources)) {
    const postings: number[] = [];
    for (const source of sources) await source.takeAll(term, postings);
    if (postings.length === 0) continue;
    writer.add({ term, postings });
    if (term.startsWith(FACET)) facets.push(term);
    for (const bytes of written.splice(0)) await take(bytes);
  }
  writer.end();
  for (const bytes of written.splice(0)) await take(bytes);
  return {
    papers,
    ...{ counts: Uint16Array.from(counts), days: Uint16Array.from(days), firstTerms, facets },
  };
}

/** The papers of all, and the new number of each digest. */
function mergeTables(segments: readonly MergedSegment[]) {
  const papers: string[] = [];
  const counts: number[] = [];
  const days: number[] = [];
  const keepPaper = (
    paper: string,
    count: number,
    numbers: Int32Array,
    from: number,
    own: Uint16Array,
  ) => {
    papers.push(paper);
    counts.push(count);
    for (let number = from; number < from + count; number++) {
      numbers[number] = days.length;
      days.push(own[number] ?? 0);
    }
  };
  const numbers = segments.map(({ table, dead }) => {
    const own = new Int32Array(table.days.length).fill(NONE);
    let first = 0;
    for (const [index, paper] of table.papers.entries()) {
      const count = table.counts[index] ?? 0;
      // The digests of a paper are dead together.
      if (!isDead(dead, first)) keepPaper(paper, count, own, first, table.days);
      first += count;
    }
    return own;
  });
  return { papers, counts, days, numbers };
}

function leastTerm(sources: readonly TermReader[]): string | null {
  let least: string | null = null;
  for (const { term } of sources)
    if (term !== null && (least === null || term < least)) least = term;
  return least;
}

/** Goes through the terms of a segment, in their order. */
class TermReader {
  term: string | null = null;
  private waiting: [term: string, start: number, end: number][] = [];
  private at = 0;
  private from = 0;
  private to = 0;
  private bytes: Uint8Array = new Uint8Array();

  constructor(
    private readonly blocks: AsyncIterator<Uint8Array>,
    /** The new number of each of its digests. */
    private readonly numbers: Int32Array,
  ) {}

  /** Adds the postings of a term with their new numbers, where it comes next; one that did not fit into a block goes on in others. */
  async takeAll(term: string, into: number[]): Promise<void> {
    while (this.term === term) {
      readPostings(this.bytes, this.from, this.to, (number, level) => {
        const now = this.numbers[number] ?? NONE;
        if (now !== NONE) into.push((now << 2) | level);
      });
      await this.next();
    }
  }

  async next(): Promise<void> {
    while (this.at >= this.waiting.length) {
      const { done, value } = await this.blocks.next();
      if (done) {
        this.term = null;
        return;
      }
      this.bytes = value;
      this.waiting = [];
      this.at = 0;
      readTerms(value, '', LAST_TERM, (term, start, end) => this.waiting.push([term, start, end]));
    }
    const [term, from, to] = this.waiting[this.at++] ?? ['', 0, 0];
    this.term = term;
    this.from = from;
    this.to = to;
  }
}
