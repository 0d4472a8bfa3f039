import { LONGEST_WORD } from './index-terms';

/** What a part of the index holds, besides its postings. */
export interface SegmentTable {
  /** The ids of its papers; the digests of each are numbered one after the other. */
  papers: string[];
  /** How many digests each of them has. */
  counts: Uint16Array;
  /** Each digest's day; see `days.ts`. */
  days: Uint16Array;
  /** The first term of each block of postings. */
  firstTerms: string[];
  /** All of its terms that a digest can be filtered by. */
  facets: string[];
}

/** Terms from the first up to the last, both included. */
export interface TermRange {
  from: string;
  to: string;
}

/** Behind all words that begin like this. */
export function endOf(beginning: string): string {
  return beginning + '\uffff'.repeat(LONGEST_WORD);
}

/** The numbers of the blocks in which terms of this range may be: the first, and the one behind the last. */
export function blocksWith(
  firstTerms: readonly string[],
  { from, to }: TermRange,
): [number, number] {
  // A term may begin at the end of the block before the one that begins with it.
  const first = Math.max(0, countBelow(firstTerms, from, false) - 1);
  return [first, Math.max(first, countBelow(firstTerms, to, true))];
}

/** How many of the sorted texts are less than this one, or, with `orSame`, no more than it. */
function countBelow(sorted: readonly string[], text: string, orSame: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle] ?? '';
    if (at < text || (orSame && at === text)) low = middle + 1;
    else high = middle;
  }
  return low;
}
