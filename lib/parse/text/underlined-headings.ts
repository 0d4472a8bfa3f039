import { isBibliography } from '../words/bibliography-labels';
import { readLabel } from '../words/read-label';
import { isBlank, type Line } from './line';

const UNDERLINE = /^(={4,}|-{4,}|━{4,}|─{4,})[\s\u200b\u2060]*$/;
const HEADING = /^ {0,3}#{1,6}\s/;
const NUMBER = /^[[(（【]?\d{1,3}[\])）】.、:：]{0,2}\s*/;
/** A linked title, whose address is none of the line's. */
const LINK = /^\s*(?:\d{1,3}[.)]\s*)?\[([^[\]]{1,300})\]\(https?:\/\/[^()\s]{1,600}\)\s*$/;
const NO_WORDS = /^\s*(?:[-*+>]\s|#)|\||:\/\/|[。！；;，,]\s*$/;
/** In signs: shorter lines are underlines. */
const SHORTEST_DIVIDER = 10;
const LONGEST_HEADING = 400;
/** Where more titles are underlined, a label's word is one as well. */
const LEAST_TITLES = 2;

/**
 * Writes headings that are underlined, or stand between two lines, with a mark of their own. Lines keep
 * their numbers. Source: https://spec.commonmark.org/0.31.2/#setext-headings, but lines of three dashes
 * and what stands below prose are meant to divide.
 */
export function markUnderlinedHeadings(lines: Line[]): Line[] {
  const marked = [...lines];
  const rules = dividingLengths(lines);
  const titles = underlinedTitles(lines, rules);
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    if (!below || !isUnderline(below) || rules.has(below.text.trim())) continue;
    const mayBeLabel = titles > LEAST_TITLES || (titles === LEAST_TITLES && fits(line, below));
    if (!isTitle(line) && !(mayBeLabel && isWords(line))) continue;
    markHeading(marked, index, line, below, titles > LEAST_TITLES && fits(line, below));
  }
  return marked;
}

/** Writes a line and the signs below it, and those above, as a heading, unless it goes on a paragraph and is not surely one. */
function markHeading(
  marked: Line[],
  index: number,
  line: Line,
  below: Line,
  isSure: boolean,
): void {
  const above = marked[index - 1];
  const overlined = above !== undefined && isUnderline(above);
  if (!overlined && !isSure && goesOn(above)) return;
  marked[index] = headingOf(line, below, overlined);
  marked[index + 1] = { ...below, text: '' };
  if (overlined) marked[index - 1] = { ...above, text: '' };
}

/** Whether a line goes on in the next one, as prose does. */
function goesOn(line: Line | undefined): boolean {
  return line !== undefined && !isBlank(line) && !HEADING.test(line.text);
}

/** Of the first level where signs of equality stand below it, and nothing above. */
function headingOf(line: Line, below: Line, overlined: boolean): Line {
  const level = below.text.startsWith('=') && !overlined ? '#' : '##';
  return { ...line, text: `${level} ${line.text.trim()}` };
}

function isUnderline({ text }: Line): boolean {
  return text.length <= LONGEST_HEADING && UNDERLINE.test(text);
}

/** Whether a line of signs is as long as the words above it, with their number or without. */
function fits({ text }: Line, below: Line): boolean {
  const words = text.trim();
  const { length } = below.text.trim();
  return length === words.length || length === words.replace(NUMBER, '').length;
}

/** How many titles are underlined. */
function underlinedTitles(lines: Line[], rules: Set<string>): number {
  return lines.filter((line, index) => {
    const below = lines[index + 1];
    return below && isUnderline(below) && !rules.has(below.text.trim()) && isTitle(line);
  }).length;
}

/** Whether a line may be a title by its words: none of a label. */
function isTitle(line: Line): boolean {
  if (!isWords(line)) return false;
  const label = readLabel(line);
  return !(label && (label.kind !== null || isBibliography(label.label)));
}

/** Whether a line may be a heading: words, and no sentence, item, row or address. */
function isWords({ text, fenced }: Line): boolean {
  return (
    !fenced &&
    text.length <= LONGEST_HEADING &&
    /[\p{L}\p{N}]/u.test(text) &&
    !NO_WORDS.test(text.replace(LINK, '[$1]'))
  );
}

/** Long lines of signs that stand free somewhere: where they divide, they underline nothing. */
function dividingLengths(lines: Line[]): Set<string> {
  const free = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (line.fenced || !isUnderline(line) || line.text.trim().length < SHORTEST_DIVIDER) continue;
    if (above === undefined || isBlank(above) || !isWords(above)) free.add(line.text.trim());
  }
  return free;
}
