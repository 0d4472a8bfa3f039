import { expect, it } from 'vitest';
import { arrangeSections } from '../../../lib/digest/arrange-sections';
import type { Section } from '../../../lib/digest/digest';

const sectionOf = (kind: Section['kind'], text: string): Section => ({
  kind,
  label: kind,
  blocks: [{ t: 'paragraph', c: [text] }],
});
const abstract = sectionOf('abstract', 'We present a cache that is as exact as the one before it.');
const zh = {
  lang: 'zh',
  lead: ['缓存按块保留。'],
  sections: [
    abstract,
    sectionOf('summary', '缓存按块保留。'),
    sectionOf('method', '按查询选块。'),
    sectionOf('results', '一样准确。'),
  ],
};
const en = {
  lang: 'en',
  lead: ['Blocks are kept.'],
  sections: [
    sectionOf('summary', 'Blocks are kept. Others go.'),
    sectionOf('method', 'By query.'),
    abstract,
  ],
};

function outline(arranged: ReturnType<typeof arrangeSections>) {
  return arranged.map(({ first, second, index, isFolded }) =>
    [index, first?.kind, second?.kind, isFolded && 'folded'].filter((part) => part !== false),
  );
}

it('leaves out what the lead says, and puts an abstract in another language at the end, folded', () => {
  expect(outline(arrangeSections(zh, null))).toEqual([
    [2, 'method', undefined],
    [3, 'results', undefined],
    [0, 'abstract', undefined, 'folded'],
  ]);
  expect(outline(arrangeSections(en, null))).toEqual([
    [0, 'summary', undefined],
    [1, 'method', undefined],
    [2, 'abstract', undefined],
  ]);
});

it('pairs sections as they were before the leads were taken out', () => {
  const arranged = arrangeSections(zh, en);
  expect(outline(arranged)).toEqual([
    [1, undefined, 'summary'],
    [2, 'method', 'method'],
    [3, 'results', undefined],
    [0, 'abstract', 'abstract', 'folded'],
  ]);
  expect(arranged[0]?.second?.blocks).toEqual([{ t: 'paragraph', c: ['Others go.'] }]);
});

it('folds what only the second has in another language than its own', () => {
  expect(outline(arrangeSections({ ...en, sections: [] }, zh)).at(-1)).toEqual([
    0,
    undefined,
    'abstract',
    'folded',
  ]);
});
