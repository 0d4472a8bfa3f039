import { kindOfLabel } from '../../digest/section-labels';
import { isBibliography, isReferences } from '../words/bibliography-labels';
import { cleanLabelText } from '../words/read-label';
import { isReportName } from '../words/report-name';
import { findEnds } from './ends-elsewhere';
import { BANNER, type Head, ITEM } from './head';
import { isOneOfSeveral } from './inner-titles';
import { joinLoneBylines } from './lone-bylines';
import { placeInBlock } from './place-in-block';
import { type Placed, type PlacedAbove, placeAbove, placeBelow } from './placement';
import type { SurveyedLine } from './survey';
import { titleWorth } from './title-worth';

/** A head, and what its neighbourhood tells of it. */
export interface JudgedHead extends Head {
  below: Placed | null;
  above: PlacedAbove | null;
  /** The link right below it leads to a work that is no paper of arXiv's. */
  elsewhere: boolean;
  /** Its own words are such a link. */
  linksElsewhere: boolean;
  /** Its text ends with such a link. */
  endsElsewhere: boolean;
  /** It names a section: by its words, or since it stands more than once without a paper. */
  section: boolean;
  /** It stands more than once, written alike, without a paper. */
  recurs: boolean;
  /** It is an item that has others within. */
  holds: boolean;
  /** It is the first line behind one that closes an entry. */
  opens: boolean;
  /** Index of the last line before it that closes an entry; -1 where none does. */
  closedAt: number;
}

/** In letters: shorter titles may name something else as well. */
const SHORTEST_TITLE = 8;
/** In UTF-16 units: what is longer behind a title is its text, and a link below that stands behind it. */
const LONGEST_BYLINE = 60;
/** How many lines below a title the link of another site's work may stand. */
const ELSEWHERE = 3;

/**
 * Tells of each head which papers stand beside it. What is followed by its own link to a paper is a title,
 * whatever its words are; only then are the others taken for labels.
 */
export function judgeHeads(heads: Head[], lines: SurveyedLine[]): JudgedHead[] {
  const strong = new Set(heads.flatMap(({ index, plain }) => (plain ? [] : [index])));
  const alone = heads.map((head): JudgedHead => {
    const isStop = (index: number) => strong.has(index) && !isInner(head, lines[index]);
    const below = head.row
      ? placeInRow(head)
      : (placeBelow(head, lines, isStop) ?? (isPost(head) ? placeInBlock(head, lines) : null));
    return {
      ...head,
      below,
      above: placeAbove(head, lines),
      elsewhere: below === null && leadsElsewhere(head, lines),
      linksElsewhere: lines[head.index]?.naming.elsewhere ?? false,
      endsElsewhere: false,
      section: false,
      recurs: false,
      holds: head.rank === ITEM && holdsItems(head, lines),
      opens: isFirstBehindClosing(head, lines),
      closedAt: -1,
    };
  });
  const judged = joinLoneBylines(alone, lines);
  for (const head of judged) {
    // What stands under such words names other papers.
    if (head.ids.length === 0 && isReferences(cleanLabelText(head.title))) head.below = null;
    // Behind a label's text, a link is the whole entry's.
    if (head.labelled && head.rank === BANNER && head.rest !== '') leaveBelow(head);
    if (head.below?.place === 'below' && head.rest.length > LONGEST_BYLINE)
      head.below = { ...head.below, place: 'end' };
  }
  leaveToLinked(judged);
  leaveToTitles(judged);
  leaveToItems(judged);
  leaveToHolders(judged, lines.length);
  findClosings(judged, lines);
  forgetRepeats(judged);
  findEnds(judged, lines);
  nameByTitle(judged);
  nameByParticulars(judged);
  findSections(judged);
  return judged;
}

/** Marks the heads that name a section. In a file in two halves each title stands twice, too. */
function findSections(heads: JudgedHead[]): void {
  const counts = countAlike(heads.filter(({ below, above, row }) => !below && !above && !row));
  const named = heads.filter(({ below, row }) => below && !row);
  const halves = Math.max(1, ...countAlike(named.filter(({ rank }) => rank < BANNER)).values());
  const titles = new Set(named.map(({ letters }) => letters));
  const forms = new Map<string, number>();
  for (const { form } of named) forms.set(form, (forms.get(form) ?? 0) + 1);
  for (const head of heads) {
    if (head.below) continue;
    const count = counts.get(`${head.form} ${head.letters}`) ?? 0;
    // In the form of titles, a label stands below more than two of them.
    const most = head.labelled ? 1 : Math.max(halves, (forms.get(head.form) ?? 0) > 2 ? 2 : 1);
    const recurs = count > most && !titles.has(head.letters);
    head.recurs = recurs;
    // Above a link of its own, a label is one all the same: the link is another's.
    // Behind a line that closes an entry, a heading opens the next one, whatever its words are.
    head.section =
      !(head.opens && head.rank < BANNER) &&
      ((head.labelled && !head.elsewhere) ||
        (recurs && !head.above && !head.elsewhere) ||
        (kindOfLabel(head.title) !== null && !head.linksElsewhere));
  }
}

