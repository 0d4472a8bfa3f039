import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { onlyBlanksBetween } from '../lines/survey';
import { titleWorth } from '../lines/title-worth';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** Words of no more worth may be a group's name: three at most. */
const FEW_WORDS = 0.85;

/**
 * Takes the lines between headings and their papers' links for the titles, where each has more words than its heading,
 * and every heading is of a few: it names a group of one paper.
 */
export function takeTitlesBelow(entries: Candidate[], ground: Ground): void {
  const named = entries.filter(({ ids }) => ids.length > 0);
  if (named.length < 2 || !named.every(({ head }) => isOfFewWords(head))) return;
  const positions = new Map(ground.heads.map(({ index }, position) => [index, position]));
  const titles = named.map((entry) => {
    const below = ground.heads[(positions.get(entry.head.index) ?? -1) + 1];
    return below && isTitleBelow(below, entry, ground) ? below : null;
  });
  if (titles.includes(null)) return;
  for (const [position, entry] of named.entries()) {
    const title = titles[position];
    if (!title) continue;
    entry.head = title;
    entry.start = title.index;
  }
}

function isOfFewWords({ rank, title }: JudgedHead): boolean {
  return rank < BANNER && titleWorth(title) <= FEW_WORDS;
}

/** Whether a line of more words than an entry's heading stands between that and its link, and is nothing else. */
function isTitleBelow(
  below: JudgedHead,
  { head, at, place }: Candidate,
  { lines }: Ground,
): boolean {
  return (
    below.plain &&
    !below.section &&
    !below.labelled &&
    !below.numbered &&
    place === 'below' &&
    at > below.index &&
    titleWorth(below.title) === 1 &&
    onlyBlanksBetween(lines, head.index, below.index) &&
    onlyBlanksBetween(lines, below.index, at)
  );
}
