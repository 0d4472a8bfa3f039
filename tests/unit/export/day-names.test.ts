import { expect, test } from 'vitest';
import { dayNames } from '../../../lib/export/reports';

test('a day is a file in the folder of its month; what else is said on it has that in its name', () => {
  const nameOf = dayNames();
  const digest = {
    ...{ paperId: '2601.10387', title: '', lang: 'zh', source: 'Morning Papers', hash: '' },
    ...{ sourceUrl: null, date: '2026-01-20', readingSource: null, summary: [], sections: [] },
    provenance: { by: 'publisher' },
  } as const;
  const named = (change: Partial<{ lang: string; source: string; date: string | null }>) =>
    nameOf({ ...digest, summary: [], sections: [], ...change });
  expect(named({})).toBe('2026/01/2026-01-20.md');
  expect(named({ lang: 'en' })).toBe('2026/01/2026-01-20.en.md');
  expect(named({ lang: 'en', source: 'Evening Papers' })).toBe(
    '2026/01/2026-01-20.en Evening Papers.md',
  );
  expect(named({ date: '2026-01-21', lang: 'en' })).toBe('2026/01/2026-01-21.md');
  expect(named({ date: null })).toBe('undated.md');
  named({ date: '2026-01-21' });
  expect(named({ date: '2026-01-21', source: '../x' })).toBe('2026/01/2026-01-21.zh .. x.md');
});
