import type { FoundHeads } from '../heads/find-heads';
import { BANNER, type Head } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { judgeHeads } from '../heads/judged-heads';
import { isBelowOther, isRuledAbove } from '../heads/placement';
import { proseBefore, type SurveyedLine } from '../lines/survey';
import { isOfReport } from '../lines/title-worth';
import { buildReading } from './build-reading';
import { finestReading } from './finer-reading';
import { framedHeads } from './framed-heads';
import type { Attempt, Ground } from './ground';
import { holdsEntries } from './held-entries';
import { withLeftLinks } from './left-links';
import { missedHeads } from './missed-heads';
import { hasNeighboursTexts } from './neighbours-texts';
import { readAsOne } from './read-as-one';
import { readCitedBehind } from './read-cited-behind';
import { opensWithCitation, readCitedLast } from './read-cited-last';
import { opensWithEnds, opensWithFields, opensWithLastLines, readLinkLast } from './read-link-last';
import { readMessages } from './read-messages';
import { readTold } from './read-told';
import { papersOf, type Reading } from './reading';
import { withoutRecurringLinks } from './recurring-links';
import { scoreReading, type Tally } from './score-reading';
import { isShifted } from './shifted-reading';
import { withoutUnsure } from './unsure-places';

/** The reading that was chosen, and those that were not, the best first. */
export interface Choice {
  ground: Ground;
  reading: Reading | null;
  others: Reading[];
}

/** How many forms of titles are tried: those that most links stand beside. */
const MOST_FORMS = 12;

/**
 * Reads a file's entries in every way that its titles' forms allow, and chooses the one that explains it best. Where that
 * leaves papers out whose titles stand as all others do, it is read once more with these.
 */
export function chooseReading(lines: SurveyedLine[], { heads }: FoundHeads): Choice {
  const tally = tallyOf(lines);
  const first = chooseAmong(lines, heads, tally);
  const missed = first.reading
    ? [...missedHeads(first.reading, lines, tally.naming), ...framedHeads(first.reading, lines)]
    : [];
  if (missed.length === 0) return first;
  const second = chooseAmong(lines, withHeads(heads, missed), tally);
  return findsMore(second, first) ? second : first;
}

/** Heads with others among them, or in the place of those on their lines. */
function withHeads(heads: Head[], others: Head[]): Head[] {
  const byLine = new Map([...heads, ...others].map((head) => [head.index, head]));
  return [...byLine.values()].toSorted((a, b) => a.index - b.index);
}

/** Whether a choice has all papers that another has, and more of them, or more below titles of one form. */
function findsMore({ reading }: Choice, { reading: other }: Choice): boolean {
  if (!reading || !other) return false;
  const ids = papersOf(reading);
  const others = papersOf(other);
  if (![...others].every((id) => ids.has(id))) return false;
  return ids.size > others.size || alikeIn(reading) > alikeIn(other);
}

function alikeIn({ entries, form }: Reading): number {
  return entries.filter(({ head, ids }) => ids.length > 0 && head.form === form).length;
}

function chooseAmong(lines: SurveyedLine[], heads: Head[], tally: Tally): Choice {
  const judged = judgeHeads(withoutRecurringLinks(heads), lines);
  const closings = lines.flatMap(({ rule, index }) => (rule === 'closing' ? [index] : []));
  const ground: Ground = { lines, heads: judged, closings, divided: isDivided(judged, closings) };
  const built = attemptsOf(ground).map((attempt) => buildReading(ground, attempt));
  const cited = readCitedLast(ground);
  const last = readLinkLast(ground);
  const behind = readCitedBehind(ground);
  const others = [
    cited,
    readAsOne(ground, tally.papers),
    last,
    behind,
    readMessages(ground),
    readTold(ground, tally.papers),
  ];
  const readings = [...built, ...others.flat()]
    .filter((read) => !isShifted(read, ground) && !holdsEntries(read, ground))
    .filter((read) => !takesSections(read))
    .filter((read) => ![cited, behind].some((ends) => opensWithCitation(read, ends)))
    .filter((read) => !opensWithFields(read, last, lines) && !opensWithEnds(read, last))
    .filter((read) => !opensWithLastLines(read, last, lines))
    .map((read) => scoreReading(read, ground, tally))
    // A form that no paper's title has explains nothing.
    .filter(({ form, entries }) =>
      entries.some(({ ids, head }) => ids.length > 0 && head.form === form),
    )
    .toSorted((a, b) => b.score - a.score);
  const { reading, rest } = bestOf(readings, ground);
  const sure = reading && withoutUnsure(reading, rest, ground);
  return { ground, reading: sure && withLeftLinks(sure, ground), others: rest };
}

