import { isBlank, type Line } from '../../text/line';
import { titleLabel } from '../../words/bibliography-labels';
import { isNames } from '../../words/clean-title';
import { BULLET } from '../../words/label-marks';
import { isOnlyLinks } from '../../words/only-links';
import { namedPapers } from '../../words/paper-mentions';
import { indentOf, readLabel } from '../../words/read-label';
import { hasCjk } from '../../words/scripts';
import { breaksOff } from './wrapped-headings';

/** In lines: no title goes on for longer. */
const MOST_LINES = 2;
/** In UTF-16 units: lines are wrapped at the width of a mail. */
const LONGEST_LINE = 100;
/** In columns, beyond the label's: what goes on with a field stands further in. */
const LEAST_INDENT = 2;

/** In UTF-16 units: a shorter line is wrapped at no mail's width. */
const SHORTEST_WRAPPED = 50;
/** In UTF-16 units: the line below has the words that found no place. */
const WIDTH = 66;
/** So many lines show how wide a file's are: one more is as wide. */
const SHOWING = 4;
/** A line that opens in bold, behind an item's mark or a pictogram or not, and one that closes it. */
const OPENS_BOLD =
  /^\s{0,3}(?:(?:\d{1,3}[.)]|[-*+•])\s+)?(?:\p{Extended_Pictographic}\ufe0f?\s*)?\*\*(?=[^\s*])[^*]{3,150}$/u;
const CLOSES_BOLD = /^\s{0,6}[^\s*>#|-][^*]{0,150}\*\*\s*$/;
/** A line that opens a link's words, and one that closes them before its address. */
const OPENS_LINK = /^\s{0,3}(?:#{1,6}\s+)?(?:(?:\d{1,3}[.)]|[-*+•])\s+)?\*{0,2}\[[^[\]*]{3,150}$/;
const CLOSES_LINK = /^\s{0,6}[^\s[\]*>#|-][^[\]*]{0,150}\]\(https?:\/\/[^()\s]{1,600}\)\*{0,2}\s*$/;
/** `3) `, `[3] `, `- ` */
const MARK = /^\s{0,3}(?:\d{1,3}[.)]|\[\d{1,3}\]|[-*+•])\s+(?=\S)/;

/**
 * Writes a title that a field or a numbered line has in two lines or three, the others further in, in one: mails wrap
 * their lines; a numbered one that breaks off within its words; and one in bold, or in a link, over two lines. Lines keep their numbers.
 */
export function joinWrappedTitles(lines: Line[]): Line[] {
  let joined: Line[] | null = null;
  const width = Math.min(WIDTH, widthOf(lines));
  const isLinked = lines.some((line, index) => MARK.test(line.text) && isLink(lines[index + 1]));
  for (const [index, line] of lines.entries()) {
    const marked = markedOverTwo(line, lines[index + 1]);
    if (marked !== null) {
      joined ??= [...lines];
      // The title stands right above what follows it, as all others do.
      joined.splice(index, 2, { ...line, text: '' }, { ...line, text: marked });
      continue;
    }
    const field = goingOn(index, lines);
    const more = field.length > 0 || !isLinked ? field : goingOnNumbered(index, lines, width);
    if (more.length === 0) continue;
    joined ??= [...lines];
    const text = [line, ...more].map((part) => part.text.trim()).join(' ');
    joined[index] = { ...line, text: line.text.slice(0, line.text.search(/\S/)) + text };
    for (const [order, below] of more.entries()) joined[index + 1 + order] = { ...below, text: '' };
  }
  return joined ?? lines;
}

/** How wide a file's lines are that others go on from within a paragraph: as all are but a few. */
function widthOf(lines: Line[]): number {
  const widths = lines
    .filter((line, index) => isWithin(line, lines[index + 1]))
    .map(({ text }) => text.trimEnd().length)
    .toSorted((a, b) => b - a);
  return (widths[SHOWING - 1] ?? WIDTH) + 1;
}

function isWithin({ text, fenced }: Line, below: Line | undefined): boolean {
  if (fenced || MARK.test(text) || text.includes('http') || !/\p{L}/u.test(text)) return false;
  return below !== undefined && /^\s*\p{Ll}/u.test(below.text) && !below.text.includes('http');
}

/** What two lines come to that are all in bold, or one link, the marks around both; null where they are not. */
function markedOverTwo({ text, fenced }: Line, below: Line | undefined): string | null {
  if (fenced || !below || below.fenced || !/\*\*|\[/.test(text)) return null;
  const isBold = OPENS_BOLD.test(text) && CLOSES_BOLD.test(below.text);
  if (!isBold && !(OPENS_LINK.test(text) && CLOSES_LINK.test(below.text))) return null;
  const [above, rest] = [text.trimEnd(), below.text.trim()];
  const isCjk = hasCjk(above.slice(-1)) && hasCjk(rest.slice(0, 1));
  return `${above}${isCjk ? '' : ' '}${rest}`;
}

/** The lines below one with a title's label that go on with the title. */
function goingOn(index: number, lines: Line[]): Line[] {
  const line = lines[index];
  if (!line || line.fenced || line.text.length > LONGEST_LINE) return [];
  const label = readLabel(line);
  if (!label?.closed || label.form === 'heading' || label.rest === '') return [];
  if (titleLabel(label.label) === null || /[.。!！]$/.test(label.rest)) return [];
  const more: Line[] = [];
  for (let below = lines[index + 1]; below; below = lines[index + 1 + more.length]) {
    if (!goesOn(below, indentOf(line.text))) break;
    more.push(below);
  }
  return more.length > MOST_LINES ? [] : more;
}

/**
 * The line below a numbered one that goes on with its title: that is full, and below stands the link which other such
 * lines have right below them.
 */
function goingOnNumbered(index: number, lines: Line[], width: number): Line[] {
  const [line, below, link] = lines.slice(index, index + 3);
  if (!line || !below || !isLink(link) || line.fenced || !MARK.test(line.text)) return [];
  if (breaksOff(line, below) && isPlain(below)) return [below];
  const { length } = line.text;
  const [word = ''] = below.text.trim().split(/\s/, 1);
  if (length < SHORTEST_WRAPPED || length > LONGEST_LINE || length + word.length < width) return [];
  if (/[.。!！]$/.test(line.text) || isNames(below.text)) return [];
  return goesOn(below, indentOf(line.text)) ? [below] : [];
}

/** Whether a line has a few words, and no label, mark or address. */
function isPlain(line: Line): boolean {
  const { text, fenced } = line;
  if (fenced || isBlank(line) || text.length > LONGEST_LINE || BULLET.test(text.trimStart()))
    return false;
  return !/arxiv|https?:/i.test(text) && !isLabelled(line);
}

/** Whether a line opens with a label, or is one before a colon. */
function isLabelled(line: Line): boolean {
  const label = readLabel(line);
  return label?.closed === true && (label.rest !== '' || /[:：]\s*$/.test(line.text));
}

/** Whether a line is nothing but a paper's link. */
function isLink(line: Line | undefined): boolean {
  return line !== undefined && namedPapers(line.text).length === 1 && isOnlyLinks(line.text);
}

/** Whether a line goes on with a field, and is none itself. */
function goesOn(below: Line, indent: number): boolean {
  const { text } = below;
  if (below.fenced || isBlank(below) || text.length > LONGEST_LINE) return false;
  if (BULLET.test(text.trimStart())) return false;
  if (indentOf(text) < indent + LEAST_INDENT || /arxiv|https?:/i.test(text)) return false;
  return !isLabelled(below);
}
