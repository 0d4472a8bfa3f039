import { isOnlyLinks } from '../../words/only-links';
import { widthOf } from '../../words/scripts';
import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { tells } from '../heads/of-paper';
import { isBelowOther, isRuledAbove, linkOf, placeAtEnd } from '../heads/placement';
import { firstFrom } from '../lines/first-from';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, mayBeTitle, titleWorth } from '../lines/title-worth';
import type { Ground } from './ground';
import type { Candidate, Reading } from './reading';

/** In letters of half a Chinese one's width: what is shorter may be a label or a name. */
const LEAST_SENTENCE = 30;

/** The entries of one form, and what their first and last tell of where links stand. */
interface Kin {
  entries: Candidate[];
  /** The first that is called as no group is. */
  first: Candidate;
  last: Candidate;
  /** Whether sections that we know stand in most entries. */
  labelled: boolean;
  /** Whether links stand above titles: each behind a rule, or another work's above the first title. */
  opens: boolean;
}

/**
 * Whether a reading gives each title its neighbour's link: links are taken for those of the titles below them, and
 * the last entry ends with one that is left, or for those behind the text, and one is left above the first title.
 */
export function isShifted(reading: Reading, ground: Ground): boolean {
  const kin = kinOf(reading, ground);
  if (!kin) return false;
  if (hasTextAboveFirst(kin, ground.lines)) return true;
  if (!reading.above && endTexts(kin, ground.lines)) return true;
  return reading.above ? areBehind(kin, ground) : areAbove(kin, ground);
}

function kinOf({ entries: all, form }: Reading, { heads, lines }: Ground): Kin | null {
  const entries = all.filter(({ head }) => head.form === form && !head.row);
  const first = entries.find(({ head }) => mayBeTitle(head.title)) ?? entries[0];
  const last = entries.at(-1);
  if (!first || !last || entries.length < 2) return null;
  const linked = heads.filter((head) => head.form === form && head.above?.place === 'above');
  const ruled = linked.length > 0 && linked.every((head) => isRuledAbove(head, lines));
  // A single one stands otherwise than those that end the others.
  const isOdd =
    linked.length === 1 && entries.filter((entry) => endsWithLink(entry, lines)).length > 1;
  return {
    entries,
    first,
    last,
    labelled: entries.filter((entry) => hasLabels(entry, lines)).length * 2 > entries.length,
    opens: (ruled && !isOdd) || isBelowOther(first.head.index, lines),
  };
}

function endsWithLink({ head, end }: Candidate, lines: SurveyedLine[]): boolean {
  return placeAtEnd(head.index, end, lines)?.place === 'end';
}

/** Whether the links above titles stand behind the texts of those before: one is left at the end, or the first title has none. */
function areBehind({ entries, first, last, labelled, opens }: Kin, ground: Ground): boolean {
  const { lines } = ground;
  if (isLeftBehind(last, entries, lines) || endTextsAbove(entries, lines)) return true;
  const left = leftWithin(last, entries, lines);
  if (left && (closes(left.index, last.end, lines) || endsOtherTitle(first.head, ground)))
    return true;
  if (opens || !isNamelessTitle(first) || hasOwnBelow(first, entries)) return false;
  return !labelled || hasLabels(first, lines) || last.head.endsElsewhere;
}

/** Whether the links behind texts stand above the titles of those that follow: one is left above the first, or the last has none. */
function areAbove({ entries, first, last, labelled, opens }: Kin, ground: Ground): boolean {
  const { lines } = ground;
  const behind = entries.filter((entry) => isBehind(entry, lines)).length;
  const isOthers = endsOtherTitle(first.head, ground);
  const isClosed =
    last.head.endsElsewhere || isBehind(last, lines) || (isOthers && endsNearly(last, lines));
  if (behind > 0 && opens) return !isClosed;
  if (behind < 2) return false;
  if (!isClosed && first.place === 'below' && isLeftBehind(first, entries, lines)) return true;
  // Where the first has no other, and the last ends with its own, that link is the first one's.
  if (isLeftAbove(first, entries)) return !isClosed || (first.ids.length > 0 && !isOthers);
  // A heading above all entries that has taken the first one's link, which stands behind nothing that is told.
  const isHeading = first.ids.length > 0 && !hasLabels(first, lines);
  return labelled && !isClosed && hasLabels(last, lines) && isHeading;
}

/** Whether texts stand above their titles, or above the links that are taken for those of the titles below: one right above the first, with no heading between, and none below the last alone. */
function hasTextAboveFirst({ entries, last }: Kin, lines: SurveyedLine[]): boolean {
  const [first, ...others] = entries;
  if (!first || first.head.rank < BANNER || others.length === 0) return false;
  const above = lines.slice(0, first.start).findLast(({ blank }) => !blank);
  if (!above || above.rule || above.label?.form === 'heading' || !isSentence(above)) return false;
  // A paper's link above words that stand around a report's papers is that of the text above it.
  const isTitled = last.place !== 'above' || mayBeTitle(last.head.title);
  const isLastTold = isTitled && isTold(last, lines);
  return !isLastTold && entries.every((entry) => entry === last || isTold(entry, lines));
}

