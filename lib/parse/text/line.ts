import { readLinkLine } from '../words/link-line';
import { namedPapers } from '../words/paper-mentions';

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
const MARKDOWN = /^(?:markdown|md)\s*$/i;
/** What nobody sees before a line's mark, copied from a page, so that the line is indented behind it, or behind a heading's. */
const UNSEEN = /^((?:#{1,6}[ \t]{1,3})?)[\u200b\u2060\ufeff]{1,8}/;

/**
 * Splits a text into its lines and marks the fenced ones. A fence that never ends, or that would hold
 * another paper's link, is taken for text.
 */
export function toLines(text: string): Line[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.replace(UNSEEN, '$1'), fenced: false }));
  if (text.includes('```') || text.includes('~~~')) markFenced(lines);
  return lines;
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** Whether nothing stands directly above a line. */
export function opensParagraph(lines: Line[], index: number): boolean {
  const above = lines[index - 1];
  return above === undefined || isBlank(above);
}

function markFenced(lines: Line[]): void {
  const fences = lines.map(({ text }, index) => readFence(text, index));
  const openings = fencesWithEnd(fences);
  let open: Fence | null = null;
  for (const [index, line] of lines.entries()) {
    if (open && readLinkLine(line.text)?.toPaper) open = null;
    if (!open) open = openings[index] ?? null;
    else if (isEndOf(fences[index], open)) {
      closeFence(lines.slice(open.index, index + 1), open);
      open = null;
    }
  }
}

interface Fence {
  /** Of its line. */
  index: number;
  mark: string;
  /** Nothing stands behind it, so it may be an end. */
  bare: boolean;
  /** It says that what it holds is Markdown. */
  markdown: boolean;
}

function readFence(text: string, index: number): Fence | null {
  const [whole, mark, info] = FENCE.exec(text.slice(0, LONGEST_FENCE)) ?? [];
  if (!whole || !mark) return null;
  return { index, mark, bare: info === '', markdown: MARKDOWN.test(text.slice(whole.length - 1)) };
}

/** Marks what is fenced; an entry is taken for the Markdown that it is. */
function closeFence(lines: Line[], fence: Fence): void {
  if (isEntry(lines, fence)) unwrap(lines);
  else for (const line of lines) line.fenced = true;
}

/** Whether what is fenced is an entry, which names its paper: it is said to be Markdown, or opens with a heading. */
function isEntry(lines: Line[], { markdown, bare }: Fence): boolean {
  const [first] = lines.slice(1).filter((line) => !isBlank(line));
  if (!markdown && !(bare && /^\s{0,3}#{1,6}\s/.test(first?.text ?? ''))) return false;
  return lines.some(({ text }) => namedPapers(text).length > 0);
}

/** Takes what is fenced as Markdown for what it is; the fence's own lines hold nothing. */
function unwrap(lines: Line[]): void {
  for (const fence of [lines[0], lines.at(-1)]) if (fence) fence.text = '';
}

function isEndOf(fence: Fence | null | undefined, open: Fence): boolean {
  return !!fence?.bare && fence.mark.startsWith(open.mark);
}

/** The fences that, were they to open, end further down: one that doesn't must not hide others. */
function fencesWithEnd(fences: (Fence | null)[]): (Fence | null)[] {
  const longest = new Map<string, number>();
  return fences
    .toReversed()
    .map((fence) => {
      if (!fence) return null;
      const sign = fence.mark.charAt(0);
      const behind = longest.get(sign) ?? 0;
      if (fence.bare) longest.set(sign, Math.max(behind, fence.mark.length));
      return behind >= fence.mark.length ? fence : null;
    })
    .toReversed();
}
