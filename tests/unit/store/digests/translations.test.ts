import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Digest, DigestText, NewTranslation } from '../../../../lib/digest/digest';
import type { Inline } from '../../../../lib/digest/tree';
import { digestKey } from '../../../../lib/store/digests/digest-key';
import { dieAfter, fillDiskAt } from '../failures';
import { contentsOf, freshLibrary, type Library, restart } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const mathml = { tag: 'math', attributes: {}, c: [{ tag: 'mi', attributes: {}, c: ['x'] }] };
const formula: Inline = { t: 'math', tex: 'x', display: false, mathml };
const zh = makeDigest({
  summary: ['它提出', formula, '。'],
  sections: [{ kind: 'method', label: '方法', blocks: [{ t: 'paragraph', c: ['取', formula] }] }],
});
const en = makeDigest({ lang: 'en', summary: ['A publisher’s own.'] });
const zhChanged = makeDigest({ ...zh, summary: ['改了。'] });

type Translate = Parameters<Library['storeTranslation']>[1];

const translated: DigestText = {
  summary: ['It proposes ', formula, '.'],
  sections: [
    { kind: 'method', label: 'Method', blocks: [{ t: 'paragraph', c: ['Take ', formula] }] },
  ],
};

/** Keeps a translation of the Chinese digest, as a translator made it. */
function keep(
  changes: Partial<NewTranslation> = {},
  translate: Translate = () => translated,
): Promise<string | null> {
  const translation = { from: digestKey(zh), lang: 'en', by: 'Google Chrome 140', ...changes };
  return library.storeTranslation(translation, translate);
}

