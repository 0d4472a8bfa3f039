import { expect, it } from 'vitest';
import { isOpenPaper, withPapers } from '../../../lib/settings/settings';

const DAY = 24 * 60 * 60 * 1000;
const now = 1000 * DAY;

it('remembers for a week which papers were opened', () => {
  const open = withPapers({}, ['2601.10387', '2601.11096'], true, now);
  expect(isOpenPaper(open, '2601.10387', now)).toBe(true);
  expect(isOpenPaper(open, '2601.10387', now + 6.9 * DAY)).toBe(true);
  expect(isOpenPaper(open, '2601.10387', now + 7 * DAY)).toBe(false);
  expect(isOpenPaper(open, '2601.08808', now)).toBe(false);
  expect(isOpenPaper(open, 'toString', now)).toBe(false);
});

it('forgets those that were closed, and the old ones with the next change', () => {
  const open = withPapers({ '2601.00001': now - 8 * DAY }, ['2601.10387', '2601.11096'], true, now);
  expect(Object.keys(open).sort()).toEqual(['2601.10387', '2601.11096']);
  expect(withPapers(open, ['2601.10387'], false, now)).toEqual({ '2601.11096': now });
});

it('keeps the newest 300', () => {
  const many = Array.from({ length: 300 }, (_, index) => `2601.${10000 + index}`);
  const open = withPapers({ '2602.00001': now - DAY }, many, true, now);
  expect(Object.keys(open)).toHaveLength(300);
  expect(isOpenPaper(open, '2602.00001', now)).toBe(false);
});
