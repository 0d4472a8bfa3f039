/** Scripts in which one language is written by far the most: their Unicode blocks and that language. */
const SCRIPTS: [first: number, last: number, lang: string][] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x052f, 'ru'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'ar'],
  [0x0750, 0x077f, 'ar'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0d80, 0x0dff, 'si'],
  [0x0e00, 0x0e7f, 'th'],
  [0x0e80, 0x0eff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
];
const FIRST = 0x0370;
const LAST = 0x17ff;

/** So many letters are a word, where a script is told from Latin words beside it. */
const LETTERS_OF_WORD = 3;

/** A text is in a script that says more than this share of its Latin words. */
const LEAST_OF_WORDS = 0.6;

/**
 * The language of a text most of which is in a script beside Latin and those of East Asia: `ru` for all in
 * Cyrillic, `ar` for all in Arabic letters, `hi` for all in Devanagari. Null where no such script prevails.
 * Source of the ranges: https://www.unicode.org/Public/UNIDATA/Blocks.txt
 */
export function scriptLanguage(text: string, latinWords: number): string | null {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST || code > LAST) continue;
    const script = SCRIPTS.find(([first, last]) => code >= first && code <= last);
    if (script) counts.set(script[2], (counts.get(script[2]) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most && most[1] > LETTERS_OF_WORD * Math.max(1, LEAST_OF_WORDS * latinWords)
    ? most[0]
    : null;
}
