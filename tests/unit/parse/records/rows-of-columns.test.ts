import { expect, test } from 'vitest';
import { rowsOfColumns } from '../../../../lib/parse/records/rows-of-columns';

test.each([
  ['columns', 'data'],
  ['columns', 'rows'],
  ['headers', 'values'],
])('names under `%s` and lists under `%s` are a table', (names, rows) => {
  const table = { [names]: ['arxiv_id', 'title', 'likes'], [rows]: [['2603.08301', 'Kites', 3]] };
  expect(rowsOfColumns(table, new Map())).toEqual([
    { arxiv_id: '2603.08301', title: 'Kites', likes: 3 },
  ]);
});

test('what has no names of a paper, or no lists, is none', () => {
  expect(rowsOfColumns({ columns: ['a', 'b'], rows: [[1, 2]] }, new Map())).toBeNull();
  expect(rowsOfColumns({ columns: ['arxiv_id', 'title'], rows: 'x' }, new Map())).toBeNull();
});
