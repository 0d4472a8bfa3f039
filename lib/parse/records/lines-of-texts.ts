import { type Line, toLines } from '../text/line';
import type { WrittenText } from './texts-of-values';

/** Between two texts; nothing in one goes on in the next. */
const RULE = '━'.repeat(12);
/** So much of a line tells where it stands in the file, in UTF-16 units. */
const LONGEST_SIGN = 60;
/** So many lines of a record are looked at for a line of its text. */
const FURTHEST = 2000;

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
  const end = Math.min(span?.endLine ?? file.length, at + FURTHEST);
  return toLines(text).map((line) => {
    const sign = signOf(line.text);
    const found = sign === '' ? -1 : file.slice(at - 1, end).findIndex((own) => own.includes(sign));
    if (found !== -1) at += found;
    return { ...line, number: at };
  });
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
