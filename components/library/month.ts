/** A month of the calendar, `2026-01`. */
export type Month = string;

/** The month that a day, `2026-01-20`, is in. */
export function monthOf(day: string): Month {
  return day.slice(0, 7);
}

/** All days of a month, `YYYY-MM-DD` each. */
export function daysOfMonth(month: Month): string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

/** The weekday of a day, from 0 for Sunday. */
export function weekdayOf(day: string): number {
  return dateOf(day).getUTCDay();
}

/** A day as a date, at midnight in UTC: to be written in that zone. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Whether a text is a day that there is, `2026-01-20`. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? dateOf(text).getTime() : Number.NaN;
  return !Number.isNaN(date) && new Date(date).toISOString().startsWith(text);
}
