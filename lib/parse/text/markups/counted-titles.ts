import { widthOf } from '../../words/scripts';
import { isBlank, type Line } from '../line';

/** `01`, `2.`, `No. 3`: a number, and nothing else. */
const NUMBER = /^\s{0,3}(?:no\.?\s?|part\s)?(\d{1,2})[.、]?\s*$/i;
const HEADING = /^\s{0,3}#{1,6}\s/;
const SENTENCE_END = /[。.！!；;，,：:]$/;
/** In letters of half a Chinese one's width. */
const LONGEST_TITLE = 120;
/** One number alone may be anything. */
const LEAST = 2;

/**
 * Writes a number on a line of its own, and the title on the line below it, as a heading, where a text without
 * headings counts so from one on: pages that are copied lose the form of their titles.
 */
export function writeCountedTitles(lines: Line[]): Line[] {
  const titles = countedTitles(lines);
  if (titles.size < LEAST || lines.some(({ text, fenced }) => !fenced && HEADING.test(text)))
    return lines;
  return lines.map((line, index) => {
    const number = titles.get(index);
    if (number !== undefined) return { ...line, text: `### ${number}. ${line.text.trim()}` };
    return titles.has(index + 1) ? { ...line, text: '' } : line;
  });
}

/** The indices of the titles below numbers that count from one on, with these. */
function countedTitles(lines: Line[]): Map<number, number> {
  const titles = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const digits = line.fenced ? undefined : NUMBER.exec(line.text.slice(0, 20))?.[1];
    const above = lines[index - 1];
    if (Number(digits) !== titles.size + 1 || (above && !isBlank(above))) continue;
    if (isTitle(lines[index + 1])) titles.set(index + 1, titles.size + 1);
  }
  return titles;
}

function isTitle(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? '';
  return (
    /\p{L}{2}/u.test(text) &&
    !line?.fenced &&
    widthOf(text) <= LONGEST_TITLE &&
    !SENTENCE_END.test(text) &&
    !/^(?:https?:|[-*+>|<])/.test(text)
  );
}
