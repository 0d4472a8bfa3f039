import { beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../../lib/digest/digest';
import { freshLibrary, type Library, restart } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

let library: Library;
let search: Awaited<ReturnType<typeof searchModules>>;

/** Those of the same connection as the library's. */
async function searchModules() {
  const { searchLibrary } = await import('../../../../lib/store/search/search-library');
  const { indexPapers } = await import('../../../../lib/store/search/index-papers');
  const { countFacets } = await import('../../../../lib/store/search/count-facets');
  const { readIndexState, rebuildIndex } = await import(
    '../../../../lib/store/search/rebuild-index'
  );
  const { suggestFilters } = await import('../../../../lib/store/search/suggest-filters');
  return {
    ...{ searchLibrary, countFacets, readIndexState, rebuildIndex, suggestFilters },
    index: () => indexPapers({ withLock: (run) => run() }),
  };
}

beforeEach(async () => {
  library = await freshLibrary();
  search = await searchModules();
});

async function bring(...digests: Partial<Digest>[]): Promise<number> {
  const importId = await library.putInInbox([makeFile('a.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  await library.commitReport(makeReport(digests.map(makeDigest)), next.item);
  return importId;
}

const idsOf = async (text: string) =>
  (await search.searchLibrary(text)).hits.map(({ paperId }) => paperId);

const paragraph = (text: string) => ({
  ...{ kind: 'method' as const, label: 'Method' },
  blocks: [{ t: 'paragraph' as const, c: [text] }],
});

const [first, second, third] = ['2601.00001', '2601.00002', '2601.00003'] as const;
const three: Partial<Digest>[] = [
  {
    ...{ paperId: first, title: 'Diffusion transformers', date: '2026-01-20' },
    sections: [paragraph('A model that learns.')],
  },
  {
    ...{ paperId: second, title: '圖像生成', lang: 'zh-Hant', date: '2026-01-21' },
    ...{ summary: ['一個擴散模型。'], sections: [paragraph('它快。')] },
  },
  {
    ...{ paperId: third, title: 'Pictures', date: '2026-01-22' },
    ...{ summary: ['Short.'], sections: [paragraph('It uses diffusion; a 扩散模型.')] },
  },
];

describe.each(['before it is indexed', 'once it is indexed'])('A library %s', (when) => {
  beforeEach(async () => {
    await bring(...three);
    if (when === 'once it is indexed') await search.index();
  });

  it('has the best answers first', async () => {
    expect(await idsOf('diffusion')).toEqual([first, third]);
    expect(await idsOf('扩散模型')).toEqual([second, third]);
    expect(await idsOf('擴散')).toEqual([second, third]);
    expect(await idsOf('扩')).toEqual([second, third]);
    expect(await idsOf('diff')).toEqual([first, third]);
    expect(await idsOf('d')).toEqual([first, third]);
    expect(await idsOf('diffusion -transformers')).toEqual([third]);
    expect(await idsOf('2601.0000')).toEqual([third, second, first]);
    expect(await idsOf('https://arxiv.org/abs/2601.00002v3')).toEqual([second]);
    expect(await idsOf('"uses diffusion"')).toEqual([third]);
    expect(await idsOf('"diffusion uses"')).toEqual([]);
    expect(await idsOf('lang:zh-hant')).toEqual([second]);
    expect(await idsOf('after:2026-01-21 has:method')).toEqual([third, second]);
    expect(await idsOf('before:2026-01-21')).toEqual([first]);
  });

  it('shows the passage that was found, with the words marked', async () => {
    const { total, hits } = await search.searchLibrary('diffusion');
    expect(total).toBe(2);
    expect(hits[0]).toMatchObject({
      foundIn: 'title',
      title: [
        { text: 'Diffusion', isMatch: true },
        { text: ' transformers', isMatch: false },
      ],
    });
    expect(hits[1]).toMatchObject({
      foundIn: 'section',
      passage: [
        { text: 'It uses ', isMatch: false },
        { text: 'diffusion', isMatch: true },
        { text: '; a 扩散模型.', isMatch: false },
      ],
    });
  });

  it('follows what is changed and undone', async () => {
    const again = await bring({ ...three[0], title: 'Consistency' });
    expect(await idsOf('diffusion')).toEqual([third]);
    expect(await idsOf('consistency')).toEqual([first]);
    await search.index();
    expect(await idsOf('diffusion')).toEqual([third]);
    expect(await idsOf('consistency')).toEqual([first]);
    await library.undoImport(again);
    expect(await idsOf('consistency')).toEqual([]);
    await search.index();
    expect(await idsOf('consistency')).toEqual([]);
    expect(await idsOf('diffusion')).toEqual([first, third]);
  });

  it('counts what it can be filtered by', async () => {
    const { papers, languages, sources } = await search.countFacets();
    expect(papers).toBe(3);
    expect(languages).toEqual([
      { lang: 'zh', papers: 2 },
      { lang: 'zh-Hant', papers: 1 },
    ]);
    expect(sources).toEqual([{ id: 'Daily report', name: 'Daily report', papers: 3 }]);
  });

  it('offers what a filter can be', async () => {
    expect(await search.suggestFilters('model lang:', 11)).toEqual({
      ...{ from: 6, to: 11 },
      offers: [
        { text: 'lang:zh ', value: 'zh', papers: 2 },
        { text: 'lang:zh-Hant ', value: 'zh-Hant', papers: 1 },
      ],
    });
    expect((await search.suggestFilters('so', 2))?.offers.map(({ text }) => text)).toEqual([
      'source:',
    ]);
    expect((await search.suggestFilters('source:dai', 10))?.offers.map(({ text }) => text)).toEqual(
      ['source:"Daily report" '],
    );
    expect((await search.suggestFilters('date:2026', 9))?.offers.map(({ text }) => text)).toEqual([
      'date:2026-01 ',
    ]);
    expect(await search.suggestFilters('model', 5)).toBeNull();
  });

  it('is searched when it is indexed anew', async () => {
    await search.rebuildIndex();
    expect(await search.readIndexState()).toEqual({ papers: 3, waiting: 3 });
    expect(await idsOf('diffusion')).toEqual([first, third]);
    await search.index();
    expect(await search.readIndexState()).toEqual({ papers: 3, waiting: 0 });
    expect(await idsOf('diffusion')).toEqual([first, third]);
  });
});

it('says what comes near where nothing is found', async () => {
  await bring(...three);
  await search.index();
  expect((await search.searchLibrary('difusion')).nearest).toEqual(['diffusion']);
  expect((await search.searchLibrary('diffusion unheard')).nearest).toEqual(['diffusion']);
  expect((await search.searchLibrary('扩散模块')).nearest).toEqual(['扩散模']);
  expect((await search.searchLibrary('difusion')).hits).toEqual([]);
});

it('throws where nobody waits for it any more', async () => {
  await bring(...three);
  await search.index();
  const signal = AbortSignal.abort();
  await expect(search.searchLibrary('diffusion', { signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

it('knows papers, segments and words after a restart, however they came', async () => {
  for (let n = 0; n < 30; n++) {
    await bring({ paperId: `2602.${10_000 + n}`, title: `Number ${n} of thirty` });
    await search.index();
  }
  const db = await library.libraryDb();
  expect(await db.count('segments')).toBeLessThan(6);
  expect(await db.count('toIndex')).toBe(0);
  library = await restart();
  search = await searchModules();
  expect((await search.searchLibrary('thirty')).total).toBe(30);
  expect(await idsOf('"number 17"')).toEqual(['2602.10017']);
});
