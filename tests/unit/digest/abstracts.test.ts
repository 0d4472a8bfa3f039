import { describe, expect, it } from 'vitest';
import { isAbstractAlone, isForeignAbstract } from '../../../lib/digest/abstracts';
import type { Section } from '../../../lib/digest/digest';

const sectionOf = (kind: Section['kind'], text: string): Section => ({
  kind,
  label: '',
  blocks: [{ t: 'paragraph', c: [text] }],
});
const english =
  'We present a cache that keeps blocks of keys by query, and show that the model is as exact as before on four tasks.';

describe('an abstract alone', () => {
  it('is a digest without any other section but its field', () => {
    const abstract = sectionOf('abstract', english);
    expect(isAbstractAlone([abstract])).toBe(true);
    expect(isAbstractAlone([sectionOf('field', 'NLP'), abstract])).toBe(true);
    expect(isAbstractAlone([abstract, sectionOf('results', 'It works.')])).toBe(false);
    expect(isAbstractAlone([sectionOf('field', 'NLP')])).toBe(false);
    expect(isAbstractAlone([])).toBe(false);
  });
});

describe('an abstract in another language', () => {
  it.each([
    ['zh', english],
    ['ko', english],
    ['vi', english],
    ['de', english],
    ['en', '我们提出一种按查询选块的缓存，四项任务上与原来一样准确。'],
    ['fr', '我们提出一种按查询选块的缓存，四项任务上与原来一样准确。'],
  ])('in a digest in %s: %s', (lang, text) => {
    expect(isForeignAbstract(sectionOf('abstract', text), lang)).toBe(true);
  });

  it.each([
    ['en', english],
    [
      'zh',
      '我们提出 BlockCache，在 LongBench、RULER、InfiniteBench 上与 Full Attention 一样准确。',
    ],
    ['zh-Hant', '我們提出一種依查詢選塊的快取。'],
    [
      'de',
      'Wir zeigen einen Speicher, der Blöcke nach der Anfrage wählt, und er ist so genau wie zuvor.',
    ],
    ['vi', 'Chúng tôi đề xuất một bộ nhớ đệm chọn khối theo truy vấn, chính xác như trước.'],
    ['zh', '$x$ 1 2 3'],
  ])('is not in a digest in %s: %s', (lang, text) => {
    expect(isForeignAbstract(sectionOf('abstract', text), lang)).toBe(false);
  });

  it('is no other section, whatever its language', () => {
    expect(isForeignAbstract(sectionOf('results', english), 'zh')).toBe(false);
  });
});
