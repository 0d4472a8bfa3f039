import type { RawEntry } from './raw-entry';

/** So many titles, all that a file has, show what is written around each of them. */
const SEVERAL = 3;
/** In UTF-16 units. */
const LONGEST = 60;
/** What parts such words from the title behind them: `[92% match] `, `Paper page - `. */
const BEHIND_PREFIX = /[\])】］]\s*|\s[|｜–—-]\s+|[:：]\s*/g;
/** A colon alone parts names as well, of papers of one series: only words that count are no part of a title then. */
const COLON = /[:：]\s*$/;
const LAST_NUMBER = /(?<![\p{Script=Latin}\d]|\p{L}-)(\d{1,4})(?![\p{Script=Latin}\d])[^\d]*$/u;

/**
 * Takes from the titles of a file what stands before all of them alike, but for its numbers: `[92% match] Title`,
 * `Paper page - Title`, `2026/10/31 の1本目：Title`. No paper's title begins as all others do.
 */
export function withoutRecurringPrefix(entries: RawEntry[]): RawEntry[] {
  const titles = entries.flatMap(({ paperId, title }) => (paperId && title ? [title] : []));
  const [first = ''] = titles;
  if (new Set(titles).size < SEVERAL) return entries;
  const prefix = prefixesOf(first).find((before) => isBeforeAll(before, titles));
  if (prefix === undefined) return entries;
  const pattern = patternOf(prefix);
  return entries.map((entry) => ({ ...entry, title: entry.title.replace(pattern, '') }));
}

/** What may be such a prefix of a title, the longest first. */
function prefixesOf(title: string): string[] {
  const opening = title.slice(0, LONGEST);
  return [...opening.matchAll(BEHIND_PREFIX)]
    .map(({ index, 0: mark }) => opening.slice(0, index + mark.length))
    .filter((prefix) => prefix.length < title.length)
    .reverse();
}

/** Whether all titles begin so; behind a colon, each is counted. */
function isBeforeAll(prefix: string, titles: string[]): boolean {
  const pattern = patternOf(prefix);
  const found = titles.flatMap((title) => pattern.exec(title)?.[0] ?? []);
  if (found.length < titles.length) return false;
  const rests = titles.map((title) => title.replace(pattern, ''));
  if (!rests.every((rest) => /\p{L}/u.test(rest))) return false;
  return !COLON.test(prefix) || areCounted(found);
}

/** Whether the last numbers of prefixes, which stand by themselves, grow from each to the next, or shrink. */
function areCounted(prefixes: string[]): boolean {
  const numbers = prefixes.map((prefix) => Number(LAST_NUMBER.exec(prefix)?.[1] ?? Number.NaN));
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? Number.NaN));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** What begins as a prefix does, with any numbers in the place of its own. */
function patternOf(prefix: string): RegExp {
  const escaped = prefix.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\d+/g, '\\d+')}\\s*`, 'u');
}
