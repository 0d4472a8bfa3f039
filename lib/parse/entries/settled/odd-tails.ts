import { isEditorsNote } from '../../words/editors-note';
import { listsPapers } from '../../words/listed-papers';
import { widthOf } from '../../words/scripts';
import { continuesTitle } from '../heads/continued-title';
import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { firstFrom } from '../lines/first-from';
import { isAdvertisement, isAside, isOfDay, isSaidToReaders } from '../lines/said-to-readers';
import { numberBetween, numberOfLine } from '../lines/skipped-numbers';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';
import { closingSigns } from './closing-signs';
import { isEditorial, isOfOnePaper } from './editorial';
import { type EntryPart, isItalicField, isLabelled, partsOf } from './entry-parts';
import { OwnNames } from './own-names';
import { endsWithLabel, isOdd, isTwin, LEAST_ALIKE, usualEnd } from './usual-end';

/** So many entries on both sides show how those of a file end. */
const NEIGHBOURS = 4;
/** In columns of letters: so much beside a title is its entry's text. */
const LEAST_TOLD = 60;
/** When something is said in a recording, before its title: `**[04:12]`. */
const TIMED = /^[\s*_]{0,6}[[(（【]?\d{1,2}:\d{2}(?::\d{2})?[\])）】]?/;
/** What an item of a list in brackets opens with, and one beside them. */
const NUMBERED = /^[\s*_]{0,6}[[【]\d{1,3}[\]】]/;
const NAMED = /^[\s*_]{0,6}(?:【[^【】\d]{1,12}】|\[[^[\]\d]{2,16}\](?!\())\s*[\p{L}\p{N}]/u;

/** What tells of its paper up to the next heading, however the others end. */
const UNDER_HEADING: ReadonlySet<string> = new Set(['text', 'items', 'table', 'code', 'quote']);
/** A line all in italics that tells something. */
const REMARK = /^\s{0,3}([*_])(?![*_\s])[^*_\n]{20,600}\1\s*$/;

/** An entry with its parts. */
interface Parted {
  entry: Candidate;
  parts: EntryPart[];
}

/** What an entry is judged by. */
interface Around {
  /** The parts of the entries nearest to it that are written alike. */
  kin: EntryPart[][];
  /** It is the file's last. */
  isLast: boolean;
  names: OwnNames;
  lines: SurveyedLine[];
}

/**
 * Ends entries before what stands behind the place at which all others like them end, where it is written as no
 * part of an entry is, stands behind a rule that none has, or speaks to the readers.
 */
export function endBeforeOddTails(entries: Candidate[], { lines, closings, heads }: Ground): void {
  const parted = entries
    // One that goes on below its title once more has parts that no other has.
    .filter((entry) => !entry.head.row && !isContinued(entry, heads, lines))
    .map((entry) => ({ entry, parts: partsOf(entry, lines) }));
  // A line above all entries closes none.
  const closed = closings.some((at) => at > (entries[0]?.head.index ?? 0));
  const names = new OwnNames(lines);
  // All are judged by what they are before any is changed.
  const ends = parted.map((one, position) =>
    // Where lines close the entries, what is written otherwise before them is an entry's.
    tailOf(one, {
      kin: closed ? [] : kinOf(parted, position),
      isLast: position === parted.length - 1,
      names,
      lines,
    }),
  );
  for (const [position, one] of parted.entries())
    ends[position] = skippedIn(one, parted[position + 1], lines) ?? ends[position] ?? null;
  for (const [position, end] of ends.entries()) {
    const entry = parted[position]?.entry;
    if (entry && end) entry.end = end.from;
  }
}

/** Whether an entry holds a heading that goes on with its title. */
function isContinued(
  { head, end }: Candidate,
  heads: JudgedHead[],
  lines: SurveyedLine[],
): boolean {
  return heads
    .slice(firstFrom(heads, head.index + 1), firstFrom(heads, end))
    .some((inner) => continuesTitle(head, inner, lines));
}

/** The entries nearest to one whose titles are written alike. */
function kinOf(parted: Parted[], position: number): EntryPart[][] {
  const form = parted[position]?.entry.head.form;
  return parted
    .slice(Math.max(0, position - NEIGHBOURS), position + NEIGHBOURS + 1)
    .filter(
      ({ entry, parts }) =>
        (parts.length > 0 || isToldBeside(entry)) &&
        entry.head.form === form &&
        entry.ids.length > 0,
    )
    .filter((other) => other !== parted[position])
    .map(({ parts }) => parts);
}

/** Whether an entry's text stands in its title's line. */
function isToldBeside({ head }: Candidate): boolean {
  return widthOf(head.rest) >= LEAST_TOLD;
}

/** The first part of an entry that is none of its paper's; null where all are. */
function tailOf({ entry, parts }: Parted, around: Around): EntryPart | null {
  const { kin, isLast, lines } = around;
  const beside = isToldBeside(entry);
  const told = beside ? -1 : parts.findIndex(({ kind }) => kind !== 'link');
  if ((told === -1 && !beside) || entry.ids.length === 0) return null;
  const usual = usualEnd(parts, kin, lines);
  const closed = isLast && usual !== null && endsWithLabel(usual, kin);
  const isTold = usual !== null || (isLast && isTwin(parts, kin));
  const isRuled = isTold && !kin.some((other) => other.some(({ ruled }) => ruled));
  const signs = isLast && usual ? closingSigns(entry.head, parts, kin, lines) : null;
  // Up to the next heading, all that tells stands below its own.
  const isHeadings = ({ kind, ruled }: EntryPart) =>
    !isLast && entry.head.rank < BANNER && UNDER_HEADING.has(kind) && !ruled;
  const remarks = new Set(remarksIn({ entry, parts }, around));
  // A paragraph that tells of one paper is its own, where no rule parts it.
  const isOwn = (part: EntryPart) => !part.ruled && isOfEntry(part, entry, around);
  const isTail = (part: EntryPart, position: number) =>
    (((isRuled && part.ruled) || (closed && position >= usual.at && part.kind === 'text')) &&
      !isOpen(parts[position - 1], lines)) ||
    (usual !== null && position >= usual.at && isOdd(part, usual) && !isHeadings(part)) ||
    remarks.has(part) ||
    signs?.isBeyond(part, position) ||
    isBeside(part, isLast, lines) ||
    isOtherItem(part, entry, kin, lines);
  const held = Math.max(told, lastOwn(signs?.own ?? parts, kin, lines));
  const linked = lastLink(entry, lines);
  const tail = parts.find(
    (part, at) => at > held && part.from > linked && part.apart && isTail(part, at) && !isOwn(part),
  );
  return tail ?? null;
}

/** Index of the last line that names an entry's paper as its own, before any that names another: what stands above it is the entry's. */
function lastLink({ ids, at, end }: Candidate, lines: SurveyedLine[]): number {
  let last = at;
  for (const { index, naming } of lines.slice(at + 1, end)) {
    if (naming.own.some((id) => !ids.includes(id))) break;
    if (naming.own.length > 0) last = index;
  }
  return last;
}

/** Whether a part calls the entry's paper by its name or, in the last entry, tells of one paper. */
function isOfEntry(
  { kind, from }: EntryPart,
  entry: Candidate,
  { isLast, names, lines }: Around,
): boolean {
  const line = lines[from];
  if (!line || (kind !== 'text' && kind !== 'quote')) return false;
  if (isLast && kind === 'text' && isOfOnePaper(line.line.text)) return true;
  return !isSaidToReaders(line.line.text) && names.isOf(entry, line);
}

/** The part of an entry that has the number between its own and the next one's: another work's, whatever it is. */
function skippedIn(
  { entry, parts }: Parted,
  next: Parted | undefined,
  lines: SurveyedLine[],
): EntryPart | null {
  const textOf = (at: number | undefined) => lines[at ?? -1]?.line.text ?? '';
  const number = numberBetween(textOf(entry.head.index), textOf(next?.entry.head.index));
  if (number === null) return null;
  return (
    parts.find(
      (part) => part.apart && part.from > entry.at && numberOfLine(textOf(part.from)) === number,
    ) ?? null
  );
}

/** Whether a part is a label that its text is still to follow. */
function isOpen(part: EntryPart | undefined, lines: SurveyedLine[]): boolean {
  const { line, label } = lines[part?.from ?? -1] ?? {};
  if (!part || !line || label?.rest !== '' || part.kind === 'items') return false;
  if (isItalicField(line.text)) return false;
  return lines[part.from + 1]?.blank !== false || lines[part.from + 1]?.rule !== null;
}

/** Position of an entry's last part whose label is a section's, or stands in others, too; -1 where it has none. */
function lastOwn(parts: EntryPart[], kin: EntryPart[][], lines: SurveyedLine[]): number {
  const labels = new Set(kin.flat().flatMap((part) => (isLabelled(part) ? [part.kind] : [])));
  return parts.findLastIndex(({ from, kind }) => lines[from]?.label?.kind || labels.has(kind));
}

/**
 * Quotations and paragraphs in italics that are no part of an entry: behind the last label, or the end of the last
 * entry, where no other entry has any.
 */
function remarksIn({ entry, parts }: Parted, { kin, isLast, lines }: Around): EntryPart[] {
  const found = parts.filter((part) => part.apart && isRemark(part, lines));
  if (found.length === 0) return [];
  // Behind the last entry may stand what closes the file.
  const own = isLast || kin.length <= LEAST_ALIKE ? kin : kin.filter((other) => !isRuled(other));
  const usual = usualEnd(parts, own, lines);
  if (usual === null || !(isLast || endsWithLabel(usual, own))) return [];
  if (own.some((other) => other.some((part) => isRemark(part, lines)))) return [];
  // A quotation below a heading may be the writer's own thought on the paper.
  const mayBeQuoted = isLast || entry.head.rank >= BANNER;
  const behind = new Set(parts.slice(usual.at));
  return found.filter((part) => behind.has(part) && (part.kind !== 'quote' || mayBeQuoted));
}

function isRuled(parts: EntryPart[]): boolean {
  return parts.some(({ ruled }) => ruled);
}

/** Whether a part is a quotation, or a paragraph all in italics. */
function isRemark({ kind, from }: EntryPart, lines: SurveyedLine[]): boolean {
  return kind === 'quote' || (kind === 'text' && REMARK.test(lines[from]?.line.text ?? ''));
}

/** Whether a part opens as its entry does: with a word in the place of its number, `【Tool】 …` below `【3】 …`, or with a later time. */
function isOtherItem(
  { from }: EntryPart,
  { head }: Candidate,
  kin: EntryPart[][],
  lines: SurveyedLine[],
): boolean {
  const { line, label } = lines[from] ?? {};
  const title = lines[head.index]?.line.text ?? '';
  const other = NUMBERED.test(title) ? NAMED : TIMED.test(title) ? TIMED : null;
  if (!line || label?.kind || other === null || !other.test(line.text)) return false;
  return !kin.some((parts) => parts.some(({ from }) => other.test(lines[from]?.line.text ?? '')));
}

/** Whether a part says of itself that it is about no paper: an advertisement, a list of other papers, or behind the last entry what is said to readers. */
function isBeside({ from }: EntryPart, isLast: boolean, lines: SurveyedLine[]): boolean {
  const { line, label } = lines[from] ?? {};
  if (!line) return false;
  if (isAdvertisement(line.text) || isEditorsNote(line.text) || listsPapers(line.text)) return true;
  if (label?.kind == null && isEditorial(line.text)) return true;
  const isApart = label?.rest === '' && (isAside(label.label) || isOfDay(label.label));
  return isLast && (isApart || isSaidToReaders(line.text));
}
