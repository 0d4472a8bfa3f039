import { expect, it, test } from 'vitest';
import { inMarkdown } from './in-markdown';

test.each([
  ['= Page', '# Page'],
  ['=== A = B', '### A = B'],
  ['*bold* and #emph[slanted]', '**bold** and *slanted*'],
  ['#link("https://e.org/a")[a page]', '[a page](https://e.org/a)'],
  ['#link("https://e.org/a")', 'https://e.org/a'],
  ['#text(size: 8pt, fill: gray)[Said #strong[so].]', 'Said **so**.'],
  ['+ first', '1. first'],
  ['/ Method: It folds.', '- **Method**: It folds.'],
  ['#line(length: 100%)', '---'],
  ['#set page(paper: "a4")', ''],
  ['// nothing', ''],
])('writes %s as Markdown', (text, written) => {
  expect(inMarkdown(text, 'notes.typ')).toEqual([written]);
});

test.each([
  [
    '#paper("Kites that map", "2601.00001")[',
    ['### [Kites that map](https://arxiv.org/abs/2601.00001)'],
  ],
  [
    '#paper(\n  title: [Kites, and (some) "winds],\n  arxiv: "2601.00001",\n)[',
    ['### [Kites, and (some) "winds](https://arxiv.org/abs/2601.00001)', '', '', ''],
  ],
  [
    '#note("2601.00001", [Kites])[They fly.]',
    ['[Kites](https://arxiv.org/abs/2601.00001) · They fly.'],
  ],
  ['#both("2601.00001", "2601.00002")', ['#both("2601.00001", "2601.00002")']],
  ['#note("2601.00001", "Kites"', ['#note("2601.00001", "Kites"']],
])('writes the call %s as its paper’s link', (text, written) => {
  expect(inMarkdown(text, 'notes.typ')).toEqual(written);
});

it('knows a file by what it sets, and leaves out what it defines', () => {
  const text =
    '#set text(size: 10pt)\n#let paper(title, body) = block[\n  == #title\n  #body\n]\n= Kites\nThey fly.';
  expect(inMarkdown(text, 'a.txt')).toEqual(['', '', '', '', '', '# Kites', 'They fly.']);
});
