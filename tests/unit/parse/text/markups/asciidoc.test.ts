import { expect, it, test } from 'vitest';
import { codeLines, inMarkdown } from './in-markdown';

test.each([
  ['= Page', '# Page'],
  ['=== A == B', '### A == B'],
  ['see https://e.org/a[a page^].', 'see [a page](https://e.org/a).'],
  ['link:https://e.org/a[]', 'https://e.org/a'],
  ['.Key points', '**Key points:**'],
  ['. first', '1. first'],
  ['** deeper', '   - deeper'],
  [':toc: left', ''],
  [':revdate: 2026-01-02', 'date: 2026-01-02'],
  ['NOTE: It rains.', '**Note:** It rains.'],
  ['It is *bold*, 2 * 3 * 4', 'It is **bold**, 2 * 3 * 4'],
  ['Method:: it folds', '- **Method**: it folds'],
  ['std::vector is fast', 'std::vector is fast'],
  ['[source,python]', ''],
  ['// not shown', ''],
  ['stem:[x^2]', '$x^2$'],
  ['<<kites,the part on kites>>', 'the part on kites'],
])('writes %s as Markdown', (text, written) => {
  expect(inMarkdown(text, 'page.adoc')).toEqual([written]);
});

it('marks code, and takes a block without an end for text', () => {
  expect(codeLines('----\n== a\n----\n== b', 'a.adoc')).toEqual([1, 2, 3]);
  expect(codeLines('----\n== a\n....', 'a.adoc')).toEqual([]);
});

it('hides no paper in code', () => {
  expect(codeLines('----\nLink: https://arxiv.org/abs/2601.20001\n----', 'a.adoc')).toEqual([]);
});

it('puts an attribute where its name stands', () => {
  const text = ':ax: https://arxiv.org/abs\n\n{ax}/2601.20001[paper] {unknown}';
  expect(inMarkdown(text, 'a.adoc')[2]).toBe('[paper](https://arxiv.org/abs/2601.20001) {unknown}');
});

it('drops a block of comments', () => {
  expect(inMarkdown('////\na\n////\nb', 'a.adoc')).toEqual(['', '', '', 'b']);
});

it('is known by its headings and links in a file of another name', () => {
  expect(inMarkdown('== Kites\n\nhttps://e.org/a[kites]', 'a.txt')[0]).toBe('## Kites');
  expect(inMarkdown('== Kites\n\nhttps://e.org/a', 'a.txt')[0]).toBe('== Kites');
});
