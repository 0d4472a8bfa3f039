import { beforeEach, describe, expect, it, vi } from 'vitest';
import { announceChange, watchLibrary } from '../../../lib/messages/announce-change';
import {
  ANYTHING,
  bothChanges,
  changeOfPapers,
  type LibraryChange,
  readLibraryChange,
} from '../../../lib/messages/library-change';
import { fakeStorage } from '../settings/fake-storage';

const { browser } = vi.hoisted(() => ({ browser: { storage: {} } }));
vi.mock('wxt/browser', () => ({ browser }));

const nothing = { papers: [], imports: false, sourceNames: false };
const papers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `2601.${10000 + from + index}`);

describe('a change', () => {
  it('lists each paper once, up to a thousand', () => {
    expect(changeOfPapers(['2601.00002', '2601.00001', '2601.00002'])).toEqual({
      ...nothing,
      papers: ['2601.00002', '2601.00001'],
    });
    expect(changeOfPapers(papers(1000)).papers).toHaveLength(1000);
    expect(changeOfPapers(papers(1001)).papers).toBe('many');
  });

  it('and another are one', () => {
    const [one, other] = [changeOfPapers(papers(600)), changeOfPapers(papers(600, 300))];
    expect(bothChanges(one, other).papers).toHaveLength(900);
    expect(bothChanges(one, changeOfPapers(papers(600, 600))).papers).toBe('many');
    expect(bothChanges(one, ANYTHING)).toEqual(ANYTHING);
    expect(bothChanges({ ...nothing, imports: true }, { ...nothing, sourceNames: true })).toEqual({
      ...{ papers: [], imports: true, sourceNames: true },
    });
  });
});

it.each([undefined, null, 7, 'many', [], {}, { papers: {} }, { papers: 'x', imports: 0 }])(
  'that is stored as %j may be of anything',
  (stored) => {
    expect(readLibraryChange(stored)).toEqual(ANYTHING);
  },
);

it('whose papers are no names is of none that a page shows', () => {
  const stored = { ...nothing, papers: [7, null, { a: 1 }] };
  expect(readLibraryChange(stored).papers).toEqual(['7', 'null', '[object Object]']);
});

it('of more papers than are listed is one of many: any page’s process can write there', () => {
  const stored = { ...nothing, papers: Array(1001).fill('2601.00001') };
  expect(readLibraryChange(stored).papers).toBe('many');
});

describe('who watches the library', () => {
  let storage: ReturnType<typeof fakeStorage>;
  beforeEach(() => {
    storage = fakeStorage();
    browser.storage = storage;
  });

  it('hears of each change, of two within a millisecond as well, and of nothing else', async () => {
    const heard: LibraryChange[] = [];
    const stop = watchLibrary((change) => heard.push(change));
    const change = changeOfPapers(['2601.00001']);
    const stored: unknown[] = [];
    for (let n = 0; n < 3; n++) {
      await announceChange(change);
      stored.push(JSON.stringify([...storage.values.values()]));
    }
    await storage.local.set({ 'paperglance:2:language': 'zh', libraryRevision: 7 });
    expect(heard).toEqual([change, change, change]);
    expect(new Set(stored).size).toBe(3);
    stop();
    await announceChange(change);
    expect(heard).toHaveLength(3);
  });
});
