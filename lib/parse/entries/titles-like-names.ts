import { cleanTitle, isNames } from '../words/clean-title';
import { BANNER, type Head, makeHead } from './head';
import type { SurveyedLine } from './survey';

const WHOLE_BOLD = /^\*\*([^*]{4,250})\*\*$/;
/** The form of a line that is all in bold. */
const FORM = 'line-bold';
/** As many other lines in bold show that these are titles. */
const LEAST = 2;

/**
 * The lines all in bold that read like people's names, `**Fewer Eyes, Sharper Sight**`, and are titles: most such lines
 * of the file have no names, and none stands below a title, where authors do.
 */
export function titlesLikeNames(lines: SurveyedLine[]): Map<number, Head> {
  const bold = lines.flatMap(({ index, line }) => {
    const [, words] = (!line.fenced && WHOLE_BOLD.exec(line.text.trim())) || [];
    return words !== undefined && isApart(index, lines) ? [{ index, words }] : [];
  });
  const like = bold.filter(({ words }) => isNames(words));
  const others = bold.length - like.length;
  if (others < LEAST || like.length >= others) return new Map();
  if (like.some(({ index }) => isBelowTitle(index, lines))) return new Map();
  return new Map(
    like.map(({ index, words }) => [index, makeHead(index, FORM, BANNER, cleanTitle(words))]),
  );
}

/** Whether a line is a paragraph. */
function isApart(index: number, lines: SurveyedLine[]): boolean {
  return (lines[index - 1]?.blank ?? true) && (lines[index + 1]?.blank ?? true);
}

/** Whether a heading or another line in bold stands above a line; the file's own heading may stand above its first title. */
function isBelowTitle(index: number, lines: SurveyedLine[]): boolean {
  const above = lines.slice(0, index).findLast(({ blank }) => !blank);
  if (!above) return false;
  if (above.label?.form === 'heading')
    return lines.slice(0, above.index).some(({ blank }) => !blank);
  return WHOLE_BOLD.test(above.line.text.trim());
}
