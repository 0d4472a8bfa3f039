import { expect, it } from 'vitest';
import type { DigestHead } from '../../../lib/digest/digest';
import { PUBLISHED } from '../../../lib/digest/provenance';
import { bySource, oneOfEachSource } from '../../../lib/digest/source-order';

function head(source: string, changed: Partial<DigestHead> = {}): DigestHead {
  return {
    key: source,
    lang: 'en',
    title: 'T',
    source,
    date: null,
    readingSource: null,
    summary: [],
    provenance: PUBLISHED,
    ...changed,
  };
}

it('puts preferred sources first, in their order, and leaves all others as they are', () => {
  const heads = ['x', 'b', 'y', 'a', 'b'].map((source) => head(source));
  const order = (preferred: string[]) =>
    heads.toSorted(bySource(preferred)).map(({ source }) => source);
  expect(order([])).toEqual(['x', 'b', 'y', 'a', 'b']);
  expect(order(['a', 'b'])).toEqual(['a', 'b', 'b', 'x', 'y']);
});

it('knows a source by what its reports call it, not by what the reader does', () => {
  const renamed = head('b', { sourceName: 'a' });
  const nameless = head('', { sourceHint: 'notes' });
  const heads = [head('x'), renamed, nameless];
  expect(heads.toSorted(bySource(['/notes', 'b', 'a']))).toEqual([nameless, renamed, head('x')]);
});

it('finds one of each source: no translation is another’s, and no abstract an opinion', () => {
  const original = head('a');
  const translated = head('a', {
    key: 'translated',
    lang: 'zh',
    provenance: { by: 'translator', name: 'Chrome', from: { key: 'a', lang: 'en' } },
  });
  const abstract = head('c', { abstractAlone: true });
  expect(oneOfEachSource([original, translated, abstract, head('b')])).toEqual([
    original,
    head('b'),
  ]);
});
