import { expect, it } from 'vitest';
import { foldedPapers, isOpenPaper } from '../../../lib/settings/open-papers';

const DAY = 24 * 60 * 60 * 1000;
const now = 1000 * DAY;

it('remembers for a week which papers were opened', () => {
  const open = foldedPapers(['2601.10387', '2601.11096'], true, now);
  expect(isOpenPaper(open, '2601.10387', now)).toBe(true);
  expect(isOpenPaper(open, '2601.10387', now + 6.9 * DAY)).toBe(true);
  expect(isOpenPaper(open, '2601.10387', now + 7 * DAY)).toBe(false);
  expect(isOpenPaper(open, '2601.08808', now)).toBe(false);
  expect(isOpenPaper(open, 'toString', now)).toBe(false);
});

it('and which were closed since', () => {
  const open = foldedPapers(['2601.10387', '2601.11096'], true, now);
  const left = { ...open, ...foldedPapers(['2601.10387'], false, now + 1) };
  expect(isOpenPaper(left, '2601.10387', now + 2)).toBe(false);
  expect(isOpenPaper(left, '2601.11096', now + 2)).toBe(true);
});
