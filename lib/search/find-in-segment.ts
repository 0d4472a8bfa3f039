import { dayRange } from './days';
import { facetOf, isMeant, type SourceNames } from './facets';
import { readPostings, readTerms } from './postings-block';
import type { Filter, Query, Unit } from './query';
import { scoreOf } from './score';
import { blocksWith, type SegmentTable, type TermRange } from './segment';
import { isSure, type WantedTerm, wantedTerms } from './wanted-terms';

/** What a search needs of a segment, once its blocks are read. */
export interface ReadSegment {
  table: SegmentTable;
  /** Its digests that are no more, or are others now: a bit each. */
  dead: Uint8Array;
  /** The block of this number. */
  block(number: number): Uint8Array | undefined;
}

/**
 * Called for each paper that may be what is searched for, with its place among the papers of the segment, and the place
 * among its digests of the one that answers best.
 */
export type FoundPaper = (paper: number, digest: number, score: number, day: number) => void;

/** The blocks of a segment that a query needs, as runs: the first, and the one behind the last. */
export function blocksFor(
  query: Query,
  { firstTerms, facets }: SegmentTable,
  names: SourceNames,
): [number, number][] {
  const ranges = [
    ...[...query.units, ...query.without].flatMap((unit) =>
      wantedTerms(unit).flatMap((wanted) => wanted.ranges),
    ),
    ...query.filters.flatMap((filter) => facetRanges(filter, facets, names)),
  ];
  return ranges.map((range) => blocksWith(firstTerms, range));
}

/** The papers of a segment that may be what a query asks for. Those that it surely is not are left out. */
export function findInSegment(
  query: Query,
  segment: ReadSegment,
  names: SourceNames,
  found: FoundPaper,
): void {
  const { table, dead } = segment;
  const { days } = table;
  const scores = new Uint16Array(days.length).fill(1);
  for (const unit of query.units) addScores(scores, scoreUnit(unit, segment));
  for (const unit of query.without.filter(isSure)) {
    const own = scoreUnit(unit, segment);
    for (let at = 0; at < scores.length; at++) if (own[at]) scores[at] = 0;
  }
  for (const filter of query.filters) filterScores(scores, filter, segment, names);
  givePapers(scores, table, dead, found);
}

/** Adds the scores of one more unit; a digest that has it not has none any more. */
function addScores(scores: Uint16Array, own: Uint8Array): void {
  for (let at = 0; at < scores.length; at++) {
    const score = own[at] ?? 0;
    const before = scores[at] ?? 0;
    scores[at] = score === 0 || before === 0 ? 0 : before + score;
  }
}

function givePapers(
  scores: Uint16Array,
  { counts, days }: SegmentTable,
  dead: Uint8Array,
  found: FoundPaper,
): void {
  let first = 0;
  for (let paper = 0; paper < counts.length; paper++) {
    const end = first + (counts[paper] ?? 0);
    let best = -1;
    for (let number = first; number < end; number++)
      if (scores[number] && !isDead(dead, number) && isBetter(number, best, scores, days))
        best = number;
    if (best >= 0) found(paper, best - first, scores[best] ?? 0, days[best] ?? 0);
    first = end;
  }
}

function isBetter(number: number, than: number, scores: Uint16Array, days: Uint16Array): boolean {
  if (than < 0) return true;
  const more = (scores[number] ?? 0) - (scores[than] ?? 0);
  return more > 0 || (more === 0 && (days[number] ?? 0) > (days[than] ?? 0));
}

/** Whether a digest is no more. */
export function isDead(dead: Uint8Array, number: number): boolean {
  return (((dead[number >>> 3] ?? 0) >>> (number & 7)) & 1) === 1;
}

/** The score of a unit in each digest: that of its term that stands in the least place. */
function scoreUnit(unit: Unit, segment: ReadSegment): Uint8Array {
  const [first, ...others] = wantedTerms(unit).map((wanted) => scoreTerm(wanted, segment));
  if (!first) return new Uint8Array(segment.table.days.length);
  for (const other of others)
    for (let at = 0; at < first.length; at++) first[at] = Math.min(first[at] ?? 0, other[at] ?? 0);
  return first;
}

function scoreTerm({ ranges, exact }: WantedTerm, segment: ReadSegment): Uint8Array {
  const scores = new Uint8Array(segment.table.days.length);
  for (const range of ranges)
    eachPosting(segment, range, (term, number, level) => {
      const score = scoreOf(level, term === exact);
      if (score > (scores[number] ?? 0)) scores[number] = score;
    });
  return scores;
}

function filterScores(
  scores: Uint16Array,
  filter: Filter,
  segment: ReadSegment,
  names: SourceNames,
): void {
  const { days, facets } = segment.table;
  const { isWithout } = filter;
  const range = daysOf(filter);
  if (range) {
    for (let at = 0; at < scores.length; at++) {
      const day = days[at] ?? 0;
      if ((day >= range.from && day < range.to) === isWithout) scores[at] = 0;
    }
    return;
  }
  const meant = new Uint8Array(scores.length);
  for (const one of facetRanges(filter, facets, names))
    eachPosting(segment, one, (_, number) => {
      meant[number] = 1;
    });
  for (let at = 0; at < scores.length; at++) if ((meant[at] === 1) === isWithout) scores[at] = 0;
}

/** The days that a filter means; null where it is of something else. A digest without a day is on none. */
export function daysOf({ kind, value }: Filter): { from: number; to: number } | null {
  const range = dayRange(value);
  if (!range) return null;
  const from = Math.max(1, range.from);
  if (kind === 'date') return { from, to: range.to };
  if (kind === 'after') return { from, to: Number.POSITIVE_INFINITY };
  return kind === 'before' ? { from: 1, to: range.from } : null;
}

function facetRanges(filter: Filter, facets: readonly string[], names: SourceNames): TermRange[] {
  return facets
    .filter((term) => {
      const facet = facetOf(term);
      return facet !== null && isMeant(filter, facet, names);
    })
    .map((term) => ({ from: term, to: term }));
}

/** Calls back for each posting of each term in a range. */
export function eachPosting(
  { table, block }: ReadSegment,
  range: TermRange,
  visit: (term: string, number: number, level: number) => void,
): void {
  const [first, end] = blocksWith(table.firstTerms, range);
  for (let number = first; number < end; number++) {
    const bytes = block(number);
    if (!bytes) continue;
    readTerms(bytes, range.from, range.to, (term, from, to) =>
      readPostings(bytes, from, to, (digest, level) => visit(term, digest, level)),
    );
  }
}
