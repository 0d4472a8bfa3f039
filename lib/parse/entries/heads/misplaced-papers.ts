import { isReferences } from '../../words/bibliography-labels';
import { isOnlyLinks } from '../../words/only-links';
import { cleanLabelText } from '../../words/read-label';
import { onlyBlanksBetween, type SurveyedLine } from '../lines/survey';
import { GROUP_WORDS, isOfReport, LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import { BANNER, countHeads, ITEM } from './head';
import { isOneOfSeveral } from './inner-titles';
import type { JudgedHead } from './judged-head';
import { tells } from './of-paper';

/** In UTF-16 units: what is longer behind a title is its text, and a link below that stands behind it. */
const LONGEST_BYLINE = 60;
/** So many titles of a form show that its others are titles. */
const FEW_KIN = 2;
/** A link above a title, what stands above that, and blank lines. */
const FEW_LINES = 8;

/** Takes from heads the papers that stand beside them and are others'. */
export function takeMisplaced(heads: JudgedHead[], lines: SurveyedLine[]): void {
  for (const head of heads) leaveToText(head, lines);
  leaveToLinked(heads);
  leaveToNearer(heads, lines);
  leaveToOwnLines(heads);
  leaveToTitles(heads);
  leaveToItems(heads);
  leaveToHolders(heads);
  leaveToCounted(heads);
  leaveToSeveral(heads, lines.length);
  leaveToFirst(heads, lines);
  forgetRepeats(heads);
}

/** Takes from a list of other papers and from a label what they are not about; behind a head's text, a link ends it. */
function leaveToText(head: JudgedHead, lines: SurveyedLine[]): void {
  if (!head.below) return;
  // What stands under such words names other papers.
  if (head.ids.length === 0 && isReferences(cleanLabelText(head.title))) head.below = null;
  // Behind a label's text, a link is the whole entry's.
  else if (isLabelWithText(head) && head.below.place !== 'inline') head.below = null;
  // A label's word alone is a title only right above its link, and a heading of such a word where nothing is told between.
  else if (head.labelled && isToldBefore(head, head.below.at, lines)) head.below = null;
  else if (head.below.place === 'below' && head.rest.length > LONGEST_BYLINE)
    head.below = { ...head.below, place: 'end' };
}

/** Whether text stands between a label's word and a line below it. */
function isToldBefore({ index, plain, rank }: JudgedHead, at: number, lines: SurveyedLine[]) {
  if (plain) return !onlyBlanksBetween(lines, index, at);
  if (rank >= BANNER) return false;
  return lines.slice(index + 1, at).some(tells);
}

function isLabelWithText({ labelled, rank, rest }: JudgedHead): boolean {
  return labelled && rank === BANNER && rest !== '';
}

/** Takes from a heading the linked title below it where more such lines stand in the file than headings like it. */
function leaveToLinked(heads: JudgedHead[]): void {
  const counts = countHeads(heads, ({ form }) => form);
  const byLine = new Map(heads.map((head) => [head.index, head]));
  for (const head of heads) {
    const linked = head.below?.place === 'linked' ? byLine.get(head.below.at) : undefined;
    if (!linked || linked.plain || linked.ids.length === 0) continue;
    if ((counts.get(linked.form) ?? 0) > (counts.get(head.form) ?? 0)) head.below = null;
  }
}

/**
 * Takes from a label's text, and from an item with its text, the paper that a title between them and the link has:
 * below that title, or above it.
 */
function leaveToNearer(heads: JudgedHead[], lines: SurveyedLine[]): void {
  for (const [position, head] of heads.entries()) {
    const next = heads[position + 1];
    if (!next || !head.below || head.ids.length > 0 || next.labelled) continue;
    const isOuter = next.ordinal !== null || next.indent < head.indent;
    const isTold = head.rest !== '' && isOuter && next.below?.at === head.below.at;
    const isAbove = next.above?.place === 'above' && next.above.at === head.below.at;
    const isLabel = isAbove && head.labelled && head.rank < BANNER && !next.plain;
    if (isTold || (isLabel && !onlyBlanksBetween(lines, head.index, head.below.at)))
      head.below = null;
  }
}

/** Takes from heads the paper in the line above that is a title of its own: `- [Title](…): text`. */
function leaveToOwnLines(heads: JudgedHead[]): void {
  for (const [position, head] of heads.entries()) {
    const own = heads[position - 1];
    if (!own || own.plain || own.letters === '' || own.ids.length === 0) continue;
    if (head.above?.place === 'above' && head.above.at === own.index) head.above = null;
  }
}

/** Takes from a plain line of a label's words the paper that the title above it names by the same line. */
function leaveToTitles(heads: JudgedHead[]): void {
  for (const [position, head] of heads.entries()) {
    const above = heads[position - 1];
    if (!head.plain || !head.labelled || !above?.below || head.ids.length > 0) continue;
    if (above.below.at === head.below?.at) head.below = null;
  }
}

/** Takes from headings of groups, `## Other papers`, what an item below them names as its own. */
function leaveToItems(heads: JudgedHead[]): void {
  for (const [position, head] of heads.entries()) {
    const next = heads[position + 1];
    if (!next || !head.below || head.ids.length > 0 || head.rank >= BANNER) continue;
    const isItems = next.index === head.below.at && next.ids.length > 0 && next.rank >= ITEM;
    if (isItems && !next.plain && titleWorth(head.title) <= GROUP_WORDS) head.below = null;
  }
}

/**
 * Takes from the file's own heading, and from plain lines, what an item with others within names by the same line; from
 * that item where others of the line's form name papers that no such item does, as the first title of an outline stands
 * below its group's name.
 */
function leaveToHolders(heads: JudgedHead[]): void {
  const holders = heads.filter(
    ({ holds, below, title }) => holds && below && titleWorth(title) >= LIKELY_TITLE,
  );
  const held = new Set(holders.flatMap(({ below }) => below?.at ?? []));
  const free = new Set(
    heads.flatMap(({ below, form }) => (below && !held.has(below.at) ? [form] : [])),
  );
  const isFree = ({ plain, form }: JudgedHead) => plain && free.has(form);
  const others = heads.filter(
    ({ holds, ids, below }) => !holds && ids.length === 0 && below !== null && held.has(below.at),
  );
  const first = new Set(others.filter(isFree).map(({ below }) => below?.at));
  for (const holder of holders)
    if (!free.has(holder.form) && first.has(holder.below?.at)) holder.below = null;
  for (const head of others)
    if (!isFree(head) && (head.plain || head === heads[0])) head.below = null;
}

/** Takes from plain lines without a number what one of several counted titles below names in its own line. */
function leaveToCounted(heads: JudgedHead[]): void {
  const counted = heads.filter(
    ({ ids, ordinal, rank }) => ids.length > 0 && ordinal !== null && rank === ITEM,
  );
  if (counted.length < FEW_KIN) return;
  const lines = new Set(counted.map(({ index }) => index));
  for (const head of heads) {
    if (!head.below || !head.plain || head.ordinal !== null) continue;
    if (lines.has(head.below.at)) head.below = null;
  }
}

/** Takes from the file's own heading what stands above the first of several titles. */
function leaveToSeveral(heads: JudgedHead[], lineCount: number): void {
  const [first] = heads;
  if (!first?.below || first.rank >= BANNER || first.ids.length > 0) return;
  if (isOfReport(first.title) && isOneOfSeveral(lineCount, first, heads)) first.below = null;
}

/**
 * Takes from headings of reports and of groups the link between them and the first of the titles further in: those
 * of others stand right above their titles, too.
 */
function leaveToFirst(heads: JudgedHead[], lines: SurveyedLine[]): void {
  const counts = countHeads(heads, ({ form }) => form);
  const below = new Set(
    heads.filter(({ index }) => isLinkedAbove(index, lines)).map(({ form }) => form),
  );
  for (const [position, { form, rank, above, labelled, plain }] of heads.entries()) {
    const outer = heads[position - 1];
    if (!outer?.below || outer.ids.length > 0 || outer.rank >= Math.min(rank, BANNER)) continue;
    if (labelled || plain || above?.place !== 'above' || above.at !== outer.below.at) continue;
    const isFirst = isOfReport(outer.title) && (counts.get(form) ?? 0) > 1;
    if (isFirst || below.has(form) || isAboveKin(heads, position, lines)) outer.below = null;
  }
}

/**
 * Whether a heading above a title has no more than the link between them, and is the only one of its form that has a
 * paper, while others of the title's form have theirs, beside them or behind their texts: it is a group's, or the file's.
 */
function isAboveKin(heads: JudgedHead[], position: number, lines: SurveyedLine[]): boolean {
  const [outer, head] = [heads[position - 1], heads[position]];
  if (!outer || !head?.above || head.rank >= BANNER) return false;
  const { start, at, ids } = head.above;
  if (!onlyBlanksBetween(lines, outer.index, start)) return false;
  if (!onlyBlanksBetween(lines, at, head.index)) return false;
  if (heads.some((other) => other !== outer && other.form === outer.form && other.below))
    return false;
  const kin = heads.filter(({ form }) => form === head.form);
  const linked = kin.filter(({ index }, order) =>
    lines
      .slice(index + 1, kin[order + 1]?.index)
      .some(({ naming }) => naming.form === 'links' && !naming.own.some((id) => ids.includes(id))),
  );
  return linked.length >= FEW_KIN;
}

/** Whether a link, of a paper or another work, stands right above a title, and a text above that. */
function isLinkedAbove(index: number, lines: SurveyedLine[]): boolean {
  const held = lines.slice(Math.max(0, index - FEW_LINES), index).filter(({ blank }) => !blank);
  const link = held.at(-1);
  const before = held.at(-2);
  if (!link || !before || before.label?.form === 'heading' || before.naming.own.length > 0)
    return false;
  return link.naming.form === 'links' || (link.naming.elsewhere && isOnlyLinks(link.line.text));
}

/** Takes from what repeats the title above it, below that title's links, the link that stands above it. */
function forgetRepeats(heads: JudgedHead[]): void {
  const strong = heads.filter(({ plain, rank }) => !plain && rank < BANNER);
  for (const [position, head] of strong.entries()) {
    const above = strong[position - 1];
    if (!above?.below || above.letters !== head.letters || !head.above) continue;
    if (head.above.start > above.index) head.above = null;
  }
}
