import { beforeEach, describe, expect, it } from 'vitest';
import { freshLibrary, type Library } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

let library: Library;
let days: typeof import('../../../../lib/store/browse/days');
let papers: typeof import('../../../../lib/store/browse/papers');

beforeEach(async () => {
  library = await freshLibrary();
  days = await import('../../../../lib/store/browse/days');
  papers = await import('../../../../lib/store/browse/papers');
});

/** Imports a report of a day, whose papers stand in it in this order. */
async function bring(date: string | null, ids: string[], source = 'Daily report') {
  await library.putInInbox([makeFile(`${date} ${source}.md`)]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  const digests = ids.map((paperId) => makeDigest({ paperId, date, source }));
  await library.commitReport(makeReport(digests, { date }), next.item);
}

describe('the days of a library', () => {
  it('has none while it is empty, or none is told', async () => {
    expect(await days.newestDay()).toBeNull();
    await bring(null, ['2601.00001']);
    expect(await days.newestDay()).toBeNull();
    expect(await days.daysBeside('2026-01-20')).toEqual({ before: null, after: null });
  });

  it('tells the newest, those beside a day, and how many papers each has', async () => {
    await bring('2026-01-20', ['2601.00001', '2601.00002']);
    await bring('2025-12-31', ['2512.00001']);
    await bring('2026-02-02', ['2602.00001', '2601.00001']);
    expect(await days.newestDay()).toBe('2026-02-02');
    expect(await days.daysBeside('2026-01-20')).toEqual({
      before: '2025-12-31',
      after: '2026-02-02',
    });
    expect(await days.daysBeside('2026-01-25')).toEqual({
      before: '2026-01-20',
      after: '2026-02-02',
    });
    const counts = await days.countDays(['2026-01-20', '2026-01-21', '2026-02-02']);
    expect([...counts]).toEqual([
      ['2026-01-20', 2],
      ['2026-01-21', 0],
      ['2026-02-02', 2],
    ]);
  });

  it('counts a paper once, however many tell of it that day', async () => {
    await bring('2026-01-20', ['2601.00001']);
    await bring('2026-01-20', ['2601.00001'], 'Another report');
    expect((await days.countDays(['2026-01-20'])).get('2026-01-20')).toBe(1);
  });
});

describe('the papers of a day', () => {
  it('stand as their report has them, those of others behind', async () => {
    await bring('2026-01-20', ['2601.00003', '2601.00009', '2601.00001']);
    await bring('2026-01-20', ['2601.00009', '2601.00005', '2601.00004'], 'Another report');
    await bring('2026-01-21', ['2601.00002']);
    expect(await papers.papersOfDay('2026-01-20')).toEqual([
      ...['2601.00003', '2601.00009', '2601.00001', '2601.00005', '2601.00004'],
    ]);
    expect(await papers.papersOfDay('2026-01-22')).toEqual([]);
  });
});

describe('all papers', () => {
  it('come newest first, with those of no day among them', async () => {
    await bring('2026-01-20', ['2601.00003', '2601.00009']);
    await bring(null, ['2601.00005', '2512.00001']);
    const all = ['2601.00009', '2601.00005', '2601.00003', '2512.00001'];
    expect(await papers.allPapers()).toEqual(all);
    expect(await papers.newestPapers(3)).toEqual(all.slice(0, 3));
    expect(await papers.newestPapers(30)).toEqual(all);
  });
});

it('knows the newest day of a paper', async () => {
  await bring('2026-01-20', ['2601.00003']);
  await bring('2026-01-22', ['2601.00003']);
  await bring(null, ['2601.00005']);
  expect(await papers.dayOfPaper('2601.00003')).toBe('2026-01-22');
  expect(await papers.dayOfPaper('2601.00005')).toBeNull();
  expect(await papers.dayOfPaper('2601.00007')).toBeNull();
});
