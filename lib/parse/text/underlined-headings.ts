import { isBibliography } from '../words/bibliography-labels';
import { readLabel } from '../words/read-label';
import { isBlank, type Line } from './line';

const UNDERLINE = /^(={4,}|-{4,}|━{4,}|─{4,})\s*$/;
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
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const below = lines[index + 1];
    const above = lines[index - 1];
    if (!line || !below || !isUnderline(below) || !isTitle(line)) continue;
    if (rules.has(below.text.trim())) continue;
    const overlined = above !== undefined && isUnderline(above);
    if (above && !overlined && !isBlank(above)) continue;
    const level = below.text.startsWith('=') && !overlined ? '#' : '##';
    marked[index] = { ...line, text: `${level} ${line.text.trim()}` };
    marked[index + 1] = { ...below, text: '' };
    if (above && overlined) marked[index - 1] = { ...above, text: '' };
  }
  return marked;
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
