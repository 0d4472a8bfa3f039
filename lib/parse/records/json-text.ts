import { restoreTex } from './restore-tex';

/** What closes a string that such a mark opens; JSON has only the first. */
const CLOSING: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’', '`': '`' };
const ESCAPE = /\\(u[0-9a-f]{4}|U[0-9a-f]{8}|x[0-9a-f]{2}|[\s\S])/gi;
const PLAIN_ESCAPES: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
  '\n': '',
};
/** On a line of its own within a string: the string has lost its end, and these are the next field, or the record's end. */
const GOES_ON =
  /\n[ \t]{0,200}(?:["'][\w .-]{1,60}["']\s{0,20}:|[}\]]\s{0,20},?\s{0,20}(?:\n|$)|[}\]]\s{0,99},?\s{0,99}[{[]|\{\s{0,20}["'][\w .-]{1,60}["']\s{0,20}:)/y;
/** Within a string, before a quote and a colon: a field's name, `{"id` or `,"id`. */
const KEY_BEFORE = /[{,]\s{0,20}["'][\w .-]{1,60}$/;
const KEY_BEHIND = /["']\s{0,20}:/y;
const BEHIND_KEY = /\s{0,20}:/y;
const BEHIND_FIELD =
  /\s{0,200}(?:$|[,}]\s{0,200}(?:$|["'“‘}\],{]|\/\/|\/\*|#|```)|\][\s,}\]]|\n\s{0,200}["'][\w .-]{1,60}["']\s{0,20}:|\n\s{0,200}\{\s{0,20}["']|\/\*|(?:\/\/|#)[^\n"']*(?:\n|$))/y;
/** Where fields' names have no quotes. */
const BEHIND_BARE_FIELD = /\s{0,200},\s{0,200}[A-Za-z_]\w{0,60}\s{0,20}:/y;
const BEHIND_ITEM =
  /\s{0,200}(?:$|[,\])]\s{0,200}(?:$|["'“‘{}[\],(:-]|\d|true|false|null|None|True|False|nan|\/\/|\/\*|#)|\n\s{0,200}["'{[]|\/\*|(?:\/\/|#)[^\n"']*(?:\n|$))/iy;

/** What a string is: a field's name, its value, or an item of a list. */
export type StringRole = 'key' | 'field' | 'item';

/** What stands behind the end of a string. */
const BEHIND_STRING: Record<StringRole, RegExp> = {
  key: BEHIND_KEY,
  field: BEHIND_FIELD,
  item: BEHIND_ITEM,
};

/** Where a string ends: behind its closing mark; `-1` where its text has lost it. */
export interface StringEnd {
  end: number;
  /** The text itself breaks off, not the string. */
  cut: boolean;
}

/** Whether a character opens a string, in JSON or in what people and machines write for it. */
export function opensString(char: string): boolean {
  return char in CLOSING;
}

/** Finds the end of a string whose text is known to be sound JSON. */
export function endOfSoundString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

/**
 * Finds the end of a string that may hold line ends and quotes of its own: what stands behind a quote tells
 * whether it is the end. Where a field's name follows within the string, its end is lost.
 */
export function endOfString(
  text: string,
  start: number,
  role: StringRole,
  bareKeys: boolean,
): StringEnd {
  const close = CLOSING[text[start] ?? ''] ?? '"';
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === close && isEnd(text, at, role, bareKeys)) return { end: at + 1, cut: false };
    else if ((char === close || char === '\n') && losesEnd(text, start, at, role))
      return { end: -1, cut: false };
  }
  return { end: -1, cut: true };
}

/** Whether a quote or a line's end that does not end a string shows that its end is lost: a name holds neither, a text no other field. */
function losesEnd(text: string, start: number, at: number, role: StringRole): boolean {
  if (role === 'key') return true;
  return text[at] === '\n' ? matches(GOES_ON, text, at) : isNextKey(text, start, at);
}

function isNextKey(text: string, start: number, at: number): boolean {
  return (
    matches(KEY_BEHIND, text, at) && KEY_BEFORE.test(text.slice(Math.max(start + 1, at - 90), at))
  );
}

function isEnd(text: string, at: number, role: StringRole, bareKeys: boolean): boolean {
  if (matches(BEHIND_STRING[role], text, at + 1)) return true;
  return bareKeys && matches(BEHIND_BARE_FIELD, text, at + 1);
}

/** Reads what stands between a string's marks; backslashes that escape nothing stay. */
export function unescapeText(text: string): string {
  if (!text.includes('\\')) return text;
  return restoreTex(text.replace(ESCAPE, (whole, code: string) => escaped(whole, code)));
}

function escaped(whole: string, code: string): string {
  if (code.length === 1) return PLAIN_ESCAPES[code] ?? whole;
  const point = Number.parseInt(code.slice(1), 16);
  return point > 0x10ffff ? whole : String.fromCodePoint(point);
}

/** Whether a sticky expression matches at a place. */
function matches(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}
