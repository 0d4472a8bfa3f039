import type { RawEntry } from './raw-entry';

/** So many titles, all that a file has, show what is written around each of them. */
const SEVERAL = 3;
/** In UTF-16 units. */
const LONGEST = 60;
/** What parts such words from the title behind them: `[92% match] `, `Paper page - `. */
const BEHIND_PREFIX = /[\])】］]\s*|\s[|｜–—-]\s+|[:：]\s*/g;
/** What parts such words from the title before them: ` (62)`, ` | 62 votes`. */
const BEFORE_SUFFIX = /\s*[（【［]|\s+[([]|\s+[|｜·–—-]\s/g;
/** A colon alone parts names as well, of papers of one series: only words that count are no part of a title then. */
const COLON = /[:：]\s*$/;
const LAST_NUMBER = /(?<![\p{Script=Latin}\d]|\p{L}-)(\d{1,4})(?![\p{Script=Latin}\d])[^\d]*$/u;

/**
 * Takes from the titles of a file what stands before all of them alike, but for its numbers, or behind them: `[92% match] Title`,
 * `Paper page - Title`, `2026/10/31 の1本目：Title`, `Title (62)`. No paper's title begins or ends as all others do.
 */
export function withoutRecurringFrame(entries: RawEntry[]): RawEntry[] {
  const left = without(frameBefore(entries), entries);
  return without(frameBehind(left), left);
}

/** Entries whose titles have nothing of a frame; all as they are where there is none. */
function without(frame: RegExp | undefined, entries: RawEntry[]): RawEntry[] {
  if (!frame) return entries;
  return entries.map((entry) => ({ ...entry, title: entry.title.replace(frame, '') }));
}

function frameBefore(entries: RawEntry[]): RegExp | undefined {
  const titles = titlesOf(entries);
  const prefix = prefixesOf(titles[0] ?? '').find((before) => isBeforeAll(before, titles));
  return prefix === undefined ? undefined : patternOf(prefix);
}

function frameBehind(entries: RawEntry[]): RegExp | undefined {
  const titles = titlesOf(entries);
  const [first = ''] = titles;
  return [...first.matchAll(BEFORE_SUFFIX)]
    .filter(({ index }) => index > 0 && first.length - index <= LONGEST)
    .map(({ index }) => new RegExp(`${writtenAs(first.slice(index))}$`, 'u'))
    .find((pattern) => titles.every((title) => isWordsBefore(pattern, title)));
}

/** Whether a title ends so, with words of its own before. */
function isWordsBefore(pattern: RegExp, title: string): boolean {
  const end = title.search(pattern);
  return end > 0 && /\p{L}/u.test(title.slice(0, end));
}

/** The titles of a file's papers; none where they are too few to show what is around each. */
function titlesOf(entries: RawEntry[]): string[] {
  const titles = entries.flatMap(({ paperId, title }) => (paperId && title ? [title] : []));
  return new Set(titles).size < SEVERAL ? [] : titles;
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
  return new RegExp(`^${writtenAs(prefix.trimEnd())}\\s*`, 'u');
}

/** The source of a pattern for words with any numbers in the place of theirs. */
function writtenAs(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+/g, '\\d+');
}
