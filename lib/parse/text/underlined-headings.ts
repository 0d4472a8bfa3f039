import { isBibliography } from '../words/bibliography-labels';
import { readLabel } from '../words/read-label';
import { isBlank, type Line } from './line';

const UNDERLINE = /^(={4,}|-{4,}|━{4,}|─{4,})\s*$/;
const HEADING = /^ {0,3}#{1,6}\s/;
/** In signs: shorter lines are underlines. */
const SHORTEST_DIVIDER = 10;
const LONGEST_HEADING = 250;

/**
 * Writes headings that are underlined, or stand between two lines, with a mark of their own. Lines keep
 * their numbers. Source: https://spec.commonmark.org/0.31.2/#setext-headings, but lines of three dashes
 * and what stands below prose are meant to divide.
 */
export function markUnderlinedHeadings(lines: Line[]): Line[] {
  const marked = [...lines];
  const rules = dividingLengths(lines);
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const below = lines[index + 1];
    if (!below || !isUnderline(below) || rules.has(below.text.trim()) || !isTitle(line)) continue;
    const overline = above && isUnderline(above) ? above : null;
    if (above && !overline && !isBlank(above) && !HEADING.test(above.text)) continue;
    marked[index] = headingOf(line, below, overline !== null);
    marked[index + 1] = { ...below, text: '' };
    if (overline) marked[index - 1] = { ...overline, text: '' };
  }
  return marked;
}

/** Of the first level where signs of equality stand below it, and nothing above. */
function headingOf(line: Line, below: Line, overlined: boolean): Line {
  const level = below.text.startsWith('=') && !overlined ? '#' : '##';
  return { ...line, text: `${level} ${line.text.trim()}` };
}

function isUnderline({ text }: Line): boolean {
  return text.length <= LONGEST_HEADING && UNDERLINE.test(text);
}

function isTitle(line: Line): boolean {
  const { text, fenced } = line;
  if (
    fenced ||
    text.length > LONGEST_HEADING ||
    /^\s*(?:[-*+>]\s|#)|\||:\/\/|[。！；;，,]\s*$/.test(text)
  )
    return false;
  const label = readLabel(line);
  return (
    /[\p{L}\p{N}]/u.test(text) && !(label && (label.kind !== null || isBibliography(label.label)))
  );
}

/** Long lines of signs that stand free somewhere: where they divide, they underline nothing. */
function dividingLengths(lines: Line[]): Set<string> {
  const free = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (line.fenced || !isUnderline(line) || line.text.trim().length < SHORTEST_DIVIDER) continue;
    if (above === undefined || isBlank(above) || !isTitle(above)) free.add(line.text.trim());
  }
  return free;
}
