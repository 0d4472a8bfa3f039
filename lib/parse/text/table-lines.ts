import type { Line } from './line';

const DIVIDER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const LONGEST_DIVIDER = 1000;

/** Whether a line is a row of a Markdown table that opens with a bar. */
export function isRow(line: Line | undefined): boolean {
  return line !== undefined && !line.fenced && /^\s*\|/.test(line.text);
}

/** Whether a text is the line between a Markdown table's head and its rows: `|---|:--:|`. */
export function isDivider(text: string): boolean {
  return text.includes('|') && text.length <= LONGEST_DIVIDER && DIVIDER.test(text);
}

/** A row's cells, without the space around them: `| a | b |` has two. */
export function cellsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
