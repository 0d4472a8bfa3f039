import { kindOfLabel } from '../../digest/section-labels';
import { findPaperId } from '../../paper/paper-id';
import { isBlank, type Line } from '../text/line';
import { cleanLabel, PICTOGRAMS, readLabelledLine } from '../words/labelled-line';
import { readLinkLine } from '../words/link-line';

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
  /** The line of its link; where it has none, the line where it starts. */
  linkLine: number;
  /** Everything but heading, link and reading source. */
  body: Line[];
}

export interface SplitReport {
  header: Line[];
  entries: Entry[];
  /** Text behind an entry's closing line, which belongs to no paper. */
  stray: Line[];
  /** The last entry lacks the closing line that the report has before it. */
  unclosed: boolean;
}

const READING_LABELS = /^(?:阅读来源|閱讀來源|阅读方式|reading source|read from|source read)$/i;
const LONGEST_READING_SOURCE = 120;
const CLOSING_LINE = /^\s{0,3}(?:={10,}|━{10,}|─{10,})\s*$/;
const RULE = /^\s{0,3}(?:={3,}|-{3,}|\*{3,}|_{3,}|━{3,}|─{3,})\s*$/;
const LONGEST_RULE = 300;
const ENTRY_MARK = /^#{1,4}\s+(?:📄|📝|📰|📑)/u;
/** How far below its heading an entry's link may stand, in lines. */
const LONGEST_HEAD = 8;

/**
 * Cuts a report into its entries at their headings and the link lines below those. A heading's depth
 * alone says nothing: sections may stand on the entries' own level.
 */
export function splitEntries(lines: Line[]): SplitReport {
  const starts = entryStarts(lines);
  const stray: Line[] = [];
  const entries = starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1]);
    const closing = own.findLastIndex(isClosing);
    if (closing === -1) return readEntry(own);
    for (const line of own.slice(closing + 1)) if (!isBlank(line)) stray.push(line);
    return readEntry(own.slice(0, closing));
  });
  const last = starts.at(-1) ?? 0;
  const unclosed = lines.slice(0, last).some(isClosing) && !lines.slice(last).some(isClosing);
  return { header: lines.slice(0, starts[0]), entries, stray, unclosed };
}

/**
 * Indices of the lines where entries start: behind a closing line whatever leads to a paper or has a
 * heading of its own, elsewhere a heading that leads to a paper or is marked as a paper's.
 */
function entryStarts(lines: Line[]): number[] {
  const starts: number[] = [];
  let level = 6;
  let closings = false;
  let closed = false;
  for (const [index, line] of lines.entries()) {
    if (line.fenced || isBlank(line)) continue;
    if (isClosing(line)) {
      closings = closed = true;
      continue;
    }
    const heading = readHeading(line);
    const linked = (heading || closed) && leadsToPaper(lines, heading ? index + 1 : index);
    const titled = heading && (!heading.known || (heading.marked && linked));
    // Where closing lines divide the entries, a deeper heading with a link is a part of its entry.
    const inside = heading && heading.level > level && (closings || !linked);
    if (
      closed
        ? linked || (titled && (heading.marked || starts.length > 0))
        : titled && !inside && (linked || heading.marked)
    ) {
      starts.push(index);
      level = heading?.level ?? level;
    }
    closed = false;
  }
  return starts;
}

interface Heading {
  level: number;
  /** It bears a sign that stands for a paper. */
  marked: boolean;
  /** It is the label of a section that we know, and nothing else. */
  known: boolean;
}

function readHeading({ text, fenced }: Line): Heading | null {
  if (!/^ {0,2}#/.test(text)) return null;
  const labelled = fenced ? null : readLabelledLine(text);
  if (!labelled || labelled.level === 0 || labelled.indent > 0) return null;
  const { level, label, rest } = labelled;
  return {
    level,
    marked: ENTRY_MARK.test(text),
    known: rest === '' && kindOfLabel(label) !== null,
  };
}

/** Whether the rest of an entry's head is here: a paper's link, with only lines like it above it. */
function leadsToPaper(lines: Line[], start: number): boolean {
  for (const line of lines.slice(start, start + LONGEST_HEAD)) {
    if (isBlank(line)) continue;
    const link = line.fenced ? null : readLinkLine(line.text);
    if (link) return link.toPaper;
    const labelled = line.fenced ? null : readLabelledLine(line.text);
    if (!labelled || labelled.level > 0 || kindOfLabel(labelled.label)) return false;
  }
  return false;
}

/** Whether a line closes an entry, as lines of `=` do in the founding format. */
export function isClosing({ text, fenced }: Line): boolean {
  return !fenced && text.length <= LONGEST_RULE && CLOSING_LINE.test(text);
}

function readEntry(lines: Line[]): Entry {
  const [first] = lines;
  const number = first?.number ?? 1;
  const entry: Entry = {
    paperId: null,
    link: '',
    readingSource: null,
    heading: '',
    line: number,
    linkLine: number,
    body: [],
  };
  const titled = first !== undefined && readHeading(first) !== null;
  if (titled) entry.heading = cleanHeading(first.text);
  let inHead = true;
  for (const line of titled ? lines.slice(1) : lines) {
    if (!inHead && entry.link !== '') {
      entry.body.push(line);
      continue;
    }
    const labelled = line.fenced ? null : readLabelledLine(line.text);
    if (labelled && (labelled.level > 0 || kindOfLabel(labelled.label))) inHead = false;
    const link = line.fenced || entry.link !== '' ? null : readLinkLine(line.text);
    if (link && link.link !== '' && (inHead || link.toPaper)) {
      entry.link = link.link;
      entry.linkLine = line.number;
      entry.paperId = findPaperId(link.link);
    } else if (
      inHead &&
      entry.readingSource === null &&
      labelled &&
      READING_LABELS.test(labelled.label)
    ) {
      entry.readingSource = cleanLabel(labelled.rest.slice(0, LONGEST_READING_SOURCE));
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
    .replace(PICTOGRAMS, '')
    .replace(/^\d{1,3}[.、]\s+/, '')
    .trim();
}

/** Without the blank lines and rules at both ends: they divide entries and are no part of one. */
function trim(lines: Line[]): Line[] {
  const isRule = ({ text, fenced }: Line) =>
    !fenced && text.length <= LONGEST_RULE && RULE.test(text);
  const holds = (line: Line) => !isBlank(line) && !isRule(line);
  return lines.slice(Math.max(0, lines.findIndex(holds)), lines.findLastIndex(holds) + 1);
}
