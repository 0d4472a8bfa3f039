import { describe, expect, test } from 'vitest';
import { findPaperId, parsePaperId } from '../../../lib/paper/paper-id';
import { paperIdOfHfHref } from '../../../lib/paper/paper-url';

const IDS: [string, string | null][] = [
  ['2601.10387', '2601.10387'],
  ['2601.10387v2', '2601.10387'],
  ['2601.10387V12', '2601.10387'],
  ['0704.0001', '0704.0001'],
  ['1412.9999', '1412.9999'],
  ['1501.00001', '1501.00001'],
  ['2601.1038', null],
  ['1412.99999', null],
  ['0612.00001', null],
  ['2613.10387', null],
  ['2600.10387', null],
  ['99999.99999', null],
  ['2601.103877', null],
  ['2601.10387abc', null],
  ['2601.10387v', null],
  ['2601.10387v1234', null],
  ['2601.10387.1', null],
  ['abc', null],
  ['', null],
  ['２６０１.１０３８７', null],
  ['math.GT/0309136', null],
];

test.each(IDS)('an id: "%s" is %s', (text, id) => {
  expect(parsePaperId(text)).toBe(id);
});

test.each(IDS)('an address with an id: "%s" leads to %s', (text, id) => {
  expect(findPaperId(`https://huggingface.co/papers/${text}`)).toBe(id);
  expect(findPaperId(`见 https://arxiv.org/abs/${text}（摘要）`)).toBe(id);
});

describe('an id in a line', () => {
  test.each<[string, string | null]>([
    ['https://arxiv.org/pdf/2601.10387v1.pdf', '2601.10387'],
    ['http://arxiv.org/html/2601.10387#S1', '2601.10387'],
    ['https://hf.co/papers/2601.10387?ref=x', '2601.10387'],
    ['[2601.10387](https://huggingface.co/papers/2601.10387)', '2601.10387'],
    ['arXiv: 2601.10387', '2601.10387'],
    ['（2601.10387）', '2601.10387'],
    ['papers/2601.10387/', '2601.10387'],
    ['see 2601.00001, or https://arxiv.org/abs/2601.00002', '2601.00002'],
    ['12601.10387', null],
    ['x2601.10387', null],
    ['version 3.2601.10387', null],
    ['a figure of 2601.5', null],
    ['https://github.com/a/b', null],
  ])('"%s" names %s', (line, id) => {
    expect(findPaperId(line)).toBe(id);
  });
});

test.each<[string, string | null]>([
  ['https://huggingface.co/papers/2601.10387', '2601.10387'],
  ['/papers/2601.10387', '2601.10387'],
  ['/papers/2601.10387#community', '2601.10387'],
  ['/papers/2601.10387?x=y', '2601.10387'],
  ['/papers/2601.10387/authors', '2601.10387'],
  ['/papers/date/2026-01-20', null],
  ['/papers/trending', null],
  ['/papers', null],
  ['/papers/2601.10387abc', null],
  ['https://example.org/papers/2601.10387', null],
  ['https://huggingface.co.example.org/papers/2601.10387', null],
  ['javascript:/papers/2601.10387', null],
  ['/datasets/papers/2601.10387', null],
])('the address "%s" on Hugging Face is of paper %s', (href, id) => {
  expect(paperIdOfHfHref(href)).toBe(id);
});
