/** How many letters of each script a text has; Latin ones as words, since a word there says what a letter says in Chinese. */
export interface ScriptCounts {
  han: number;
  kana: number;
  hangul: number;
  latinWords: number;
}

/**
 * Counts the scripts of a text in one pass over its code units, within the Basic Multilingual Plane.
 * Source of the ranges: https://www.unicode.org/Public/UNIDATA/Blocks.txt
 */
export function countScripts(text: string): ScriptCounts {
  const counts = { han: 0, kana: 0, hangul: 0, latinWords: 0 };
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const latin = isLatin(code);
    if (latin && !inWord) counts.latinWords++;
    inWord = latin;
    if (code < 0x1100) continue;
    if (isHan(code)) counts.han++;
    else if (isKana(code)) counts.kana++;
    else if (isHangul(code)) counts.hangul++;
  }
  return counts;
}

function isLatin(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code <= 0x1eff)
  );
}

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

function isKana(code: number): boolean {
  return code >= 0x3041 && code <= 0x30ff;
}

function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff);
}
