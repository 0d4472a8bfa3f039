import { readLinkLine } from './link-line';

/** One line of a file, with its place in it. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
  /** Inside a code fence, or the fence itself: never structure of the report. */
  fenced: boolean;
}

/** A fence may open behind a list's or a quote's mark. What follows backticks holds none: that would be a code span. */
const FENCE = /^[ \t]{0,24}(?:(?:[-*+>]|\d{1,3}[.)])[ \t]{1,4}){0,4}(`{3,}(?=[^`]*$)|~{3,})\s*(.?)/;
const LONGEST_FENCE = 300;

/**
 * Splits a text into its lines and marks the fenced ones. A fence that never ends, or that would hold
 * another paper's link, is taken for text.
 */
export function toLines(text: string): Line[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line, fenced: false }));
  if (!text.includes('```') && !text.includes('~~~')) return lines;
  let open: { index: number; mark: string } | null = null;
  lines.forEach((line, index) => {
    if (open && readLinkLine(line.text)?.toPaper) open = null;
    const [, mark, info] = FENCE.exec(line.text.slice(0, LONGEST_FENCE)) ?? [];
    if (!mark) return;
    if (!open) open = { index, mark };
    else if (mark.startsWith(open.mark) && info === '') {
      for (const inside of lines.slice(open.index, index + 1)) inside.fenced = true;
      open = null;
    }
  });
  return lines;
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}
