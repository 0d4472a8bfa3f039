/** How long a time a path names. */
export type Grain = 'day' | 'week' | 'month';

/** Years of digests: any other number of four digits is something else. */
const YEAR = '(?<!\\d)(?<year>20[0-4]\\d)';
const MONTH = '(?<month>0[1-9]|1[0-2])';
const DAY = '(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)';
/** What publishers write: signs between, folders between, all run together, Chinese. */
const FORMS: Record<Grain, RegExp[]> = {
  day: [
    `${YEAR}[-_./]${MONTH}[-_./]${DAY}`,
    `${YEAR}${MONTH}[-_./]?${DAY}`,
    `${YEAR}年(?<month>0?[1-9]|1[0-2])月(?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)`,
  ].map((form) => new RegExp(form, 'g')),
  week: [new RegExp(`${YEAR}[-_/.]?w(?:eek)?[-_]?(?<week>[0-5]?\\d)(?!\\d)`, 'gi')],
  month: [`${YEAR}[-_/.]?${MONTH}(?!\\d)`, `${YEAR}年(?<month>0?[1-9]|1[0-2])(?!\\d)`].map(
    (form) => new RegExp(form, 'g'),
  ),
};
/** What arXiv calls a paper of a month. */
const ARXIV_MONTH = /(?<!\d)(?<year>[012]\d)(?<month>0[1-9]|1[0-2])[.-]?\d{5}(?!\d)/g;
/** So much of a path's end is looked through. */
const MOST_READ = 300;

/**
 * The last day that a path names, `YYYY-MM-DD`; of a week or a month its last day, so that none begins too early.
 * Null where it names none.
 */
export function dayOfPath(path: string): string | null {
  return timeOfPath(path)?.day ?? monthOfPaper(path);
}

/** The last time that a path names by itself, be it a day, a week or a month. */
export function timeOfPath(whole: string): { day: string; grain: Grain } | null {
  const path = whole.slice(-MOST_READ);
  if (!/20[0-4]\d/.test(path)) return null;
  const day = lastOf(FORMS.day, path);
  if (day) return { grain: 'day', day: written(day.year, day.month, Number(day.day)) };
  const week = lastOf(FORMS.week, path);
  if (week) return { grain: 'week', day: written(week.year, '1', 7 * Number(week.week)) };
  const month = lastOf(FORMS.month, path);
  return month ? { grain: 'month', day: endOf(month) } : null;
}

function monthOfPaper(path: string): string | null {
  const paper = lastOf([ARXIV_MONTH], path.slice(-MOST_READ));
  return paper ? endOf({ ...paper, year: `20${paper.year}` }) : null;
}

function lastOf(forms: RegExp[], path: string): Record<string, string> | undefined {
  const found = forms.flatMap((form) => [...path.matchAll(form)]);
  return found.toSorted((a, b) => a.index - b.index).at(-1)?.groups;
}

function endOf({ year, month }: Record<string, string>): string {
  return written(year, String(Number(month) + 1), 0);
}

/** Days beyond a month's end fall into the next: nobody checks names for them. */
function written(year = '', month = '', day: number): string {
  return new Date(Date.UTC(Number(year), Number(month) - 1, day)).toISOString().slice(0, 10);
}
