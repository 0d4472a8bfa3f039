/** Letters of the scripts that are written without spaces, or as wide as two Latin ones. */
export const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ALL_CJK = new RegExp(CJK, 'gu');
/** A text is measured as far as this, in UTF-16 units. */
const MEASURED = 400;

/** Whether a text holds Chinese, Japanese or Korean letters. */
export function hasCjk(text: string): boolean {
  return CJK.test(text);
}

/** How much the start of a text says: a Chinese, Japanese or Korean letter as much as two others. */
export function widthOf(text: string): number {
  const head = text.slice(0, MEASURED);
  return head.length + (head.match(ALL_CJK)?.length ?? 0);
}

/** For each UTF-16 unit, 1 where its letter is written as wide as two Latin ones. */
const WIDE = Uint8Array.from({ length: 0x1_0000 }, (_, unit) =>
  (unit >= 0xff00 && unit <= 0xffef) || CJK.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** The columns that a text takes in letters of one width: a Chinese, Japanese, Korean or full-width one takes two. */
export function columnsOf(text: string): number {
  let columns = text.length;
  for (let at = 0; at < text.length; at++) columns += WIDE[text.charCodeAt(at)] ?? 0;
  return columns;
}
