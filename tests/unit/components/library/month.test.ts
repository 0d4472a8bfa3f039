import { describe, expect, it, test } from 'vitest';
import { daysOfMonth, isDay, monthOf, weekdayOf } from '../../../../components/library/month';

describe('a month of the calendar', () => {
  it.each([
    ['2026-01', 31, 4],
    ['2026-02', 28, 0],
    ['2024-02', 29, 4],
    ['2025-12', 31, 1],
  ])('%s has %i days, and begins on its weekday', (month, length, weekday) => {
    const days = daysOfMonth(month);
    expect(days).toHaveLength(length);
    expect(days[0]).toBe(`${month}-01`);
    expect(days.at(-1)).toBe(`${month}-${length}`);
    expect(weekdayOf(days[0] ?? '')).toBe(weekday);
    for (const day of days) expect(monthOf(day)).toBe(month);
  });
});

test('A day is one that there is', () => {
  expect(['2026-01-20', '2024-02-29'].every(isDay)).toBe(true);
  expect(['', '2026-1-2', '2026-02-30', '2026-13-01', 'today'].some(isDay)).toBe(false);
});
