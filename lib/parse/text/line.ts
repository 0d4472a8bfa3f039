import { readLinkLine } from '../words/link-line';

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
  const fences = lines.map(({ text: line }) => readFence(line));
  const ends = haveEnds(fences);
  let open: { index: number; mark: string } | null = null;
  lines.forEach((line, index) => {
    if (open && readLinkLine(line.text)?.toPaper) open = null;
    const fence = fences[index];
    if (!fence) return;
    if (!open) {
      if (ends[index]) open = { index, mark: fence.mark };
    } else if (fence.mark.startsWith(open.mark) && fence.bare) {
      for (const inside of lines.slice(open.index, index + 1)) inside.fenced = true;
      open = null;
    }
  });
  return lines;
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

interface Fence {
  mark: string;
  /** Nothing stands behind it, so it may be an end. */
  bare: boolean;
}

function readFence(text: string): Fence | null {
  const [, mark, info] = FENCE.exec(text.slice(0, LONGEST_FENCE)) ?? [];
  return mark ? { mark, bare: info === '' } : null;
}

/** Whether a fence, were it one that opens, ends further down: one that doesn't must not hide others. */
function haveEnds(fences: (Fence | null)[]): boolean[] {
  const longest = new Map<string, number>();
  return fences
    .toReversed()
    .map((fence) => {
      if (!fence) return false;
      const sign = fence.mark.charAt(0);
      const behind = longest.get(sign) ?? 0;
      if (fence.bare) longest.set(sign, Math.max(behind, fence.mark.length));
      return behind >= fence.mark.length;
    })
    .toReversed();
}