/** Whether each title stands right below a sentence, and apart from what follows: they end the texts above them. */
function endTexts({ entries }: Kin, lines: SurveyedLine[]): boolean {
  return entries.every(({ head, at, start, place }) => {
    const above = lines[start - 1];
    const isBelow = above !== undefined && !above.blank && !above.rule && isSentence(above);
    const isOwn = place === 'inline' || place === 'below' || place === null;
    return isOwn && head.rank >= BANNER && isBelow && lines[Math.max(head.index, at) + 1]?.blank;
  });
}

/** Whether the links above titles stand right below what is told, and apart from these titles: they end the texts above them. */
function endTextsAbove(all: Candidate[], lines: SurveyedLine[]): boolean {
  const entries = all.filter(({ place }) => place === 'above');
  return (
    entries.length > 1 &&
    entries.every(({ head, start }) => {
      const above = lines[start - 1];
      const isBelow = above !== undefined && !above.blank && !above.rule && isSentence(above);
      return isBelow && lines[head.index - 1]?.blank;
    })
  );
}

function isSentence({ line }: SurveyedLine): boolean {
  const text = line.text.trim();
  return widthOf(text) >= LEAST_SENTENCE && /[.。!！?？]["”』」)]?$/.test(text);
}

/** Whether anything is told below an entry's title, or behind it. */
function isTold({ head, at, end }: Candidate, lines: SurveyedLine[]): boolean {
  if (head.rest !== '' && !isOnlyLinks(head.rest)) return true;
  return lines.slice(head.index + 1, end).some((line) => line.index !== at && tells(line));
}

/** Whether a section that we know stands in an entry. */
function hasLabels({ head, end }: Candidate, lines: SurveyedLine[]): boolean {
  for (let at = head.index + 1; at < end; at++) if (lines[at]?.label?.kind) return true;
  return false;
}

function isNamelessTitle({ head, ids }: Candidate): boolean {
  return ids.length === 0 && titleWorth(head.title) >= LIKELY_TITLE;
}

/** Whether a title has the link of a paper that no entry has right below it. */
function hasOwnBelow({ head: { below } }: Candidate, entries: Candidate[]): boolean {
  return below?.place === 'below' && !isTaken(below.ids, entries);
}

/** Whether an entry ends with the link of a paper that no entry has. */
function isLeftBehind(
  { head, end }: Candidate,
  entries: Candidate[],
  lines: SurveyedLine[],
): boolean {
  const left = placeAtEnd(head.index, end, lines);
  return left?.place === 'end' && !isTaken(left.ids, entries);
}

/** The link of a paper that no entry has in an entry, written as the links of all are; undefined where there is none. */
function leftWithin(
  { head, end }: Candidate,
  entries: Candidate[],
  lines: SurveyedLine[],
): SurveyedLine | undefined {
  const shapeOf = (at: number) => lines[at]?.line.text.replace(/\d+/g, '0') ?? '';
  const links = new Set(entries.filter(({ ids }) => ids.length > 0).map(({ at }) => shapeOf(at)));
  return lines
    .slice(head.index + 1, end)
    .find(
      ({ index, naming }) =>
        linkOf(naming) !== null && !isTaken(naming.own, entries) && links.has(shapeOf(index)),
    );
}

/** Whether an entry's link has its text above it, and words that close the file behind it. */
function endsNearly({ head, at, ids, end }: Candidate, lines: SurveyedLine[]): boolean {
  const isText = lines.slice(head.index + 1, at).some(tells);
  return ids.length > 0 && isText && closes(at, end, lines);
}

/** Whether no more than a line stands behind a link: words that close the file, and no title with a text. */
function closes(index: number, end: number, lines: SurveyedLine[]): boolean {
  return lines.slice(index + 1, end).filter(({ blank, rule }) => !blank && !rule).length <= 1;
}

/** Whether the link of a paper that no entry has stands above the first title. */
function isLeftAbove({ head: { above } }: Candidate, entries: Candidate[]): boolean {
  return above?.place === 'above' && !isTaken(above.ids, entries);
}

/** Whether the link above the first title ends the text of a title that is written otherwise, and is neither the file's nor a group's. */
function endsOtherTitle({ above, form }: JudgedHead, { heads, lines }: Ground): boolean {
  if (above?.place !== 'above') return false;
  const before = heads.slice(0, firstFrom(heads, above.start));
  const title = before.findLast((head) => !head.section && (!head.plain || isAlone(head, lines)));
  if (!title || title.form === form || !mayBeTitle(title.title)) return false;
  if (title === heads[0] && title.rank === 1) return false;
  return lines.slice(title.index + 1, above.start).some(tells);
}

function isAlone({ index }: JudgedHead, lines: SurveyedLine[]): boolean {
  return opensBlock(index, lines) && lines[index + 1]?.blank === true;
}

function isTaken(papers: string[], entries: Candidate[]): boolean {
  return entries.some(({ ids }) => ids.some((id) => papers.includes(id)));
}

/** Whether an entry ends with its link. */
function isBehind({ at, place, end }: Candidate, lines: SurveyedLine[]): boolean {
  if (place !== 'within') return place === 'end';
  return lines.slice(at + 1, end).every(({ blank, rule }) => blank || rule);
}