/** How often heads of each form and words stand. */
function countAlike(heads: JudgedHead[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form, letters } of heads) {
    const key = `${form} ${letters}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Whether a line may be the first of a post, written without a blank line. */
function isPost({ plain, form }: Head): boolean {
  return plain || form === 'field';
}

/** What repeats the title above it, below that title's links, has no link of its own above it. */
function forgetRepeats(heads: JudgedHead[]): void {
  const strong = heads.filter(({ plain, rank }) => !plain && rank < BANNER);
  for (const [position, head] of strong.entries()) {
    const above = strong[position - 1];
    if (above?.below && above.letters === head.letters && head.above)
      head.above = head.above.start > above.index ? null : head.above;
  }
}

function placeInRow({ ids, index }: Head): Placed | null {
  return ids.length > 0 ? { ids, at: index, place: 'inline' } : null;
}

/** Takes from a heading the linked title below it where more such lines stand in the file than headings like it. */
function leaveToLinked(heads: JudgedHead[]): void {
  const counts = new Map<string, number>();
  for (const { form, section } of heads)
    if (!section) counts.set(form, (counts.get(form) ?? 0) + 1);
  const byLine = new Map(heads.map((head) => [head.index, head]));
  for (const head of heads) {
    const linked = head.below?.place === 'linked' ? byLine.get(head.below.at) : undefined;
    if (!linked || linked.plain || linked.ids.length === 0) continue;
    if ((counts.get(linked.form) ?? 0) > (counts.get(head.form) ?? 0)) head.below = null;
  }
}

function leaveBelow(head: JudgedHead): void {
  if (head.below?.place !== 'inline') head.below = null;
}

/** Takes from the file's own heading what is an item's below it, or that of one of several titles. */
function leaveToHolders(heads: JudgedHead[], lineCount: number): void {
  const [first] = heads;
  if (!first?.below || first.rank >= BANNER || first.ids.length > 0) return;
  const { at } = first.below;
  const isHolder = ({ holds, below, title }: JudgedHead) =>
    holds && below?.at === at && titleWorth(title) >= 0.65;
  const isReport =
    (isReportName(first.title) || titleWorth(first.title) <= 0.1) &&
    isOneOfSeveral(lineCount, first, heads);
  if (isReport || heads.some(isHolder)) first.below = null;
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
    if (isItems && !next.plain && titleWorth(head.title) <= 0.1) head.below = null;
  }
}

/** Gives a heading the paper that is named below a heading of particulars further in, `## Links`: such words are no title. */
function nameByParticulars(heads: JudgedHead[]): void {
  /** The headings that are open at a place, the outermost first. */
  const open: JudgedHead[] = [];
  const within = new Map<JudgedHead, JudgedHead[]>();
  for (const head of heads) {
    if (head.rank >= BANNER) continue;
    while ((open.at(-1)?.rank ?? 0) >= head.rank) open.pop();
    const above = open.at(-1);
    open.push(head);
    if (!above || !head.below || head.ids.length > 0) continue;
    if (isBibliography(cleanLabelText(head.title)))
      within.set(above, [...(within.get(above) ?? []), head]);
  }
  for (const [above, particulars] of within) {
    const [only, ...others] = particulars;
    // A file's own heading stands above several.
    if (!only || others.length > 0) continue;
    above.below ??= only.below;
    only.below = null;
  }
}

/** Gives headings the papers that a list or a table elsewhere links by their title. */
function nameByTitle(heads: JudgedHead[]): void {
  const listed = new Map<string, JudgedHead>();
  for (const head of heads)
    if (head.rank >= ITEM && head.ids.length === 1) listed.set(head.letters, head);
  for (const head of heads) {
    if (head.rank >= BANNER || head.below) continue;
    const key = head.letters;
    const found = key.length >= SHORTEST_TITLE ? listed.get(key) : undefined;
    if (found) head.below = { ids: found.ids, at: found.index, place: 'below' };
  }
}

/** Whether a line that could be a title stands within the item of another. */
function isInner(head: Head, line: SurveyedLine | undefined): boolean {
  if (!line || line.label?.form === 'heading') return false;
  if (head.rank < BANNER) return line.naming.own.length > 0 || isParticular(line);
  return head.rank === ITEM && line.indent > head.indent;
}

function leadsElsewhere(head: Head, lines: SurveyedLine[]): boolean {
  if (lines[head.index]?.naming.elsewhere) return true;
  let seen = 0;
  for (let at = head.index + 1; at < lines.length && seen < ELSEWHERE; at++) {
    const line = lines[at];
    if (!line || line.label?.form === 'heading' || line.rule) return false;
    if (line.blank) continue;
    seen++;
    if (line.naming.elsewhere) return true;
  }
  return false;
}

/** Whether a line is labelled as a section, or as what is told of the paper itself. */
function isParticular({ label }: SurveyedLine): boolean {
  return label?.closed === true && (label.kind !== null || isBibliography(label.label));
}

function isFirstBehindClosing(head: Head, lines: SurveyedLine[]): boolean {
  let at = head.index - 1;
  while (at >= 0 && lines[at]?.blank) at--;
  return lines[at]?.rule === 'closing';
}

function holdsItems({ index, indent }: Head, lines: SurveyedLine[]): boolean {
  const next = lines[index + 1];
  return next !== undefined && next.indent > indent && /^\s*[-*+•]\s/.test(next.line.text);
}

function findClosings(heads: JudgedHead[], lines: SurveyedLine[]): void {
  let at = 0;
  let last = -1;
  for (const head of heads) {
    for (; at < head.index; at++) if (lines[at]?.rule === 'closing') last = at;
    head.closedAt = last;
  }
}
