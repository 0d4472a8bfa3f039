import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

const titlesOf = (records: object[]) =>
  parseReport(new TextEncoder().encode(JSON.stringify(records)), 'week.json').digests.map(
    ({ title }) => title,
  );
const record = (order: number, fields: object) => ({
  link: `https://arxiv.org/abs/2603.0001${order}`,
  ...fields,
  gist: 'The kite flies by itself and reels its own string in at dusk.',
});

test('a title under a name that nobody knows is told by being another in each record', () => {
  const works = ['Kites: Strings that Reel', 'Method', 'How Far Do Boats Row at Night?'];
  expect(
    titlesOf(works.map((work, order) => record(order, { topic: `toys ${order}`, arbeit: work }))),
  ).toEqual(works);
  expect(
    titlesOf(works.map((work, order) => record(order, { head: { kicker: 'toys', main: work } }))),
  ).toEqual(works);
});

test.each([
  [['Birch Reader', 'Birch Reader'], 'the same in all'],
  [['Ada Birch', 'Cole Dorn'], 'names'],
  [['A kite flies by itself here.', 'A tent folds itself at dusk.'], 'sentences'],
  [['toys', 'tents'], 'words'],
  [['https://kites.example', 'https://tents.example'], 'addresses'],
])('%j are no titles: %s', (values) => {
  expect(titlesOf(values.map((value, order) => record(order, { x1: value })))).toEqual(['', '']);
});

test('headings with their texts are sections', () => {
  const body = [
    { h: 'Pitch', t: 'A kite that flies by itself, and needs no hand.' },
    { h: 'How', t: 'It reels its own string in at dusk.' },
  ];
  const [digest] = parseReport(
    new TextEncoder().encode(JSON.stringify([{ id: '2603.00010', title: 'Kites', body }])),
    'week.json',
  ).digests;
  expect(digest?.sections.map(({ kind }) => kind)).toEqual(['summary', 'method']);
});
