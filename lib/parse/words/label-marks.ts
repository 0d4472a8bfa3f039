import { withPlainNumber } from './number-mark';

/** Letters of Chinese, Japanese and Korean, for a character class: people write these without spaces. */
export const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';

/** Characters without width that editors and web pages leave behind. */
const NO_WIDTH = /[\u200b\u200c\u2060\ufeff\u00ad\u200e\u200f]/g;

/** Letters that are written as several characters, as some systems name files. */
const DECOMPOSED = /[\u0300-\u036f\u1100-\u11ff\u3099\u309a]/;
/** Beyond this a line holds no label, in characters. */
const LONGEST_HEAD = 400;

/** Pictures that people put in front of headings and labels, with what joins and colours them. */
const PICTURE =
  '\\p{Extended_Pictographic}|\\p{Regional_Indicator}|[\\u{1f3fb}-\\u{1f3ff}]|\\u200d|\\ufe0f|[\\d#*]\\ufe0f?\\u20e3';
const CHINESE_DIGITS = '一二三四五六七八九十';

/** `🔥 64 | 🏷 Robots | 📅 2026-08-13`, `👥 Ada Birch`: what is told of a paper in one line, each behind its picture. */
export const PICTURED_FIELDS = new RegExp(
  `^[👥👤📅🗓].{0,300}$|^(?:${PICTURE})+[^|｜]{1,80}(?:[|｜]\\s{0,3}(?:${PICTURE})+[^|｜]{1,80}){1,8}$`,
  'u',
);

/** Pictures before a label, with the space behind them. */
export const PICTOGRAMS = new RegExp(`^(?:${PICTURE})+\\s*`, 'u');
/** Pictures behind a label. */
export const PICTOGRAMS_AT_END =
  /\s*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f)+$/u;

/** A section's number as founding reports write it, before a full stop, colon or bracket. */
export const PLAIN_NUMBER = new RegExp(
  `^(?:(\\d{1,2})|([${CHINESE_DIGITS}]{1,3}))\\s?[.、．:：)）]\\s{0,4}`,
);
/** A section's number in any form: `1.`, `2.3`, `(4)`, `五、`, `第六部分`, `⑦`, `H.`, `IX.` */
export const NUMBER = new RegExp(
  [
    '^(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}\\s?[.、．:：)）]\\s{0,4}',
    '\\d{1,2}(?:\\.\\d{1,2}){1,2}\\s+',
    `[（(](?:\\d{1,2}|[${CHINESE_DIGITS}]{1,3}|[a-h])[)）]\\s{0,2}`,
    `[${CHINESE_DIGITS}]{1,3}\\s?[.、．:：)）]\\s{0,4}`,
    `第[${CHINESE_DIGITS}\\d]{1,3}(?:部分|、)?[.、：:\\s]\\s{0,2}`,
    '[①-⑳❶-❿➀-➓]\\s?',
    '[a-hA-H][.)]\\s+',
    '[IVX]{1,4}[.、]\\s+)',
  ].join('|'),
);

/** Signs of a list's item. */
export const BULLET = /^(?:[-*+•·‣※→\u2580-\u25bb\u25be-\u25ff]|\[[ xX]\])\s+/;
/** Marks of a quotation, one within another. */
export const QUOTE = /^(?:>\s?){1,4}/;
export const HEADING = /^(#{1,6})\s+/;
/** A line that divides: of hyphens, stars, signs. */
export const RULE =
  /^\s{0,3}(?:={3,}|-{3,}|\*{3,}|_{3,}|━{3,}|─{3,}|═{3,}|▬{3,}|➖{3,}|—{3,}|(?:(?:\*|-|_)\s){2,4}[*_-])\s*$/;
/** What stands above a mail's signature. Source: https://www.rfc-editor.org/rfc/rfc3676#section-4.3 */
export const SIGNATURE = /^--\s?$/;

/** A line as its letters are meant, as far as a label reaches: composed, and without characters that nobody sees. */
export function asWritten(text: string): string {
  const head = text.slice(0, LONGEST_HEAD);
  const composed = DECOMPOSED.test(head) ? head.normalize('NFC') : head;
  const plain = withPlainNumber(composed.replace(NO_WIDTH, ''));
  return plain === head ? text : plain + text.slice(LONGEST_HEAD);
}

/** A section's number of its match with `PLAIN_NUMBER`. */
export function numberOf([, arabic, chinese = '']: RegExpExecArray): number {
  if (arabic) return Number(arabic);
  if (chinese.length === 1) return CHINESE_DIGITS.indexOf(chinese) + 1;
  const [first = '', second = ''] = chinese;
  if (first === '十') return 10 + CHINESE_DIGITS.indexOf(second) + 1;
  return (CHINESE_DIGITS.indexOf(first) + 1) * 10;
}
