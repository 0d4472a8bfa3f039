import type { Reason } from '../../../digest/reason';
import { hasCjk } from '../../words/scripts';
import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import type { Place } from '../heads/placement';
import { firstFrom } from '../lines/first-from';
import { onlyBlanksBetween, type SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import type { Ground } from './ground';
import type { Candidate, Reading } from './reading';
import { holdsTexts } from './several-texts';

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

/** What a reading's entries add up to. */
interface Sums {
  /** By where their links stand; a paper that another entry names already counts for less. */
  papers: number;
  titles: number;
  texts: number;
  /** Papers and other works that are named within another's entry. */
  foreign: number;
  nameless: number;
  /** Entries that hold the texts of several papers. */
  several: number;
  /** Titles that stand above several papers, or one and another work; below their links they count twice. */
  twins: number;
  /** The papers that entries are about. */
  named: Set<string>;
  /** Those that are named within another's entry. */
  within: Set<string>;
}

/** Scores a reading: entries that look alike, each with one paper of its own and a title, and no text or paper left between. */
export function scoreReading(reading: Reading, ground: Ground, tally: Tally): Reading {
  const parts = partsOf(reading, ground, tally);
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

/** What a score is made of, and the words for each part. */
function partsOf(reading: Reading, ground: Ground, tally: Tally): [number, Reason][] {
  const sums = sumEntries(reading.entries, ground, tally);
  const { named, within } = sums;
  const lone = rivalTitles(reading, ground);
  const lost = [...tally.papers].filter((id) => !named.has(id) && !within.has(id)).length;
  const left = leftShare(reading, tally);
  const count = named.size;
  const alike = reading.entries.filter(
    ({ head, ids }) => ids.length > 0 && head.form === reading.form,
  ).length;
  return [
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
    [-sums.several, ['{} entries that hold several texts', sums.several]],
    [-0.6 * sums.twins, ['{} titles that stand above several papers', sums.twins]],
    [-0.8 * givenUp(reading, ground), 'titles right above entries that have none'],
    [-0.3 * lone, ['{} titles beside another that could be the entry’s', lone]],
    [-0.6 * left * Math.max(1, count), ['{} % of the text left between', Math.round(100 * left)]],
  ];
}

function sumEntries(entries: Candidate[], ground: Ground, tally: Tally): Sums {
  const sums: Sums = {
    papers: 0,
    titles: 0,
    texts: 0,
    foreign: 0,
    nameless: 0,
    several: 0,
    twins: 0,
    named: new Set(),
    within: new Set(),
  };
  const titles = new Map<string, string>();
  for (const entry of entries) {
    if (entry.ids.length > 0) {
      addPapers(sums, entry, ground, tally);
      addForeign(sums, entry, ground, tally);
      if (holdsTexts(entry, ground.heads)) sums.several++;
    } else if (!isOfOther(entry.head)) sums.nameless++;
    sums.twins += twinWorth(entry, titles);
  }
  return sums;
}

/** Adds the papers that an entry is about, its title and its text. */
function addPapers(sums: Sums, entry: Candidate, { lines }: Ground, tally: Tally): void {
  const listed = lines[entry.head.index]?.listed === true;
  const fresh = entry.ids.some((id) => !sums.named.has(id));
  sums.papers += (fresh && !listed ? 1 : 0.2) * PLACE_WORTH[entry.place ?? 'within'];
  if (!fresh) return;
  for (const id of entry.ids) sums.named.add(id);
  // Of a list of links, nothing is told.
  if (listed) return;
  sums.titles += titleWorth(entry.head.title);
  if (hasText(entry, tally)) sums.texts++;
}

/** Adds what an entry names that it is not about. */
function addForeign(sums: Sums, entry: Candidate, ground: Ground, tally: Tally): void {
  const foreign = foreignPapers(entry, tally);
  for (const id of foreign) sums.within.add(id);
  sums.foreign += foreign.size + othersWithin(entry, ground);
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

/** For how many titles an entry's counts that stands above another paper or work, too. */
function twinWorth(entry: Candidate, titles: Map<string, string>): number {
  const { ids, head, place } = entry;
  if ((ids.length === 0 && !head.elsewhere) || !isTwin(entry, titles)) return 0;
  // What stands below several papers' links alike is a label.
  return place === 'above' ? 2 : 1;
}

function isTwin({ head, ids }: Candidate, titles: Map<string, string>): boolean {
  const key = head.letters;
  if (key === '') return false;
  const id = ids.join(' ');
  const before = titles.get(key);
  titles.set(key, before ?? id);
  return before !== undefined && before !== id;
}

/** How many titles have another beside them that could be the entry's as well. */
function rivalTitles({ entries }: Reading, ground: Ground): number {
  return entries.filter(
    (entry) => entry.ids.length > 0 && !entry.head.row && hasRival(entry, ground),
  ).length;
}

/** How many entries without a title begin at a line that names the paper of a title above it. */
function givenUp({ entries }: Reading, { heads }: Ground): number {
  const untitled = new Set(
    entries.flatMap(({ ids, head }) => (ids.length > 0 && head.title === '' ? [head.index] : [])),
  );
  if (untitled.size === 0) return 0;
  return heads.filter(
    ({ index, below, section, title }) =>
      below &&
      below.at > index &&
      untitled.has(below.at) &&
      !section &&
      titleWorth(title) >= LIKELY_TITLE,
  ).length;
}

/** Whether a title right above or below an entry's could be the entry's as well. */
function hasRival(entry: Candidate, { heads, lines }: Ground): boolean {
  const at = firstFrom(heads, entry.head.index);
  // The file's own title stands above its first entry.
  const above = at === 1 && heads[0]?.rank === 1 ? undefined : heads[at - 1];
  return (
    isRivalAbove(above, entry, lines) ||
    isRivalBelow(heads[at + 1], entry, lines) ||
    passesNumber(entry, heads)
  );
}

/** Whether a plain line is taken for the title of a link that a numbered one stands nearer to. */
function passesNumber({ head, at }: Candidate, heads: JudgedHead[]): boolean {
  if (!head.plain || head.numbered) return false;
  return heads
    .slice(firstFrom(heads, head.index + 1), firstFrom(heads, at))
    .some(({ numbered, section, below }) => numbered && !section && below?.at === at);
}

/** Whether a title right above an entry's could be the entry's. */
function isRivalAbove(
  other: JudgedHead | undefined,
  { head, start, place }: Candidate,
  lines: SurveyedLine[],
): boolean {
  if (!isTitle(other) || other.rank >= head.rank) return false;
  // Above a title in another script stands what it translates; a title above one in its own script is a group's.
  if (place !== 'linked' && hasCjk(other.title) === hasCjk(head.title)) return false;
  return onlyBlanksBetween(lines, other.index, start);
}

/** Whether a title right below that of an entry, which names its paper no earlier, could be the entry's. */
function isRivalBelow(
  other: JudgedHead | undefined,
  { head, place }: Candidate,
  lines: SurveyedLine[],
): boolean {
  if (place !== 'end' && place !== 'within') return false;
  if (!isTitle(other) || other.rank <= head.rank) return false;
  if (hasCjk(other.title) !== hasCjk(head.title)) return false;
  return onlyBlanksBetween(lines, head.index, other.index);
}

/** Whether a head is a heading that reads like a title. */
function isTitle(head: JudgedHead | undefined): head is JudgedHead {
  if (!head || head.section || head.plain || head.rank >= BANNER) return false;
  return titleWorth(head.title) >= LIKELY_TITLE;
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
