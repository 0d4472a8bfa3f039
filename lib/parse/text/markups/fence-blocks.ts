import { readLinkLine } from '../../words/link-line';
import type { Line } from '../line';

const FENCE = '```';
/** In characters: the line that ends a block holds nothing else. */
const LONGEST_END = 60;

/**
 * Writes a markup's blocks of code as fences. `endOf` gives the line that ends the block that a line begins, in
 * lower case; null for a line that begins none. A block that never ends, or that holds a paper's link, is text.
 */
export function fenceBlocks(lines: Line[], endOf: (text: string) => string | null): Line[] {
  const lastOf = new Map(lines.map((line, index) => [bare(line.text), index]));
  const written = [...lines];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const end = index < next || line.fenced ? null : endOf(line.text);
    if (end === null || (lastOf.get(end) ?? 0) <= index) continue;
    const last = endFrom(lines, index + 1, end);
    if (last === null) continue;
    fence(written, index, last);
    next = last + 1;
  }
  return written;
}

/** Makes lines a block of code, whose first and last become its fences. */
function fence(lines: Line[], first: number, last: number): void {
  for (const [order, line] of lines.slice(first, last + 1).entries()) {
    const at = first + order;
    const text = at === first || at === last ? FENCE : line.text;
    lines[at] = { ...line, text, fenced: true };
  }
}

/** The index of the line that ends a block; null where a paper's link stands before it. */
function endFrom(lines: Line[], from: number, end: string): number | null {
  for (let index = from; index < lines.length; index++) {
    const { text } = lines[index] ?? { text: '' };
    if (bare(text) === end) return index;
    if (readLinkLine(text)?.toPaper) return null;
  }
  return null;
}

function bare(text: string): string {
  return text.length > LONGEST_END ? '' : text.trim().toLowerCase();
}
