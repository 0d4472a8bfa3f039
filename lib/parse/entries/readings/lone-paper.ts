import { BANNER, type Head } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { titleWorth } from '../lines/title-worth';
import type { Ground } from './ground';

/** What a title of one or two words is worth: a section's may be as short. */
const SHORT = 0.7;

/** Whether all titles of a file that lead anywhere lead to one paper, each list of heads being looked through once. */
const ofOne = new WeakMap<readonly JudgedHead[], boolean>();

/**
 * Whether a heading of a word or two is a section of an entry whose sections, the highest on this level, stand on its title's
 * own: in a file of one paper, where nothing else that may be a title leads anywhere.
 */
export function isSectionOfLone(
  open: Head,
  sections: number,
  { rank, title, elsewhere, below, numbered }: JudgedHead,
  { heads }: Ground,
): boolean {
  if (rank !== open.rank || rank >= BANNER || sections !== rank) return false;
  if (elsewhere || below || numbered || titleWorth(title) > SHORT) return false;
  return isOfOne(heads);
}

function isOfOne(heads: readonly JudgedHead[]): boolean {
  const known = ofOne.get(heads);
  if (known !== undefined) return known;
  const papers = new Set(
    heads.flatMap(({ below, above }) => [...(below?.ids ?? []), ...(above?.ids ?? [])]),
  );
  const found = papers.size === 1 && !heads.some((head) => head.elsewhere);
  ofOne.set(heads, found);
  return found;
}
