/** Years of digests: any other number of four digits is something else. */
const YEAR = '(?<!\\d)(?<year>20[0-4]\\d)';
const MONTH = '(?<month>0[1-9]|1[0-2])';
const DAY = '(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)';
/** What publishers write: signs between, folders between, all run together, Chinese. */
const DATES = [
  `${YEAR}[-_./]${MONTH}[-_./]${DAY}`,
  `${YEAR}${MONTH}[-_./]?${DAY}`,
  `${YEAR}年(?<month>0?[1-9]|1[0-2])月[/]?(?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)`,
].map((form) => new RegExp(form, 'g'));
const MONTHS = [
  new RegExp(`${YEAR}[-_/.]?${MONTH}(?!\\d)`, 'g'),
  new RegExp(`${YEAR}年(?<month>0?[1-9]|1[0-2])(?!\\d)`, 'g'),
];
const WEEK = new RegExp(`${YEAR}[-_/.]?w(?:eek)?[-_]?(?<week>[0-5]?\\d)(?!\\d)`, 'gi');
/** What arXiv calls a paper of a month. */
const ARXIV_MONTH = /(?<!\d)(?<year>[012]\d)(?<month>0[1-9]|1[0-2])[.-]?\d{5}(?!\d)/g;
/** No name is longer, and no other is looked through. */
const LONGEST = 1000;

/**
 * The last day that a path names, `YYYY-MM-DD`; of a week or a month its last day, so that none begins too early.
 * Null where it names none.
 */
export function dayOfPath(path: string): string | null {
  if (path.length > LONGEST || !/\d{4}/.test(path)) return null;
  const day = lastOf(DATES, path);
  if (day) return written(day.year, day.month, Number(day.day));
  const week = lastOf([WEEK], path);
  if (week) return written(week.year, '1', 7 * Number(week.week));
  const month = lastOf(MONTHS, path);
  if (month) return written(month.year, String(Number(month.month) + 1), 0);
  const paper = lastOf([ARXIV_MONTH], path);
  return paper ? written(`20${paper.year}`, String(Number(paper.month) + 1), 0) : null;
}

function lastOf(forms: RegExp[], path: string): Record<string, string> | undefined {
  const found = forms.flatMap((form) => [...path.matchAll(form)]);
  return found.toSorted((a, b) => a.index - b.index).at(-1)?.groups;
}

/** Days beyond a month's end fall into the next: nobody checks names for them. */
function written(year = '', month = '', day: number): string {
  return new Date(Date.UTC(Number(year), Number(month) - 1, day)).toISOString().slice(0, 10);
}
