import type { Reason } from '../../digest/reason';
import { hasCjk } from '../words/scripts';
import type { Ground } from './build-reading';
import { BANNER } from './head';
import type { JudgedHead } from './judged-heads';
import type { Place } from './placement';
import type { Candidate, Reading } from './reading';
import type { SurveyedLine } from './survey';
import { titleWorth } from './title-worth';

const PLACE_WORTH: Record<Place, number> = {
  inline: 1,
  below: 1,
  linked: 0.92,
  above: 0.9,
  end: 0.9,
  within: 0.4,
};
/** In widths of Latin letters: less is a link's leftovers. */
const LEAST_TEXT = 16;
const MOST_FOREIGN = 3;

/** What is counted of a file once, for all its readings. */
export interface Tally {
  prose: number[];
  /** Lines that name a paper as their own, in order. */
  naming: { index: number; ids: string[] }[];
  /** All papers that lines name as their own. */
  papers: Set<string>;
}

/** Scores a reading: entries that look alike, each with one paper of its own and a title, and no text or paper left between. */
export function scoreReading(reading: Reading, ground: Ground, tally: Tally): Reading {
  const { entries } = reading;
  const sums = { papers: 0, titles: 0, texts: 0, foreign: 0, nameless: 0, twins: 0, lone: 0 };
  const named = new Set<string>();
  const within = new Set<string>();
  const titles = new Map<string, string>();
  for (const entry of entries) {
    if (entry.ids.length === 0) {
      sums.nameless += isOfOther(entry.head) ? 0 : 1;
      continue;
    }
    const fresh = entry.ids.some((id) => !named.has(id));
    for (const id of entry.ids) named.add(id);
    sums.papers += (fresh ? 1 : 0.2) * PLACE_WORTH[entry.place ?? 'within'];
    sums.titles += fresh ? titleWorth(entry.head.title) : 0;
    if (fresh && hasText(entry, tally)) sums.texts++;
    for (const id of foreignPapers(entry, tally)) {
      sums.foreign++;
      within.add(id);
    }
    sums.foreign += othersWithin(entry, ground);
    sums.twins += isTwin(entry, titles) ? 1 : 0;
  }
  sums.lone = rivalTitles(reading, ground);
  const lost = [...tally.papers].filter((id) => !named.has(id) && !within.has(id)).length;
  const left = leftShare(reading, tally);
  const count = named.size;
  const alike = entries.filter(
    ({ head, ids }) => ids.length > 0 && head.form === reading.form,
  ).length;
  const parts: [number, Reason][] = [
    [0.6 * sums.papers, ['{} papers, by where their links stand', count]],
    [0.4 * sums.titles, 'titles that read like titles'],
    [0.3 * sums.texts, ['{} with text', sums.texts]],
    [0.1 * alike, ['{} whose titles are written alike', alike]],
    [
      -(ground.divided ? 0.2 : 0.8) * sums.foreign,
      ['{} papers named within another’s entry', sums.foreign],
    ],
    [-0.9 * lost, ['{} papers left without an entry', lost]],
    [-0.25 * sums.nameless, ['{} titles without a paper', sums.nameless]],
    [-0.6 * sums.twins, ['{} titles that stand above several papers', sums.twins]],
    [-0.3 * sums.lone, ['{} titles beside another that could be the entry’s', sums.lone]],
    [-0.6 * left * Math.max(1, count), ['{} % of the text left between', Math.round(100 * left)]],
  ];
  return {
    ...reading,
    score: parts.reduce((sum, [worth]) => sum + worth, 0),
    reasons: parts.flatMap(([worth, words]) =>
      Math.abs(worth) < 0.005
        ? []
        : [['{} {}', `${worth > 0 ? '+' : '−'}${Math.abs(worth).toFixed(2)}`, words] as const],
    ),
  };
}

function hasText({ head, start, end }: Candidate, { prose }: Tally): boolean {
  if (head.row) return head.row.cells.length > 0;
  const width = (prose[end] ?? 0) - (prose[start] ?? 0);
  return width - (head.rank < BANNER ? 0 : head.title.length) > LEAST_TEXT;
}

/** Whether what a title names is no paper of arXiv's, or a table's row without one. */
function isOfOther({ elsewhere, endsElsewhere, row }: JudgedHead): boolean {
  return elsewhere || endsElsewhere || row !== null;
}

/** How many works of other sites have titles and links of their own in an entry that names its paper no earlier. */
function othersWithin({ head, place, end }: Candidate, { heads }: Ground): number {
  if (place !== 'within' && place !== 'end') return 0;
  const inner = heads
    .slice(firstFrom(heads, head.index + 1), firstFrom(heads, end))
    .filter(({ endsElsewhere, section }) => endsElsewhere && !section);
  return Math.min(inner.length, MOST_FOREIGN);
}

/** Other papers that an entry's lines name as if they were their own. */
function foreignPapers({ head, ids, start, end }: Candidate, { naming }: Tally): Set<string> {
  if (head.row) return new Set();
  const foreign = new Set<string>();
  for (let at = firstFrom(naming, start); at < naming.length && foreign.size < MOST_FOREIGN; at++) {
    const line = naming[at];
    if (!line || line.index >= end) break;
    for (const id of line.ids) if (!ids.includes(id)) foreign.add(id);
  }
  return foreign;
}

function firstFrom(sorted: readonly { index: number }[], index: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTwin({ head, ids }: Candidate, titles: Map<string, string>): boolean {
  const key = head.letters;
  if (key === '') return false;
  const id = ids.join(' ');
  const before = titles.get(key);
  titles.set(key, before ?? id);
  return before !== undefined && before !== id;
}

/** How many titles have another right above or below them that could be the entry's as well. */
function rivalTitles({ entries }: Reading, { heads, lines }: Ground): number {
  let rivals = 0;
  let at = 0;
  for (const entry of entries) {
    if (entry.ids.length === 0 || entry.head.row) continue;
    while (at < heads.length && (heads[at]?.index ?? 0) < entry.head.index) at++;
    // The file's own title stands above its first entry.
    const above = at === 1 && heads[0]?.rank === 1 ? undefined : heads[at - 1];
    if (isRival(above, entry, lines, true) || isRival(heads[at + 1], entry, lines, false)) rivals++;
  }
  return rivals;
}

function isRival(
  other: JudgedHead | undefined,
  { head, start, place }: Candidate,
  lines: SurveyedLine[],
  above: boolean,
): boolean {
  if (
    !other ||
    other.section ||
    other.plain ||
    other.rank >= BANNER ||
    titleWorth(other.title) < 0.65
  )
    return false;
  const [from, to] = above ? [other.index, start] : [head.index, other.index];
  if (!lines.slice(from + 1, to).every(({ blank }) => blank)) return false;
  // Above a title in another script stands what it translates; a title above one in its own script is a group's.
  return above
    ? other.rank < head.rank && (place === 'linked' || hasCjk(other.title) !== hasCjk(head.title))
    : other.rank > head.rank &&
        (place === 'end' || place === 'within') &&
        hasCjk(other.title) === hasCjk(head.title);
}

/** The share of the prose, from the first entry on, that stands in no entry. */
function leftShare({ entries }: Reading, { prose }: Tally): number {
  const [first] = entries;
  if (!first) return 1;
  const total = (prose.at(-1) ?? 0) - (prose[first.start] ?? 0);
  const within = entries.reduce(
    (sum, { start, end }) => sum + (prose[end] ?? 0) - (prose[start] ?? 0),
    0,
  );
  return total <= 0 ? 0 : Math.max(0, 1 - within / total);
}
