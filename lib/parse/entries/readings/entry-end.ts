import { isReferences } from '../../words/bibliography-labels';
import { cleanLabelText, labelKey } from '../../words/read-label';
import { isReportName } from '../../words/report-name';
import { continuesTitle } from '../heads/continued-title';
import { BANNER, type Head, ITEM } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { type Placed, placeAtEnd } from '../heads/placement';
import { firstFrom } from '../lines/first-from';
import { onlyBlanksBetween, opensBlock, type SurveyedLine } from '../lines/survey';
import { titleWorth } from '../lines/title-worth';
import { asksOn } from './asked-on';
import type { Ground } from './ground';
import { opensReport, repeatsTitle } from './inner-report';
import { isSectionOfLone } from './lone-paper';
import type { Candidate } from './reading';
import type { TriedHead } from './tried-heads';

/** One linked item below a heading may be what its paper goes on from. */
const LEAST_ITEMS = 2;
/** In lines: below a title and its particulars, a text begins within so many. */
const NEAR = 10;
/** In lines: so far below its link, an entry's text has begun. */
const MOST_ABOVE = 40;

/** The entry that is open, and what the heads within it tell. */
export interface OpenEntry {
  entry: Candidate;
  /** The level of the headings that are its sections. */
  sections: number;
  /** The number of its last section on each level, and of the last item of a list in it. */
  counted: Map<number, number>;
}

/** Whether an open entry ends before a head. */
export function endsAt(open: OpenEntry, tried: TriedHead, ground: Ground): boolean {
  const { head, placed } = tried;
  const { entry } = open;
  if (entry.head.row) return true;
  if (isLinkBeside(entry, tried, ground)) return false;
  // A table within an entry holds none; where entries are rows, a line above them does not hold them.
  if (head.row) return tried.primary && entry.head.rank >= BANNER;
  if (head.opens && !head.plain && head.index > entry.head.index) return true;
  if (ground.divided && isUndivided(entry, tried)) return isInPlaceOf(entry, tried);
  return placed ? opensBeside(entry, tried, placed, ground) : endsUnnamed(open, tried, ground);
}

/** Whether a head is an item of a list of links within an entry, whose title is written otherwise. */
function isLinkBeside(
  { head: open, ids, at }: Candidate,
  { head }: TriedHead,
  { lines }: Ground,
): boolean {
  if (!lines[head.index]?.listed || head.form === open.form || ids.length === 0) return false;
  const from = Math.max(open.index, at) + 1;
  return lines
    .slice(from, Math.min(head.index, from + MOST_ABOVE))
    .some(({ blank, rule, listed }) => !blank && rule === null && !listed);
}

/** Whether no line that closes an entry stands between an entry's start and a head, which is no linked title like its own. */
function isUndivided({ head: { form }, start }: Candidate, { head, placed }: TriedHead): boolean {
  const isLinked = placed?.place === 'inline' || head.linksElsewhere || head.repeats;
  return head.closedAt <= start && !(isLinked && head.form === form);
}

/** Whether the heads of what names no paper stand above a title that is written alike and has its link: they are a group's, or what is told of none. */
function isInPlaceOf({ ids, head: open }: Candidate, { head, placed }: TriedHead): boolean {
  if (ids.length > 0 || open.rank >= BANNER || open.rank !== head.rank || head.section)
    return false;
  return placed?.place === 'inline' || placed?.place === 'below';
}

/** Whether a head with a paper of its own opens an entry beside the open one, and not within it. */
function opensBeside(
  open: Candidate,
  { head, primary }: TriedHead,
  { ids, place }: Placed,
  ground: Ground,
): boolean {
  const same = ids.length === open.ids.length && ids.every((id) => open.ids.includes(id));
  if (primary && !same && isBesideOdd(open.head, head, ground)) return true;
  if (head.form === open.head.form) return head.rank !== ITEM || head.indent <= open.head.indent;
  if (same) return isOwnTitle(open.head, head) && place === 'inline';
  // What is followed by its own link is a title, however deep it stands.
  if (open.head.rank < BANNER) return head.rank < BANNER || (primary && open.ids.length === 0);
  if (head.rank < open.head.rank) return true;
  return head.rank === open.head.rank && head.indent <= open.head.indent;
}

/** Whether a title of the file's form stands beside an entry whose own is written otherwise. */
function isBesideOdd(open: JudgedHead, head: JudgedHead, ground: Ground): boolean {
  return (
    isOutOfPlace(open, head) ||
    areToldAlike(open, head, ground) ||
    areLinkedAlike(open, head, ground)
  );
}

