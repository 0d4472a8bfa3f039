import { type Line, toLines } from '../text/line';
import type { WrittenText } from './texts-of-values';

/** Between two texts; nothing in one goes on in the next. */
const RULE = '━'.repeat(12);
/** So much of a line tells where it stands in the file, in UTF-16 units. */
const LONGEST_SIGN = 60;
/** So many lines of a record may stand above its text, and so many blank or odd ones within it. */
const MOST_ABOVE = 500;
const MOST_BETWEEN = 20;
/** Of a line of the file, so much is looked at, in UTF-16 units. */
const LONGEST_START = 500;

/**
 * Texts that stand in a file's fields as lines of one text, with a rule behind each where they are several. A line
 * has the number of the one of the file that it stands on.
 */
export function linesOfTexts(texts: WrittenText[], source: string): Line[] {
  const file = source.split('\n');
  return texts.flatMap((written) => {
    const lines = placed(written, file);
    const last = lines.at(-1)?.number ?? 1;
    return texts.length === 1 ? lines : [...lines, blankOf(last), ruleOf(last), blankOf(last)];
  });
}

function placed({ text, span }: WrittenText, file: string[]): Line[] {
  let at = span?.line ?? 1;
  const end = span?.endLine ?? file.length;
  return toLines(text).map((line, index) => {
    const furthest = Math.min(end, at + (index === 0 ? MOST_ABOVE : MOST_BETWEEN));
    at += Math.max(0, placeOf(signOf(line.text), file.slice(at - 1, furthest)));
    return { ...line, number: at };
  });
}

function placeOf(sign: string, lines: string[]): number {
  return sign === '' ? -1 : lines.findIndex((line) => line.slice(0, LONGEST_START).includes(sign));
}

/** How a line is written within JSON or YAML, up to what may be written otherwise. */
function signOf(line: string): string {
  const [sign = ''] = /[^"\\<>[\]*]{4,}/.exec(line.trim().slice(0, LONGEST_SIGN)) ?? [];
  return sign;
}

function blankOf(number: number): Line {
  return { number, text: '', fenced: false };
}

function ruleOf(number: number): Line {
  return { number, text: RULE, fenced: false };
}
