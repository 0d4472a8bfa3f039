import { kindOfLabel } from '../digest/section-labels';
import { findPaperId } from '../paper/paper-id';
import { cleanLabel, readLabelledLine } from './labelled-line';
import { isBlank, type Line } from './line';

/** The lines of a report that speak of one paper. */
export interface Entry {
  /** Null where the report links no paper, or something that is none. */
  paperId: string | null;
  /** The link's text as it stands in the file, `''` where there is no link. */
  link: string;
  readingSource: string | null;
  /** The heading as written, without its marks; `''` where there is none. */
  heading: string;
  /** The line where the entry starts. */
  line: number;
  /** Everything but heading, link and reading source. */
  body: Line[];
}

export interface SplitReport {
  header: Line[];
  entries: Entry[];
  /** Text behind the last entry's closing line, which belongs to no paper. */
  stray: Line[];
  /** The last entry lacks the closing line that the report uses between its entries. */
  unclosed: boolean;
}

const LINK_LABELS = /^(?:链接|论文链接|论文地址|鏈接|連結|link|paper link|paper url|url|hf link|リンク|링크)$/i;
const READING_LABELS = /^(?:阅读来源|閱讀來源|阅读方式|reading source|read from|source read)$/i;
const CLOSING_LINE = /^\s{0,3}(?:={5,}|━{5,}|─{5,})\s*$/;
const RULE = /^\s{0,3}(?:={3,}|-{3,}|\*{3,}|_{3,}|━{3,}|─{3,})\s*$/;
const PAPER_LINK = /\/papers\/|arxiv/i;
const ENTRY_MARK = /^#{1,4}\s+(?:📄|📝|📰|📑)/u;

/**
 * Cuts a report into its entries at their link lines and the headings above those. A heading's depth
 * says nothing: sections may stand on the entries' own level.
 */
export function splitEntries(lines: Line[]): SplitReport {
  const starts = entryStarts(lines);
  const [first] = starts;
  const header = lines.slice(0, first ?? lines.length);
  const entries: Entry[] = [];
  let stray: Line[] = [];
  let unclosed = false;
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const closing = findLast(lines, start, end, (line) => CLOSING_LINE.test(line.text));
    const last = index === starts.length - 1;
    if (last) {
      unclosed = closing === -1 && index > 0 && isClosed(lines, starts[index - 1] ?? 0, start);
      if (closing !== -1) stray = lines.slice(closing + 1, end).filter((line) => !isBlank(line));
    }
    entries.push(readEntry(lines.slice(start, last && closing !== -1 ? closing : end)));
  });
  return { header, entries, stray, unclosed };
}

/**
 * Indices of the lines where entries start: a marked heading, a heading behind a closing line, or a
 * heading above a paper's link. Headings that name a section never start one.
 */
function entryStarts(lines: Line[]): number[] {
  const starts = new Set<number>();
  let afterClosing = false;
  lines.forEach((line, index) => {
    if (line.fenced || isBlank(line)) return;
    if (CLOSING_LINE.test(line.text)) {
      afterClosing = true;
      return;
    }
    if (isEntryHeading(line)) {
      const marked = ENTRY_MARK.test(line.text);
      if (marked || (afterClosing && (starts.size > 0 || leadsToLink(lines, index)))) starts.add(index);
    } else if (isLinkLine(line) && PAPER_LINK.test(line.text)) {
      const heading = headingAbove(lines, index);
      if (heading !== null) starts.add(heading);
    }
    afterClosing = false;
  });
  return [...starts].sort((a, b) => a - b);
}

function isEntryHeading(line: Line): boolean {
  if (!isHeading(line)) return false;
  const label = readLabelledLine(line.text)?.label ?? '';
  return kindOfLabel(label) === null;
}

function isHeading(line: Line): boolean {
  return !line.fenced && /^#{1,6}\s/.test(line.text);
}

function isLinkLine(line: Line): boolean {
  const labelled = line.fenced ? null : readLabelledLine(line.text);
  return labelled !== null && labelled.level === 0 && LINK_LABELS.test(labelled.label);
}

/** Whether the lines right below a heading are the head of an entry. */
function leadsToLink(lines: Line[], heading: number): boolean {
  for (const line of lines.slice(heading + 1, heading + 8)) {
    if (isLinkLine(line)) return true;
    if (!isBlank(line) && isHeading(line)) return false;
  }
  return false;
}

/** The entry heading that a link line belongs to: above it, with nothing but metadata between. */
function headingAbove(lines: Line[], link: number): number | null {
  for (let index = link - 1; index >= 0 && index >= link - 8; index--) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    if (isHeading(line)) return isEntryHeading(line) ? index : null;
    if (!readLabelledLine(line.text)) return null;
  }
  return null;
}

function isClosed(lines: Line[], start: number, end: number): boolean {
  return findLast(lines, start, end, (line) => CLOSING_LINE.test(line.text)) !== -1;
}

function findLast(lines: Line[], start: number, end: number, matches: (line: Line) => boolean): number {
  for (let index = end - 1; index >= start; index--) {
    const line = lines[index];
    if (line && !line.fenced && matches(line)) return index;
  }
  return -1;
}

function readEntry(lines: Line[]): Entry {
  const [first] = lines;
  const entry: Entry = { paperId: null, link: '', readingSource: null, heading: '', line: first?.number ?? 1, body: [] };
  const rest = first && isHeading(first) ? lines.slice(1) : lines;
  if (first && rest !== lines) entry.heading = cleanHeading(first.text);
  let linked = false;
  for (const line of rest) {
    const labelled = line.fenced ? null : readLabelledLine(line.text);
    if (!linked && labelled && LINK_LABELS.test(labelled.label)) {
      linked = true;
      entry.link = labelled.rest;
      entry.paperId = findPaperId(labelled.rest);
    } else if (entry.readingSource === null && labelled && READING_LABELS.test(labelled.label)) {
      entry.readingSource = cleanLabel(labelled.rest);
    } else {
      entry.body.push(line);
    }
  }
  entry.body = trim(entry.body);
  return entry;
}

function cleanHeading(text: string): string {
  return text
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s#+\s*$/, '')
    .replace(/^[\p{Extended_Pictographic}\u200d\ufe0f\s]+/u, '')
    .replace(/^\d{1,3}[.、]\s+/, '')
    .trim();
}

/** Without the blank lines and rules at both ends: they divide entries and are no part of one. */
function trim(lines: Line[]): Line[] {
  const holds = (line: Line | undefined) => line !== undefined && !isBlank(line) && (line.fenced || !RULE.test(line.text));
  let start = 0;
  let end = lines.length;
  while (start < end && !holds(lines[start])) start++;
  while (end > start && !holds(lines[end - 1])) end--;
  return lines.slice(start, end);
}
