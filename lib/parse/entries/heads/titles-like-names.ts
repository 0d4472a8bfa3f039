import { cleanTitle, isNames } from '../../words/clean-title';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import { BANNER, type Head, ITEM, makeHead } from './head';

/** The picture, or the mark that no list of names has, before words that open a paragraph: `🔥 Title`, `■ Title`. */
const SIGNED =
  /^((?:(?!\p{Nd}|[#*])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f){1,6}|[※\u2580-\u25bb\u25be-\u25ff])\s?(?=[\p{L}\p{N}])([^*[\]<>\n]{4,250})$/u;

/** `**Title**`, `📰 **Title**` */
const WHOLE_BOLD = /^(?:(?:\p{Extended_Pictographic}|\ufe0f){1,4}\s?)?\*\*([^*]{4,250})\*\*$/u;
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
    return words !== undefined && opensBlock(index, lines) ? [{ index, words }] : [];
  });
  const like = bold.filter(({ words }) => isNames(words));
  const others = bold.length - like.length;
  if (others < LEAST || like.length >= others) return new Map();
  if (like.some(({ index }) => isBelowTitle(index, lines))) return new Map();
  return new Map(
    like.map(({ index, words }) => [index, makeHead(index, FORM, BANNER, cleanTitle(words))]),
  );
}

/**
 * The lines that read like people's names behind the picture that titles have in this file, `🔥 Ancient Scripts, Modern
 * Encoders`: most lines that open a paragraph with it have no names.
 */
export function signedLikeNames(lines: SurveyedLine[]): Map<number, Head> {
  const bySign = new Map<string, { index: number; words: string }[]>();
  for (const { index, line, blank } of lines) {
    const above = lines[index - 1];
    if (blank || line.fenced || (above && !above.blank && !above.rule)) continue;
    const [, sign, words] = SIGNED.exec(line.text) ?? [];
    if (sign === undefined || words === undefined) continue;
    const signed = bySign.get(sign) ?? [];
    signed.push({ index, words });
    bySign.set(sign, signed);
  }
  return new Map([...bySign].flatMap(([sign, signed]) => namedAmong(sign, signed)));
}

function namedAmong(sign: string, signed: { index: number; words: string }[]): [number, Head][] {
  if (signed.length <= LEAST) return [];
  const like = signed.filter(({ words }) => isNames(words));
  const others = signed.length - like.length;
  if (others < LEAST || like.length >= others) return [];
  const form = /\p{Extended_Pictographic}/u.test(sign) ? 'line-plain' : 'item-plain';
  return like.map(({ index, words }) => [
    index,
    { ...makeHead(index, form, ITEM, cleanTitle(words)), plain: true },
  ]);
}

/** Whether a heading or another line in bold stands above a line; the file's own heading may stand above its first title. */
function isBelowTitle(index: number, lines: SurveyedLine[]): boolean {
  const above = lines.slice(0, index).findLast(({ blank }) => !blank);
  if (!above) return false;
  if (above.label?.form === 'heading')
    return lines.slice(0, above.index).some(({ blank }) => !blank);
  return WHOLE_BOLD.test(above.line.text.trim());
}
