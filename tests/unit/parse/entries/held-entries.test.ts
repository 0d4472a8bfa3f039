import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

const entry = (title: string, id: string) =>
  `## ${title}\n\nThey can be flown in small rooms.\n\nhttps://arxiv.org/abs/${id}\n\n`;
const entries = [
  entry('Kites for Small Rooms', '2601.00001'),
  entry('Tents that Fold Themselves', '2601.00002'),
  entry('Boats with Soft Sails', '2601.00003'),
].join('');

const read = (text: string) =>
  parseReport(new TextEncoder().encode(text), 'report.md').digests.map(({ paperId }) => paperId);

test('a link above all titles does not get the texts of titles with links of their own', () => {
  expect(read(`# Toys of the week\n\nhttps://arxiv.org/abs/2601.00009\n\n${entries}`)).toEqual([]);
});

test('without it, each title has its own', () => {
  expect(read(`# Toys of the week\n\n${entries}`)).toEqual([
    '2601.00001',
    '2601.00002',
    '2601.00003',
  ]);
});
