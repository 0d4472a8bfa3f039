/** Letters of the scripts that are written without spaces, or as wide as two Latin ones. */
export const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** For each UTF-16 unit, whether it is a letter as wide as two Latin ones, or a mark that is: `，`; 0 where it is neither. */
const WIDE_LETTER = 1;
const WIDE_MARK = 2;
const WIDTHS = makeWidths();
/** A text is measured as far as this, in UTF-16 units. */
const MEASURED = 400;

/** Looks for all wide letters at once: one by one they cost each start of a worker a tenth of a second. */
function makeWidths(): Uint8Array {
  const widths = new Uint8Array(0x1_0000);
  widths.fill(WIDE_MARK, 0xff00, 0xfff0);
  const units = new TextDecoder('utf-16le').decode(Uint16Array.from(widths.keys()));
  for (const { index, 0: run } of units.matchAll(new RegExp(`${CJK.source}+`, 'gu')))
    widths.fill(WIDE_LETTER, index, index + run.length);
  return widths;
}

/** Whether a text holds Chinese, Japanese or Korean letters. */
export function hasCjk(text: string): boolean {
  return CJK.test(text);
}

/** How much the start of a text says: a Chinese, Japanese or Korean letter as much as two others. */
export function widthOf(text: string): number {
  const measured = Math.min(text.length, MEASURED);
  let width = measured;
  for (let at = 0; at < measured; at++) if (WIDTHS[text.charCodeAt(at)] === WIDE_LETTER) width++;
  return width;
}

/** The columns that a text takes in letters of one width: a Chinese, Japanese, Korean or full-width one takes two. */
export function columnsOf(text: string): number {
  let columns = text.length;
  for (let at = 0; at < text.length; at++) if (WIDTHS[text.charCodeAt(at)]) columns++;
  return columns;
}
