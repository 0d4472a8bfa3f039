import { expect, test } from 'vitest';
import { isTableOfPapers, readTable } from '../../../../lib/parse/records/read-table';

const kite = { id: '2601.00001', title: 'Kites', summary: 'They fly, high.' };
const row = '2601.00001,Kites,"They fly, high."\n';

test.each([
  ['Excel’s first line', 'sep=;\nid;title;summary\n2601.00001;Kites;They fly, high.\n'],
  ['lines above the names', `"Made on 2026-01-05"\n\nid,title,summary\n${row}`],
  ['tabs', 'id\ttitle\tsummary\n2601.00001\tKites\tThey fly, high.\n'],
  ['a text with a comma too many', 'id,title,summary\n2601.00001,Kites,They fly, high.\n'],
])('%s', (_, text) => {
  expect(readTable(text, 'a.csv')).toMatchObject({ values: [[kite]], faults: [] });
});

test('a table without names is read by what its columns hold', () => {
  const text =
    '2601.00001,Kites at night,"They fly, and high they do."\n2601.00002,Salt and heat,"It stores heat, for long."\n';
  expect(readTable(text, 'a.csv').values).toMatchObject([
    [
      { id: '2601.00001', title: 'Kites at night' },
      { id: '2601.00002', summary: 'It stores heat, for long.' },
    ],
  ]);
});

test('columns of one name are one field', () => {
  expect(readTable('id,note,note\n1,甲,乙\n2,丙,\n', 'a.csv').values).toEqual([
    [
      { id: '1', note: '甲\n\n乙' },
      { id: '2', note: '丙' },
    ],
  ]);
});

test.each([
  ['a quote that never ends', 'id,title,summary\n2601.00003,Tin,"It bends.\n'],
  [
    'a quote that the next row ends',
    'id,title,summary\n2601.00003,Tin,"It bends.\n2601.00004,Zinc,"It rusts."\n',
  ],
  [
    'a line end that is lost',
    'id,title,summary\n2601.00003,Tin,It bends.2601.00004,Zinc,It rusts.\n',
  ],
])('%s takes no other row with it', (_, text) => {
  const { values, faults } = readTable(text + row, 'a.csv');
  expect(values[0]).toContainEqual(kite);
  expect(JSON.stringify(values)).not.toContain('bends');
  expect(faults).toMatchObject([{ kind: 'broken-structure', line: 2 }]);
});

test('a row that breaks off is told', () => {
  const { values, faults } = readTable(`id,title,summary\n${row}2601.00002,Sa`, 'a.csv');
  expect(values).toEqual([[kite]]);
  expect(faults).toMatchObject([{ line: 3 }]);
});

test('rows know their lines', () => {
  const { values, spans } = readTable(
    `id,title,summary\n2601.00002,Salt,"one\ntwo"\n${row}`,
    'a.csv',
    5,
  );
  const rows = [values[0]].flat();
  expect(rows.map((value) => spans.get(Object(value)))).toEqual([
    { line: 6, endLine: 7 },
    { line: 8, endLine: 8 },
  ]);
});

test.each([
  ['title,url\nKites,https://arxiv.org/abs/2601.00001\n', true],
  ['Kites, salt\nand more, 2601.00001\n', false],
  ['title,url\nKites,https://example.org\n', false],
  ['A note.\n\n| name | url |\n|---|---|\n| B | https://arxiv.org/abs/2601.00001 |\n', false],
])('%j is a table of papers: %s', (text, is) => {
  expect(isTableOfPapers(text)).toBe(is);
});
