import { expect, test } from 'vitest';
import { withoutRecurringFrame } from '../../../../lib/parse/sections/recurring-frame';

const titlesOf = (titles: string[]) =>
  withoutRecurringFrame(
    titles.map((title, order) => ({
      paperId: `2603.0001${order}`,
      link: '',
      title,
      line: order + 1,
      linkLine: null,
      endLine: null,
      readingSource: null,
      date: null,
      sections: [],
    })),
  ).map(({ title }) => title);

const NAMES = ['Kites', 'Tents: A Study', 'Boats'];

test.each([
  ['Paper page - {}', 'a page'],
  ['[9{n} % match] {}', 'a count in brackets'],
  ['2026/10/31 の{n}本目：{}', 'a day and a number'],
  ['Day 31{n}: {}', 'a number and a colon'],
  ['{} (6{n})', 'a number in brackets'],
  ['[{n}] {} | 1{n} votes', 'a count and votes'],
])('%s: %s around all titles is no part of them', (form) => {
  const written = NAMES.map((name, order) =>
    form.replace('{}', name).replace('{n}', `${order + 1}`),
  );
  expect(titlesOf(written)).toEqual(NAMES);
});

test.each([
  [['Reel: Kites', 'Reel: Tents', 'Reel: Boats'], 'a series has its name before a colon'],
  [['Toy1: Kites', 'Toy2: Kites', 'Toy3: Kites'], 'a name may end in a number'],
  [['[New] Kites', '[New] Tents', 'Boats'], 'one title begins otherwise'],
  [['Paper page - Kites', 'Paper page - Tents'], 'two titles are too few'],
  [['Kites (1)', 'Tents (2)', 'Boats'], 'one title ends otherwise'],
  [['[A] 1', '[A] 2', '[A] 3'], 'nothing would be left'],
])('%j: %s', (titles) => {
  expect(titlesOf(titles)).toEqual(titles);
});