async function bring(...digests: Digest[]): Promise<number> {
  const importId = await library.putInInbox([makeFile('a.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  await library.commitReport(makeReport(digests), next.item);
  return importId;
}

/** The summaries that cards show of the paper, by their digests' keys. */
async function shown(): Promise<Record<string, Inline[]>> {
  const heads = (await library.lookUpHeads([zh.paperId]))[zh.paperId] ?? [];
  return Object.fromEntries(heads.map(({ key, summary }) => [key, summary]));
}

/** No digest without a body, no body without a digest. */
async function expectWhole(): Promise<void> {
  const db = await library.libraryDb();
  const heads = (await db.getAll('papers')).flatMap((paper) => paper.heads);
  expect(heads.map(({ key }) => key).sort()).toEqual(await db.getAllKeys('bodies'));
}

describe('a translation', () => {
  it('is a digest of its own, of the same source, and says what it was made from and by what', async () => {
    await bring(zh, en);
    const key = await keep();
    expect(key).toBe(`${digestKey({ ...zh, lang: 'en' })}~zh`);
    const heads = (await library.lookUpHeads([zh.paperId]))[zh.paperId];
    expect(heads?.find((head) => head.key === key)).toEqual({
      ...{ key, lang: 'en', title: zh.title, source: zh.source, date: zh.date },
      ...{ readingSource: 'HTML', summary: ['It proposes ', formula, '.'] },
      translatedFrom: { lang: 'zh', key: digestKey(zh), by: 'Google Chrome 140' },
    });
    expect(await library.readBodies([key ?? ''])).toEqual({
      [key ?? '']: {
        sections: [
          { kind: 'method', label: 'Method', blocks: [{ t: 'paragraph', c: ['Take ', formula] }] },
        ],
      },
    });
    expect((await shown())[digestKey(en)]).toEqual(en.summary);
  });

  it('is made of what the library holds at that moment', async () => {
    await bring(zh);
    await bring(zhChanged);
    const translate = vi.fn<Translate>(() => null);
    await keep({}, translate);
    const { lang, summary, sections } = zhChanged;
    expect(translate.mock.calls).toEqual([[{ lang, summary, sections }]]);
  });

  it('takes the place of an earlier one', async () => {
    await bring(zh);
    const key = await keep();
    expect(await keep({}, () => ({ ...translated, summary: ['Once more.'] }))).toBe(key);
    expect(Object.keys(await shown())).toHaveLength(2);
    expect((await shown())[key ?? '']).toEqual(['Once more.']);
    const other = await keep({ lang: 'ja' });
    expect(other).not.toBe(key);
    expect(await library.countLibrary()).toEqual({ papers: 1, digests: 3 });
  });

  it('is none of what the library does not hold, of its own language, or of a translation', async () => {
    expect(await keep()).toBeNull();
    await bring(zh);
    const key = await keep();
    const before = await contentsOf(library);
    for (const wrong of [
      { from: digestKey(en) },
      { from: '__proto__' },
      { lang: 'zh' },
      { from: key ?? '', lang: 'ja' },
    ])
      expect(await keep(wrong)).toBeNull();
    expect(await keep({}, () => null)).toBeNull();
    expect(await contentsOf(library)).toEqual(before);
  });

  it('can be deleted; nothing else can', async () => {
    await bring(zh);
    const before = await contentsOf(library);
    expect(await library.deleteTranslation(digestKey(zh))).toBe(false);
    expect(await library.deleteTranslation('2601.99999/zh')).toBe(false);
    const key = await keep();
    expect(await library.deleteTranslation(key ?? '')).toBe(true);
    expect(await library.deleteTranslation(key ?? '')).toBe(false);
    expect(await contentsOf(library)).toEqual(before);
  });

  it('of a full storage leaves all as it was', async () => {
    await bring(zh);
    const before = await contentsOf(library);
    const full = fillDiskAt('papers', 1);
    await expect(keep()).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
    full.empty();
    expect(await contentsOf(library)).toEqual(before);
  });
});

describe('what others do to it', () => {
  it('nothing, as long as its original says the same', async () => {
    await bring(zh);
    await keep();
    const before = await shown();
    const second = await bring(zh, makeDigest({ paperId: '2601.00001' }));
    await bring(en);
    expect(await shown()).toEqual({ ...before, [digestKey(en)]: en.summary });
    expect(await library.undoImport(second)).toMatchObject({ state: 'undone' });
    expect(await shown()).toMatchObject(before);
    await expectWhole();
  });

  it('it goes when its original changes', async () => {
    await bring(zh);
    await keep();
    await bring(zhChanged);
    expect(await shown()).toEqual({ [digestKey(zh)]: ['改了。'] });
    await expectWhole();
  });

  it('it goes when its original is undone, or said again what it had said before', async () => {
    const first = await bring(zh);
    const second = await bring(zhChanged);
    await keep();
    await library.undoImport(second);
    expect(await shown()).toEqual({ [digestKey(zh)]: zh.summary });
    await keep();
    await library.undoImport(first);
    expect(await contentsOf(library)).toMatchObject({ papers: [], bodies: [] });
  });

  it('it stays when an undoing changes nothing of what its original says', async () => {
    const first = await bring(zh);
    await bring(zhChanged);
    await keep();
    const before = await shown();
    await library.undoImport(first);
    expect(await shown()).toEqual(before);
  });
});

describe('killed after any step', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['of storing it', () => keep({}, () => ({ ...translated, summary: ['New.'] }))],
    ['of deleting it', () => library.deleteTranslation(`${digestKey({ ...zh, lang: 'en' })}~zh`)],
    ['of changing its original', changeOriginal],
    ['of undoing its original', () => library.undoImport(1)],
  ])('%s, all or nothing has happened', async (_what, act) => {
    const prepare = async () => {
      library = await freshLibrary();
      await bring(zh);
      await keep();
      await library.putInInbox([makeFile('b.md')]);
      return contentsOf(library);
    };
    const before = await prepare();
    const undisturbed = dieAfter(Number.POSITIVE_INFINITY);
    await act();
    undisturbed.revive();
    const after = await contentsOf(library);
    expect(after).not.toEqual(before);
    expect(undisturbed.steps()).toBeGreaterThan(3);

    for (let steps = 0; steps < undisturbed.steps(); steps++) {
      await prepare();
      const death = dieAfter(steps);
      await expect(act()).rejects.toThrow('The process has ended');
      death.revive();
      library = await restart();
      expect(await contentsOf(library)).toEqual(before);
      await expectWhole();
      await act();
      expect(await contentsOf(library)).toEqual(after);
    }
  });

  async function changeOriginal(): Promise<unknown> {
    const next = await library.beginNextFile();
    if (!next) throw new Error('The inbox is empty');
    return library.commitReport(makeReport([zhChanged]), next.item);
  }
});
