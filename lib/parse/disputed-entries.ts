import type { Digest } from '../digest/digest';
import { plainInline, plainText } from '../digest/plain-text';
import type { Problem } from '../digest/problem';
import type { DisputedEntry } from '../digest/report';
import { areOfTwoPapers } from '../trust/weigh-digest';

const LONGEST_DETAIL = 160;
/** In UTF-16 units: behind so much, a paper's own words have been said. */
const LONGEST_TEXT = 2000;

/** A digest, and where its entry begins. */
export interface PlacedDigest {
  digest: Digest;
  line: number | null;
}

/**
 * The entries that a file files under one paper though they are surely about several. Nobody knows which of
 * them is right, so each is told.
 */
export function disputedEntries(digests: readonly PlacedDigest[]): DisputedEntry[] {
  const papers = groupBy(digests, ({ digest }) => digest.paperId);
  return papers.filter(isDisputed).flatMap((ofPaper) =>
    groupBy(ofPaper, ({ line }) => line).map((entry) => ({
      digests: entry.map(({ digest }) => digest),
      problem: problemOf(entry),
    })),
  );
}

function isDisputed(digests: readonly PlacedDigest[]): boolean {
  if (digests.length === 1) return false;
  const [first, ...others] = digests.map(({ digest }) => ({
    ...digest,
    text: textOf(digest),
  }));
  return first !== undefined && others.some((other) => areOfTwoPapers(first, other));
}

/** What a digest tells, as far as that is looked at. */
function textOf({ summary, sections }: Digest): string {
  const told = sections.map(({ blocks }) => plainText(blocks)).join('\n');
  return `${plainInline(summary)}\n${told}`.slice(0, LONGEST_TEXT);
}

function problemOf([first]: readonly PlacedDigest[]): Problem {
  const { paperId = '', title = '' } = first?.digest ?? {};
  const detail = `${paperId} ${title}`.slice(0, LONGEST_DETAIL);
  return { kind: 'disputed-paper', line: first?.line ?? null, detail };
}

function groupBy(
  digests: readonly PlacedDigest[],
  keyOf: (placed: PlacedDigest) => unknown,
): PlacedDigest[][] {
  const groups = new Map<unknown, PlacedDigest[]>();
  for (const placed of digests) {
    const key = keyOf(placed);
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  return [...groups.values()];
}
