/** What stands in JSON without quotes. */
export interface Word {
  value: unknown;
  /** Behind its last sign. */
  end: number;
}

const LONGEST_WORD = 2000;
const WORD = /(?:[^,\]}\n:"']|:(?=\/\/)|(?<=\d):(?=\d)){1,2000}/y;
const CALL = /[\w.]{1,60}\(([^()\n]{0,400})\)/y;
const COMMENT_BEHIND = /\s+(?:\/\/|#).{0,400}$/;
/** Before a string of Python's: `r'…'`. */
const PREFIX = /[rbuf]{1,2}(?=["'])/iy;
const NAMES: Record<string, unknown> = { true: true, false: false, null: null };

/** Reads a number, a name, a call, or text that its writer forgot to quote; null where none of these is there. */
export function readWord(text: string, at: number): Word | null {
  WORD.lastIndex = at;
  const [found = ''] = WORD.exec(text) ?? [];
  const call = /^[\w.]{1,60}\(/.test(found) ? readCall(text, at) : null;
  if (call !== null) return call;
  const word = found.replace(COMMENT_BEHIND, '').trimEnd();
  return word === '' || found.length >= LONGEST_WORD
    ? null
    : { value: valueOfWord(word), end: at + found.length };
}

/** Where the quote stands behind the prefix that a string has; `-1` where there is no such string. */
export function quoteBehindPrefix(text: string, at: number): number {
  PREFIX.lastIndex = at;
  return PREFIX.test(text) ? PREFIX.lastIndex : -1;
}

/** `datetime.date(2026, 1, 5)`: what Python writes for things of its own. */
function readCall(text: string, at: number): Word | null {
  CALL.lastIndex = at;
  const [whole, inner = ''] = CALL.exec(text) ?? [];
  if (whole === undefined) return null;
  const [, year, month = '', day = ''] = /^(\d{4}), (\d{1,2}), (\d{1,2})/.exec(inner) ?? [];
  const value = year
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : inner.replace(/^(["'])(.*)\1$/, '$2');
  return { value, end: at + whole.length };
}

function valueOfWord(word: string): unknown {
  const name = word.toLowerCase();
  if (name in NAMES) return NAMES[name];
  if (/^(?:nan|none|undefined|nil|[+-]?inf(?:inity)?)$/.test(name)) return null;
  const number = Number(word);
  return Number.isFinite(number) && word !== '' ? number : word;
}