/** Whether a reading has a paper that is only cited for that of a section, whose label others have as well. */
function takesSections({ titles, entries }: Reading): boolean {
  return titles && entries.some(({ head, place }) => head.recurs && place === 'within');
}

/** The best of readings, the best first, that gives no entry its neighbour's text; and the others. */
function bestOf(readings: Reading[], ground: Ground): { reading: Reading | null; rest: Reading[] } {
  let rest = readings;
  for (;;) {
    const reading = finestReading(rest);
    rest = rest.filter((other) => other !== reading);
    if (!reading || !hasNeighboursTexts(reading, ground)) return { reading, rest };
  }
}

/** Whether lines that close entries stand before most titles of one form. */
function isDivided(heads: JudgedHead[], closings: number[]): boolean {
  const forms = new Map<string, { found: number; behind: number; last: number }>();
  for (const { form, below, rank, plain, closedAt, title } of heads) {
    // A link without a title opens an entry since it stands behind such a line.
    if (below === null || rank > BANNER || plain || title === '') continue;
    const { found, behind, last } = forms.get(form) ?? { found: 0, behind: 0, last: -1 };
    forms.set(form, {
      found: found + 1,
      behind: behind + (closedAt > last ? 1 : 0),
      last: closedAt,
    });
  }
  return [...forms.values()].some(
    ({ found, behind }) => behind * 10 >= found * 8 && found * 3 >= closings.length && behind > 0,
  );
}

function tallyOf(lines: SurveyedLine[]): Tally {
  const naming = lines.flatMap(({ naming: { own }, index, referred, listed }) =>
    own.length > 0 && !referred && !listed ? [{ index, ids: own }] : [],
  );
  return { prose: proseBefore(lines), naming, papers: new Set(naming.flatMap(({ ids }) => ids)) };
}

/** What is counted of the heads of one form. */
interface FormTally {
  /** How much speaks for titles of the form: the links that stand beside its heads. */
  worth: number;
  /** Heads with a link above them, a paper's or another work's. */
  above: number;
  /** Heads whose words are a label's. */
  labels: number;
  count: number;
}

/** The ways in which a file may be read. */
function attemptsOf({ heads, lines }: Ground): Attempt[] {
  return [...tallyForms(heads, lines)]
    .filter(([, { worth }]) => worth > 0)
    .toSorted(([, a], [, b]) => b.worth - a.worth)
    .slice(0, MOST_FORMS)
    .flatMap(([form, { above, labels, count }]) => [
      { form, above: false, titles: false },
      ...(above > 1 ? [{ form, above: true, titles: false }] : []),
      ...(labels > 0 ? [{ form, above: false, titles: true }] : []),
      // Below a link, a label's words are mostly a label.
      ...(labels > 0 && above > 1 && labels * 2 <= count
        ? [{ form, above: true, titles: true }]
        : []),
    ]);
}

function tallyForms(heads: JudgedHead[], lines: SurveyedLine[]): Map<string, FormTally> {
  const forms = new Map<string, FormTally>();
  const first = heads.find(({ title }) => !isOfReport(title));
  for (const head of heads) {
    const tally = forms.get(head.form) ?? { worth: 0, above: 0, labels: 0, count: 0 };
    tally.count++;
    tally.worth += worthBelow(head);
    if (head.above?.place === 'above') {
      tally.worth += 1;
      tally.above++;
    }
    // A single link above a title may be anything's, unless no title stands before it, or a rule.
    if (head === first || isBelowOther(head.index, lines) || isRuledAbove(head, lines))
      tally.above++;
    if (head.section) tally.labels++;
    forms.set(head.form, tally);
  }
  return forms;
}

/** How much a head's own line and those below it speak for titles of its form. */
function worthBelow({ below, section, plain, numbered }: JudgedHead): number {
  if (below) return 2;
  return !section && (!plain || numbered) ? 0.1 : 0;
}