/** Whether two titles that are written otherwise, one a line in bold or the first of its block, have their links below them in lines that differ in the number alone. */
function areLinkedAlike(open: JudgedHead, head: JudgedHead, { lines }: Ground): boolean {
  const stands = head.plain ? opensBlock(head.index, lines) : head.rank === BANNER;
  if (!stands || head.labelled || head.indent > open.indent) return false;
  const link = linkLine(head, lines);
  return link !== null && link === linkLine(open, lines);
}

/** The line below a title that names its paper, without the number; null where none does. */
function linkLine({ below }: JudgedHead, lines: SurveyedLine[]): string | null {
  const [id = ''] = below?.ids ?? [];
  if (below?.place !== 'below' || id === '') return null;
  return lines[below.at]?.line.text.replaceAll(id, '') ?? null;
}

/**
 * Whether an entry is none that titles of the file's form may stand in: it bears the report's name, or its line has
 * another form, and the title stands out from text.
 */
function isOutOfPlace(open: Head, { form, plain, numbered, title }: Head): boolean {
  if (isReportName(open.title)) return true;
  return open.rank >= BANNER && form !== open.form && (!plain || numbered) && title !== '';
}

/** Whether a head that names an entry's paper once more is the title, and the entry's only stands above it. */
function isOwnTitle(open: JudgedHead, { title, rank }: JudgedHead): boolean {
  if (title === '' || rank >= open.rank || open.rank <= BANNER) return false;
  return titleWorth(title) >= titleWorth(open.title);
}

/** Whether texts below two titles that are written otherwise open with the same label: one of a file's titles is an odd one. */
function areToldAlike(open: JudgedHead, head: JudgedHead, ground: Ground): boolean {
  if (head.form === open.form || head.labelled || head.indent > open.indent) return false;
  const label = firstLabel(head, ground);
  return label !== null && label === firstLabel(open, ground);
}

/** The words of the section's label that stands first below a title, before the next one with a paper; null where none is near. */
function firstLabel({ index }: JudgedHead, { lines, heads }: Ground): string | null {
  const last = index + NEAR;
  const next = heads
    .slice(firstFrom(heads, index + 1), firstFrom(heads, last))
    .find(({ below, plain, title }) => below && !plain && title !== '');
  for (const { label, rule } of lines.slice(index + 1, next?.index ?? last)) {
    if (rule === 'closing') return null;
    if (label?.closed && label.kind !== null) return labelKey(label.label);
  }
  return null;
}

/** Whether an open entry ends before a head that names no paper. */
function endsUnnamed(open: OpenEntry, tried: TriedHead, ground: Ground): boolean {
  const { head } = tried;
  const { entry } = open;
  if (goesOn(open, head, ground)) return false;
  if (isList(open, head)) return true;
  if (isSibling(entry.head, head) || isOuterItem(entry.head, head)) return true;
  if (head.plain && !isLoneTitle(tried, ground)) return false;
  if (head.section) return isGroup(entry, tried, ground) || isAboveItems(entry, head, ground);
  if (entry.head.rank < ITEM && repeatsTitle(entry.head, head))
    return isNamesake(entry, head, ground);
  if (opensReport(entry, head, ground) && !stands(tried, ground)) return false;
  return closes(open, tried, ground);
}

/** Whether a title of an entry's words is another paper's: the file counts it apart, or the entry's own link ends the text above it. */
function isNamesake({ head: open, ids }: Candidate, head: JudgedHead, { lines }: Ground): boolean {
  if (head.form !== open.form || head.letters !== open.letters) return false;
  if (head.ordinal !== null && head.ordinal !== open.ordinal) return true;
  return ids.length === 0 && placeAtEnd(open.index, head.index, lines) !== null;
}

/** Whether a head goes on with an entry: with its numbers, with its title, or by asking on. */
function goesOn(open: OpenEntry, head: JudgedHead, ground: Ground): boolean {
  if (goesOnCounting(open, head) || countsWithin(open, head)) return true;
  if (isSectionOfLone(open.entry.head, open.sections, head, ground)) return true;
  if (head.elsewhere) return false;
  return (
    continuesTitle(open.entry.head, head, ground.lines) || asksOn(open.entry.head, head, ground)
  );
}

/** Whether a heading's number goes on with that of the section before it, in an entry whose title has none. */
function goesOnCounting({ entry, counted }: OpenEntry, head: Head): boolean {
  const last = counted.get(head.rank);
  return !entry.head.numbered && last !== undefined && head.ordinal !== null && head.ordinal > last;
}

