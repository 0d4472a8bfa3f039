import { expect, it } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { namedVersions } from '../../../../lib/parse/words/named-versions';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each([
  ['https://arxiv.org/abs/2601.10387v2', [['2601.10387', 2]]],
  [
    'arXiv:2601.10387v12, 论文 2601.11096v1。',
    [
      ['2601.10387', 12],
      ['2601.11096', 1],
    ],
  ],
  ['{"id": "http://arxiv.org/abs/2601.10387v1"}', [['2601.10387', 1]]],
  ['2601.10387v1 and once more 2601.10387v1', [['2601.10387', 1]]],
  // Nobody knows which of them was read.
  ['2601.10387v1, now 2601.10387v2', []],
  ['2601.10387 has no version', []],
  ['v2 of it; 12601.10387v2; 2601.10387v2x; 2613.10387v2; 2601.10387v', []],
  ['', []],
] as const)('%s', (text, versions) => {
  expect([...namedVersions(bytesOf(text))]).toEqual(versions);
});

it('says of each digest which version of its paper the file names', () => {
  const report = parseReport(
    bytesOf(
      '# Notes of a day\n\n## The first paper of them\nhttps://arxiv.org/abs/2601.10387v3\n\nIt adds a lot to what was known.\n\n## The second paper of them\nhttps://arxiv.org/abs/2601.11096\n\nIt adds a bit to what was known.\n',
    ),
    'notes.md',
  );
  expect(report.digests.map(({ paperId, version }) => [paperId, version])).toEqual([
    ['2601.10387', 3],
    ['2601.11096', undefined],
  ]);
});
