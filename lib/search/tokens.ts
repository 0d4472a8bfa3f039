/** What a code unit is a part of. */
const BREAK = 0;
const WORD = 1;
/** A character that is a token by itself: of scripts that put no spaces, and of Korean, which puts endings to its words. */
const SINGLE = 2;
const SURROGATE = 3;
const UNKNOWN = 255;

const SINGLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const WORDS = /[\p{L}\p{N}\p{M}]/u;

const classes = new Uint8Array(0x10000).fill(UNKNOWN);

/** The tokens of a normalised text: the nth is from `starts[n]` to `ends[n]`. */
export interface Tokens {
  text: string;
  starts: number[];
  ends: number[];
}

/**
 * Takes a normalised text apart: into words of letters and digits, and into single characters of Chinese, Japanese and
 * Korean. What is between them says nothing: tokens that follow one another are neighbours.
 */
export function tokensOf(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  eachToken(text, (start, end) => {
    starts.push(start);
    ends.push(end);
  });
  return { text, starts, ends };
}

/** Calls back for each token; `isSingle` where it is a character by itself. */
export function eachToken(
  text: string,
  visit: (start: number, end: number, isSingle: boolean) => void,
): void {
  const { length } = text;
  let wordAt = -1;
  const endWord = (at: number) => {
    if (wordAt >= 0) visit(wordAt, at, false);
    wordAt = -1;
  };
  for (let at = 0; at < length; ) {
    let kind = classOf(text.charCodeAt(at));
    let size = 1;
    if (kind === SURROGATE) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      kind = classOfCharacter(character);
      size = character.length;
    }
    if (kind !== WORD) endWord(at);
    else if (wordAt < 0) wordAt = at;
    if (kind === SINGLE) visit(at, at + size, true);
    at += size;
  }
  endWord(length);
}

/** Whether a token is a character by itself. */
export function isSingle(token: string): boolean {
  return SINGLES.test(token);
}

function classOf(code: number): number {
  const known = classes[code] ?? BREAK;
  if (known !== UNKNOWN) return known;
  const kind =
    code >= 0xd800 && code <= 0xdfff ? SURROGATE : classOfCharacter(String.fromCharCode(code));
  classes[code] = kind;
  return kind;
}

function classOfCharacter(character: string): number {
  if (SINGLES.test(character)) return SINGLE;
  return WORDS.test(character) ? WORD : BREAK;
}