/** Whether a numbered item is one of a list within a numbered entry: that begins anew. */
function countsWithin({ entry, counted }: OpenEntry, { form, rank, ordinal }: Head): boolean {
  if (rank !== ITEM || ordinal === null || entry.head.ordinal === null) return false;
  if (form === entry.head.form && ordinal === entry.head.ordinal + 1) return false;
  const last = counted.get(ITEM);
  return last === undefined ? ordinal === 1 : ordinal === last + 1;
}

/** Whether a heading stands above a list of other papers, further out than an entry's sections, and no further in than its title. */
function isList({ entry, sections }: OpenEntry, { rank, title }: Head): boolean {
  if (rank > entry.head.rank || rank >= Math.min(sections, BANNER)) return false;
  return isReferences(cleanLabelText(title));
}

/** Whether heads are items of one list. */
function isSibling(open: Head, head: JudgedHead): boolean {
  return (
    !head.section &&
    open.rank === ITEM &&
    head.rank === ITEM &&
    head.indent === open.indent &&
    head.form.startsWith('item') &&
    open.form.startsWith('item') &&
    head.numbered === open.numbered
  );
}

/** Whether an item stands further out in a list than the entry's title does: it is beside what that stands in. */
function isOuterItem(open: Head, { form, rank, indent, section }: JudgedHead): boolean {
  if (section || open.rank !== ITEM || rank !== ITEM || indent >= open.indent) return false;
  return form.startsWith('item') && open.form.startsWith('item');
}

/** Whether a numbered line in the form of titles is no item of a list: the line above it is blank. */
function isLoneTitle({ head, primary }: TriedHead, { lines }: Ground): boolean {
  return primary && head.numbered && (lines[head.index - 1]?.blank ?? true);
}

/** Whether what looks like a section's label stands above entries: the next head follows at once and is one. */
function isGroup(open: Candidate, tried: TriedHead, { lines }: Ground): boolean {
  const { head, next } = tried;
  const placed = placedFurtherIn(tried);
  if (!next || !placed || head.rank >= BANNER || placed.at <= head.index) return false;
  if (next.form !== open.head.form || placed.ids.every((id) => open.ids.includes(id))) return false;
  return lines
    .slice(head.index + 1, next.index)
    .every(({ blank, line }) => blank || /^\s*<a\b[^<>]*><\/a>\s*$/.test(line.text));
}

/** Whether what looks like a section's label, further out than the entry's title, has a list of other papers below it and nothing else. */
function isAboveItems(open: Candidate, head: JudgedHead, { heads, lines }: Ground): boolean {
  if (head.rank >= Math.min(open.head.rank, BANNER)) return false;
  const end = heads.find(({ index, rank }) => index > head.index && rank < BANNER)?.index;
  const items = heads.slice(
    firstFrom(heads, head.index + 1),
    firstFrom(heads, end ?? lines.length),
  );
  const [first] = items;
  if (!first || items.length < LEAST_ITEMS) return false;
  const isOther = ({ rank, below }: JudgedHead) =>
    rank === ITEM && below?.place === 'inline' && !below.ids.some((id) => open.ids.includes(id));
  return items.every(isOther) && onlyBlanksBetween(lines, head.index, first.index);
}

/** Whether the next head follows a heading at once and opens an entry. */
function stands(tried: TriedHead, { lines }: Ground): boolean {
  const { head, next } = tried;
  if (!next || !placedFurtherIn(tried)) return false;
  return onlyBlanksBetween(lines, head.index, next.index);
}

/** What stands beside the next head, where that stands no further out. */
function placedFurtherIn({ head, next, besideNext }: TriedHead): Placed | null {
  return next && next.rank >= head.rank ? besideNext : null;
}

/** Whether a head is written as an open entry's title, or as the titles of most entries. */
function isLike({ form }: Head, { head, primary }: TriedHead): boolean {
  return primary || head.form === form;
}

/** Whether a head without a paper ends an entry: as a title like the entry's, or one that stands above it. */
function closes({ entry, sections }: OpenEntry, tried: TriedHead, ground: Ground): boolean {
  const { head } = tried;
  const open = entry.head;
  if (head.rank >= BANNER)
    return open.rank >= BANNER && isLike(open, tried) && head.indent <= open.indent;
  if (open.rank < BANNER) return head.rank <= open.rank;
  // Beside an entry's sections, a heading is one too, whatever it is called.
  return head.rank < sections || stands(tried, ground);
}
