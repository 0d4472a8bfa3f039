import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../../lib/digest/report';
import { fillDiskAt } from '../failures';
import { contentsOf, freshLibrary, type Library, restart } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Hands in a file and commits a report as if it had been read from it. */
async function bring(report: Report) {
  await library.putInInbox([makeFile('report.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  return library.commitReport(report, next.item);
}

const zh = makeDigest();
const en = makeDigest({ lang: 'en', summary: ['It proposes an axis.'] });
const otherSource = makeDigest({ source: 'A colleague' });
const nextDay = makeDigest({ date: '2026-01-21' });
const otherPaper = makeDigest({ paperId: '2601.11096' });

describe('counting', () => {
  it('adds what is new', async () => {
    const finished = await bring(makeReport([zh, en, otherPaper]));
    expect(finished?.outcome).toEqual({
      added: 3,
      updated: 0,
      unchanged: 0,
      papers: 2,
      date: '2026-01-20',
      problems: [],
      sources: ['Daily report'],
    });
    expect(await library.countLibrary()).toEqual({ papers: 2, digests: 3 });
  });

  it('names the papers that changed, and no other', async () => {
    const first = await bring(makeReport([zh, en, otherPaper]));
    expect(first?.papers.toSorted()).toEqual(['2601.10387', '2601.11096']);
    const changed = makeDigest({ paperId: '2601.11096', summary: ['改了。'] });
    expect((await bring(makeReport([zh, en, changed])))?.papers).toEqual(['2601.11096']);
    expect((await bring(makeReport([zh, en, changed])))?.papers).toEqual([]);
  });

  it('changes nothing when the same report comes again, even after a restart', async () => {
    await bring(makeReport([zh, en, otherPaper]));
    const before = await contentsOf(library);
    library = await restart();
    const finished = await bring(makeReport(structuredClone([zh, en, otherPaper])));
    expect(finished?.outcome).toMatchObject({ added: 0, updated: 0, unchanged: 3, papers: 2 });
    const after = await contentsOf(library);
    expect(after.papers).toEqual(before.papers);
    expect(after.bodies).toEqual(before.bodies);
  });

  it('keeps what is said of a paper itself with the body, and tells when that changes', async () => {
    const particulars = [{ kind: 'authors' as const, label: 'Authors', c: ['Mira Okafor'] }];
    await bring(makeReport([zh]));
    const [head] = (await library.lookUpHeads([zh.paperId]))[zh.paperId] ?? [];
    const finished = await bring(makeReport([makeDigest({ particulars })]));
    expect(finished?.outcome).toMatchObject({ added: 0, updated: 1 });
    const [again] = (await library.lookUpHeads([zh.paperId]))[zh.paperId] ?? [];
    expect(again).toEqual(head);
    const key = head?.key ?? '';
    expect(await library.readBodies([key])).toEqual({
      [key]: { sections: zh.sections, particulars },
    });
  });

  it('says of the authors’ abstract that it is one', async () => {
    const abstract = { kind: 'abstract' as const, label: '', blocks: [] };
    await bring(makeReport([zh, makeDigest({ lang: 'en', sections: [abstract] })]));
    const { [zh.paperId]: heads = [] } = await library.lookUpHeads([zh.paperId]);
    const told = heads.map(({ lang, abstractAlone }) => [lang, abstractAlone]).sort();
    expect(told).toEqual([
      ['en', true],
      ['zh', undefined],
    ]);
  });

  it('replaces what its source has changed, head and body', async () => {
    await bring(makeReport([zh, otherPaper]));
    const sections = [{ kind: 'other' as const, label: '新', blocks: [] }];
    const finished = await bring(
      makeReport([makeDigest({ summary: ['新'], sections }), otherPaper]),
    );
    expect(finished?.outcome).toMatchObject({ added: 0, updated: 1, unchanged: 1 });

    const [head, ...others] = (await library.lookUpHeads([zh.paperId]))[zh.paperId] ?? [];
    expect(others).toEqual([]);
    expect(head?.summary).toEqual(['新']);
    expect(await library.readBodies([head?.key ?? ''])).toEqual({
      [head?.key ?? '']: { sections },
    });
  });

  it('tells the problems of the report', async () => {
    const problem = { kind: 'no-id' as const, line: 7, detail: 'A paper' };
    const finished = await bring(makeReport([], { date: null, problems: [problem] }));
    expect(finished?.outcome).toMatchObject({ papers: 0, date: null, problems: [problem] });
  });

  it('keeps a thousand problems of a file, and the number of the others', async () => {
    const problems = Array.from({ length: 1007 }, (_, n) => ({
      kind: 'no-id' as const,
      line: n + 1,
      detail: 'A paper',
    }));
    const finished = await bring(makeReport([], { problems }));
    expect(finished?.outcome.problems).toHaveLength(1001);
    expect(finished?.outcome.problems.at(999)).toEqual(problems[999]);
    expect(finished?.outcome.problems.at(-1)).toEqual({
      kind: 'more-problems',
      line: null,
      detail: '7',
    });
  });

  it('takes the first of two digests of one key, so that importing again changes nothing', async () => {
    const twice = makeReport([zh, makeDigest({ title: 'Once more' })]);
    expect((await bring(twice))?.outcome).toMatchObject({ added: 1, updated: 0, papers: 1 });
    expect((await bring(twice))?.outcome).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  });
});

describe('a paper with several digests', () => {
  it('keeps those of all sources, languages and days, the newest first', async () => {
    await bring(makeReport([zh]));
    await bring(makeReport([nextDay, en]));
    await bring(makeReport([otherSource, makeDigest({ date: null })]));
    const heads = (await library.lookUpHeads([zh.paperId]))[zh.paperId] ?? [];
    expect(heads.map(({ date }) => date)).toEqual([
      '2026-01-21',
      '2026-01-20',
      '2026-01-20',
      '2026-01-20',
      null,
    ]);
    expect(Object.keys(await library.readBodies(heads.map(({ key }) => key)))).toHaveLength(5);
  });

  it('lists them alike whatever the order of imports', async () => {
    const digests = [zh, en, otherSource, nextDay];
    await bring(makeReport(digests));
    const { papers } = await contentsOf(library);
    library = await freshLibrary();
    for (const digest of digests.reverse()) await bring(makeReport([digest]));
    expect((await contentsOf(library)).papers).toEqual(papers);
  });
});

describe('looking up', () => {
  it('finds known papers only, each once, and keeps the hash to itself', async () => {
    await bring(makeReport([zh]));
    const found = await library.lookUpHeads([zh.paperId, '2601.99999', zh.paperId, '__proto__']);
    expect(Object.keys(found)).toEqual([zh.paperId]);
    const { paperId, sections, sourceUrl, ...shown } = zh;
    expect(found[paperId]).toEqual([
      { ...shown, key: expect.any(String), provenance: { by: 'publisher' } },
    ]);
    expect(await library.readBodies(['__proto__', 'constructor', ''])).toEqual({});
  });

  it('reads no bodies and begins one transaction', async () => {
    await bring(makeReport([zh, otherPaper]));
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await library.lookUpHeads([zh.paperId, otherPaper.paperId]);
    expect(begun.mock.calls.map(([stores]) => stores)).toEqual([['papers', 'sourceNames']]);
  });
});

describe('all or none', () => {
  it('keeps nothing of a report whose last digest cannot be stored', async () => {
    await bring(makeReport([zh]));
    const before = await contentsOf(library);
    const uncloneable = makeDigest({ paperId: '2601.00001', readingSource: (() => '') as never });
    await expect(
      bring(makeReport([makeDigest({ title: 'Changed' }), otherPaper, uncloneable])),
    ).rejects.toThrow(expect.objectContaining({ name: 'DataCloneError' }));

    const after = await contentsOf(library);
    expect(after.papers).toEqual(before.papers);
    expect(after.bodies).toEqual(before.bodies);
    expect(after.inbox).toHaveLength(1);
    expect((await library.latestImport())?.files[0]?.state).toBe('waiting');
  });

  it('commits a file once, even when asked twice', async () => {
    await library.putInInbox([makeFile('report.md')]);
    const next = await library.beginNextFile();
    if (!next) throw new Error('The inbox is empty');
    await library.commitReport(makeReport([zh]), next.item);
    const before = await contentsOf(library);
    expect(await library.commitReport(makeReport([en]), next.item)).toBeNull();
    expect(await library.setAside(next.item, 'gave-up')).toBeNull();
    expect(await contentsOf(library)).toEqual(before);
  });
});

describe('a full storage', () => {
  const stored = [zh];
  const report = makeReport([makeDigest({ title: 'Changed' }), otherPaper]);
  const notStored = [{ kind: 'storage-full', line: null, detail: '' }];

  it.each([
    ['papers', 1],
    ['bodies', 2],
    ['files', 2],
    ['imports', 1],
  ])(
    'at %s, write %i, is told in the outcome and leaves the library as it was',
    async (store, at) => {
      await bring(makeReport(stored));
      const before = await contentsOf(library);
      await library.putInInbox([makeFile('big.md')]);
      const full = fillDiskAt(store, at);
      const next = await library.beginNextFile();
      if (!next) throw new Error('The inbox is empty');
      const finished = await library.commitReport(report, next.item);
      full.empty();

      expect(full.wasFull()).toBe(true);
      expect(finished?.outcome.problems).toEqual(notStored);
      const after = await contentsOf(library);
      expect(after.papers).toEqual(before.papers);
      expect(after.bodies).toEqual(before.bodies);
      expect(after.inbox).toEqual([]);
      expect(await library.latestImport()).toMatchObject({
        finishedAt: expect.any(Number),
        files: [{ state: 'done', outcome: { problems: notStored } }],
      });
    },
  );

  it('that lets nothing be written any more, not even the outcome, is told all the same', async () => {
    await bring(makeReport(stored));
    const before = await contentsOf(library);
    await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
    const full = fillDiskAt(/./, 1);
    const importId = before.imports?.length ?? 0;
    for (const done of [1, 2]) {
      const next = await library.beginNextFile();
      if (!next) throw new Error('The inbox is empty');
      expect(await library.commitReport(report, next.item)).toMatchObject({
        outcome: { problems: notStored },
        progress: { importId: importId + 1, done, total: 2 },
      });
    }
    full.empty();

    expect(await library.latestImport()).toMatchObject({
      finishedAt: expect.any(Number),
      files: [
        { state: 'done', outcome: { problems: notStored } },
        { state: 'done', outcome: { problems: notStored } },
      ],
    });
    expect((await contentsOf(library)).papers).toEqual(before.papers);
    expect(await library.workIsWaiting()).toBe(false);
  });

  it('at the inbox stores none of the files and says so of each', async () => {
    const full = fillDiskAt('inbox', 2);
    await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
    full.empty();
    expect(await library.workIsWaiting()).toBe(false);
    const record = await library.latestImport();
    expect(record?.finishedAt).toEqual(expect.any(Number));
    expect(record?.files.map(({ state, outcome }) => [state, outcome?.problems])).toEqual([
      ['done', notStored],
      ['done', notStored],
    ]);
    expect(await library.readImports()).toEqual([record]);
  });

  it('throws where nothing at all can be written', async () => {
    const full = fillDiskAt(/./, 1);
    await expect(library.putInInbox([makeFile('a.md')])).rejects.toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    full.empty();
    expect(Object.values(await contentsOf(library)).flat()).toEqual([]);
  });
});

describe('a file that others overtook', () => {
  const report = (title: string) =>
    makeReport([
      makeDigest({ paperId: '2601.00001', title }),
      makeDigest({ paperId: `2601.0000${title.length + 1}`, title }),
    ]);
  const titles = async () =>
    Object.values(await library.lookUpHeads(['2601.00001'])).map(([head]) => head?.title);

  it('does not take the place of what was handed in behind it, and shows once that is undone', async () => {
    await library.putInInbox([makeFile('a.md')]);
    const first = await library.beginNextFile();
    const later = await library.putInInbox([makeFile('b.md')]);
    const second = await library.beginNextFile();
    if (!first || !second) throw new Error('The inbox is empty');
    await library.commitReport(report('later'), second.item);
    const finished = await library.commitReport(report('earlier'), { ...first.item, isLate: true });
    expect(finished?.outcome).toMatchObject({ added: 1, updated: 0, unchanged: 1 });
    expect(await titles()).toEqual(['later']);
    await library.undoImport(later);
    await library.goOn(later);
    expect(await titles()).toEqual(['earlier']);
  });
});
