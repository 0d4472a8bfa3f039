import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inline } from '../../../lib/digest/tree';
import { digestKey } from '../../../lib/store/digests/digest-key';
import { freshLibrary, type Library } from '../store/fresh-library';
import { makeDigest, makeFile, makeReport } from '../store/make-report';

const zh = makeDigest({
  summary: ['软件比 ', { t: 'strong', c: ['GPT-4o'] }, ' 好。'],
  sections: [{ kind: 'method', label: '方法', blocks: [{ t: 'paragraph', c: ['内存'] }] }],
});
const other = makeDigest({ paperId: '2601.00001', summary: ['网络'], sections: [] });
const ja = makeDigest({ lang: 'ja', summary: ['手法'] });
const en = makeDigest({ lang: 'en', summary: ['A 软件.'] });
const key = digestKey(zh);
const otherKey = digestKey(other);

let library: Library;
let convertDigests: typeof import('../../../lib/offscreen/convert-digests').convertDigests;
let translations: typeof import('../../../lib/offscreen/translations');
beforeEach(async () => {
  library = await freshLibrary();
  ({ convertDigests } = await import('../../../lib/offscreen/convert-digests'));
  translations = await import('../../../lib/offscreen/translations');
  await library.putInInbox([makeFile('a.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  await library.commitReport(makeReport([zh, other, ja, en]), next.item);
});

describe('converting', () => {
  const convert = vi.fn(async ({ texts, to }: { texts: string[]; to: string }) =>
    texts.map((text) => `${to}:${text}`),
  );
  beforeEach(() => {
    convert.mockClear();
  });

  it('takes whole digests, all of their texts in one go', async () => {
    const keys = [key, otherKey, key];
    const converted = await convertDigests({ keys, to: 'zh-Hant', parts: 'whole' }, convert);
    expect(converted).toEqual({
      [key]: {
        summary: ['zh-Hant:软件比 ', { t: 'strong', c: ['GPT-4o'] }, 'zh-Hant: 好。'],
        sections: [
          {
            kind: 'method',
            label: 'zh-Hant:方法',
            blocks: [{ t: 'paragraph', c: ['zh-Hant:内存'] }],
          },
        ],
      },
      [otherKey]: { summary: ['zh-Hant:网络'], sections: [] },
    });
    expect(convert).toHaveBeenCalledTimes(1);
  });

  it('takes summaries alone', async () => {
    const keys = [otherKey, key];
    const converted = await convertDigests({ keys, to: 'zh-Hant-HK', parts: 'summaries' }, convert);
    expect(converted[key]?.summary[0]).toBe('zh-Hant-HK:软件比 ');
    expect(converted[otherKey]).toEqual({ summary: ['zh-Hant-HK:网络'], sections: [] });
    expect(Object.values(converted).flatMap(({ sections }) => sections)).toEqual([]);
  });

  it('leaves out what is unknown or not Chinese, and needs no dictionary for it', async () => {
    for (const parts of ['whole', 'summaries'] as const) {
      const keys = [digestKey(ja), digestKey(en), '2601.99999/zh', '__proto__', 'toString', ''];
      expect(await convertDigests({ keys, to: 'zh', parts }, convert)).toEqual({});
      expect(await convertDigests({ keys: [], to: 'zh', parts }, convert)).toEqual({});
    }
    expect(convert).not.toHaveBeenCalled();
  });
});

describe('translating', () => {
  const words: [string, string][] = [
    ['软件比 {0}{1}{2} 好。', 'The software beats {0}{1}{2}.'],
    ['方法', 'Method'],
    ['内存', 'Memory'],
  ];
  const summary: Inline[] = ['The software beats ', { t: 'strong', c: ['GPT-4o'] }, '.'];
  const sections = [
    { kind: 'method', label: 'Method', blocks: [{ t: 'paragraph', c: ['Memory'] }] },
  ];
  const store = (changes: object = {}) =>
    translations.storeTranslation({ from: key, lang: 'fr', by: 'Test 1', words, ...changes });

  it('asks for the texts of the library’s own digest, and shows it as far as they are there', async () => {
    expect(await translations.textsToTranslate({ key })).toEqual([
      ['软件比 {0}{1}{2} 好。'],
      ['方法', '内存'],
    ]);
    expect(await translations.showTranslation({ from: key, words: words.slice(0, 2) })).toEqual({
      summary,
      sections: [],
    });
    expect(await translations.showTranslation({ from: key, words })).toEqual({ summary, sections });
  });

  it('keeps what was shown', async () => {
    const kept = await store();
    expect(kept).toMatch(/~zh$/);
    expect(await library.readDigests([kept ?? ''])).toMatchObject([
      {
        lang: 'fr',
        title: zh.title,
        summary,
        sections,
        provenance: { by: 'translator', from: { key }, name: 'Test 1' },
      },
    ]);
  });

  it('keeps nothing in a language that nobody knows', async () => {
    for (const lang of ['qqq', 'xx', 'zzz-Abcd', 'en/..', ''])
      expect(await store({ lang })).toBeNull();
    expect(await library.countLibrary()).toMatchObject({ digests: 4 });
  });

  it('keeps nothing in a fifth language, and takes nothing away for it', async () => {
    const langs = ['fr', 'de', 'ko', 'vi'];
    for (const lang of langs) expect(await store({ lang })).not.toBeNull();
    const held = await library.countLibrary();
    expect(await store({ lang: 'es' })).toBeNull();
    expect(await store({ lang: 'ko', by: 'Test 2' })).not.toBeNull();
    expect(await library.countLibrary()).toEqual(held);
  });

  it('keeps nothing where words are missing, or none came back', async () => {
    expect(await store({ words: words.slice(1) })).toBeNull();
    expect(await store({ words: words.slice(0, 2) })).toBeNull();
    expect(await store({ words: words.map(([text]) => [text, '']) })).toBeNull();
    expect(await library.countLibrary()).toMatchObject({ digests: 4 });
  });

  it('has nothing to say of what the library does not hold, or of a translation', async () => {
    const kept = (await store()) ?? '';
    for (const from of ['2601.99999/zh', '__proto__', '', kept]) {
      expect(await translations.textsToTranslate({ key: from })).toBeNull();
      expect(await translations.showTranslation({ from, words })).toEqual({
        summary: null,
        sections: [],
      });
      expect(await store({ from, lang: 'ko' })).toBeNull();
    }
  });
});
