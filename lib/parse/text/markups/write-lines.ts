import type { Line } from '../line';

/** How many lines tell what a file is written in. */
const FIRST_LINES = 400;
/** In characters: longer ones are running text. */
const LONGEST_SIGN = 400;

/** Writes each line's text anew, but for code. */
export function writeLines(lines: Line[], write: (text: string, index: number) => string): Line[] {
  return lines.map((line, index) => {
    const text = line.fenced ? line.text : write(line.text, index);
    return text === line.text ? line : { ...line, text };
  });
}

/** The beginnings of a file's first lines, but for code. */
export function firstLines(lines: Line[]): string[] {
  return lines
    .slice(0, FIRST_LINES)
    .filter(({ fenced }) => !fenced)
    .map(({ text }) => text.slice(0, LONGEST_SIGN));
}
