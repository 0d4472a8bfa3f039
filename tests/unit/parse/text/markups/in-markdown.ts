import { asMarkdown } from '../../../../../lib/parse/text/as-markdown';
import { toLines } from '../../../../../lib/parse/text/line';

/** The lines of a file as the reader sees them. */
export function inMarkdown(text: string, fileName: string): string[] {
  return asMarkdown(toLines(text), fileName).map((line) => line.text);
}

/** The numbers of the lines that are code. */
export function codeLines(text: string, fileName: string): number[] {
  return asMarkdown(toLines(text), fileName)
    .filter(({ fenced }) => fenced)
    .map(({ number }) => number);
}
