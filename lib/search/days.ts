/** Days are counted from here: all fit into 16 bits, and 0 stands for none. */
const FIRST = Date.UTC(1990, 0, 0);
const MS_A_DAY = 86_400_000;
const LAST = 0xffff;

/** Days from the first up to but without the last, as numbers. */
export interface DayRange {
  from: number;
  to: number;
}

/** The number of a day, `2026-01-20`; 0 where it is none, or none is known. */
export function dayNumber(date: string | null): number {
  const range = date === null ? null : dayRange(date);
  return range && range.to - range.from === 1 ? range.from : 0;
}

/** The days of a year, a month or a day, `2026`, `2026-1`, `2026-01-20`; null where it is none of them. */
export function dayRange(text: string): DayRange | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?[-/.]?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (year === undefined || month === 0 || day === 0 || (month ?? 1) > 12 || (day ?? 1) > 31)
    return null;
  const from = numberOf(year, month ?? 1, day ?? 1);
  const to =
    day !== undefined
      ? from + 1
      : month !== undefined
        ? numberOf(year, month + 1, 1)
        : numberOf(year + 1, 1, 1);
  return { from, to };
}

function numberOf(year: number, month: number, day: number): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - FIRST) / MS_A_DAY);
  return Math.min(LAST, Math.max(0, days));
}
