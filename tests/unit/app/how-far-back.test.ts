import { expect, test } from 'vitest';
import { waysBack } from '../../../lib/app/how-far-back';
import type { FeedFile } from '../../../lib/feeds/feed';

const file = (day: string | null, size = 1000): FeedFile => ({
  ...{ path: `${day}.md`, hash: null, size, day },
});
const days = (...all: (string | null)[]) => all.map((day) => file(day));

test('ways back are counted from the newest day that there is, and those that take the same are one', () => {
  expect(
    waysBack(days('2026-01-20', '2025-12-22', '2025-12-21', '2025-01-01'), '2026-01-21'),
  ).toEqual([
    { howFar: 'month', since: '2025-12-22', files: 2, bytes: 2000 },
    { howFar: 'year', since: '2025-01-21', files: 3, bytes: 3000 },
    { howFar: 'all', since: null, files: 4, bytes: 4000 },
  ]);
  expect(waysBack(days('2024-03-30', '2024-03-01', '2024-02-01'), '2026-01-21')).toMatchObject([
    { howFar: 'month', since: '2024-03-01', files: 2 },
    { howFar: 'all', since: null, files: 3 },
  ]);
});

test('a day that is still to come takes nothing away', () => {
  expect(waysBack(days('2062-01-20', '2026-01-19', '2025-06-01'), '2026-01-21')).toMatchObject([
    { howFar: 'month', since: '2025-12-23', files: 2 },
    { howFar: 'all', since: null, files: 3 },
  ]);
});

test('where no name tells a day there is nothing to choose', () => {
  expect(waysBack(days(null, null), '2026-01-21')).toEqual([
    { howFar: 'all', since: null, files: 2, bytes: 2000 },
  ]);
  expect(waysBack([], '2026-01-21')).toMatchObject([{ howFar: 'all', files: 0 }]);
});
