import { isBlank, type Line } from '../line';

/** `##Title`, `#【2】标题`, and no `#hashtag`. */
const JOINED = /^ {0,3}(#{1,6})(?=[^\s#])(.{4,300})$/u;
const SPACED = /^ {0,3}(#{1,6})\s+\S/;
/** Of headings with one sign, so many show that a line with it is one. */
const LEAST_ALIKE = 2;

/**
 * Writes a space between a heading's signs and its words, as many people leave it out: where two signs or more stand
 * before them, or one as before the file's other headings, and words that are no hashtag.
 */
export function writeJoinedHeadings(lines: Line[]): Line[] {
  const singles = lines.filter((line) => levelOf(line, SPACED) === 1).length;
  return lines.map((line, index) => {
    const level = levelOf(line, JOINED);
    if (level === 0 || (level === 1 && (singles < LEAST_ALIKE || !isTitle(line)))) return line;
    const above = lines[index - 1];
    if (above && !isBlank(above) && level === 1) return line;
    return { ...line, text: line.text.replace(/^( {0,3}#{1,6})/, '$1 ') };
  });
}

function levelOf({ text, fenced }: Line, form: RegExp): number {
  return fenced ? 0 : (form.exec(text)?.[1]?.length ?? 0);
}

/** Whether words behind a single sign are several, and no hashtags. */
function isTitle({ text }: Line): boolean {
  const words = text.trim().slice(1);
  return /\s\S/.test(words) && !words.includes('#');
}
