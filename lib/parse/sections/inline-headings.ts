import { kindOfLabel } from '../../digest/section-labels';
import type { Line } from '../text/line';
import { readLabel } from '../words/read-label';

/** A heading's mark within a line. */
const MARK = /(?:^|\s)#{2,6}\s+(?=\S)/g;
/** Below a heading's own mark, one within. */
const RUN_IN = /^(?!\s{0,3}#).*\s#{2,6}\s/;
const ITEM = /\s(?=\d{1,2}\.\s\*\*)/;
/** A label has so many words at most. */
const MOST_WORDS = 5;
const LONGEST_LINE = 20_000;

/** A line into which headings of a longer text have run, `- **Review**: ### Summary It … ### Strengths 1. **…**`: each on a line of its own. */
export function divideHeadings(line: Line): Line[] {
  const { text, fenced } = line;
  if (fenced || text.length > LONGEST_LINE || !RUN_IN.test(text)) return [line];
  const marks = [...text.matchAll(MARK)];
  if (marks.length < 2) return [line];
  const before = text.slice(0, marks[0]?.index).trimEnd();
  const bullet = /^\s*[-*+]\s+/.exec(before)?.[0] ?? '';
  const outer = readLabel({ ...line, text: before });
  const above = outer === null || outer.rest !== '' ? [{ ...line, text: before }] : [];
  const below = marks.flatMap((mark, place) =>
    divideItems(text.slice(mark.index + mark[0].length, marks[place + 1]?.index).trim(), bullet),
  );
  return [...above, ...below.map((part) => ({ ...line, text: part }))];
}

/** A run-in heading with what stands behind it, and the items of a numbered list there, as lines. */
function divideItems(piece: string, bullet: string): string[] {
  const { label, rest } = headOf(piece);
  const parts = rest.split(ITEM);
  const isListed = /^\d{1,2}\.\s\*\*/.test(rest);
  const items = isListed ? parts : parts.slice(1);
  return [
    `${bullet}**${label}**：${isListed ? '' : (parts[0] ?? '')}`,
    // Further in than the label: items are none.
    ...items.map((item) => `${' '.repeat(bullet.length + 3)}${item.trim()}`),
  ];
}

/** A run-in heading's words and what goes on behind them: the most words that we know as a label, else the first. */
function headOf(piece: string): { label: string; rest: string } {
  const words = piece.split(/\s+/, MOST_WORDS);
  for (let count = words.length; count > 1; count--) {
    const label = words.slice(0, count).join(' ');
    if (kindOfLabel(label)) return { label, rest: piece.slice(lengthOf(piece, count)).trim() };
  }
  return { label: words[0] ?? '', rest: piece.slice(lengthOf(piece, 1)).trim() };
}

/** The length of a text's first words, so many of them, and the space behind them. */
function lengthOf(piece: string, count: number): number {
  let left = count;
  for (const word of piece.matchAll(/\S+\s*/g)) {
    left--;
    if (left === 0) return word.index + word[0].length;
  }
  return piece.length;
}
