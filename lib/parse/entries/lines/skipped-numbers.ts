/** Marks and pictures before a line's number. */
const MARKS = /^(?:[\s*_>#[(（【]|\p{Extended_Pictographic}|\ufe0f){0,8}/u;
const CIRCLED = /^[①-⑳]/u;
const DIGITS = /^(\d{1,3})\s?(?:[.)、）\]】/]|\ufe0f?\u20e3)/u;

/** The number that a line opens with, written with any marks: `3/`, `🌷③`, `**3.`; null where it has none. */
export function numberOfLine(text: string): number | null {
  const words = text.slice(0, 40).replace(MARKS, '');
  const [circled] = CIRCLED.exec(words) ?? [];
  if (circled) return (circled.codePointAt(0) ?? 0) - ('①'.codePointAt(0) ?? 0) + 1;
  const [, digits] = DIGITS.exec(words) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The number between those of two lines that are two apart; null where these are not. */
export function numberBetween(text: string, next: string): number | null {
  const [before, behind] = [numberOfLine(text), numberOfLine(next)];
  return before !== null && behind === before + 2 ? before + 1 : null;
}
