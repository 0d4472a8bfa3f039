import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

function read(text: string) {
  const { digests } = parseReport(new TextEncoder().encode(text), 'report.md');
  return digests.map(({ paperId, title }) => `${paperId} ${title}`);
}

const entry = (n: number, name: string) =>
  `**${n}. ${name}: Flying Without Any Wind**\narXiv: 2601.0100${n}\n${name} are pulled by a drone, and stay up for an hour.`;

test('a heading above a list of other works is the title of none of them', () => {
  const text = [
    '# Reading list',
    '## Must read',
    entry(1, 'Kites'),
    entry(2, 'Reels'),
    '## Background',
    '- Winds of the World, arXiv:2006.00001\n- Ropes for Everyone, arXiv:2006.00002',
    'Ask the librarian.',
  ];
  expect(read(text.join('\n\n'))).toEqual([
    '2601.01001 Kites: Flying Without Any Wind',
    '2601.01002 Reels: Flying Without Any Wind',
  ]);
});

test('a heading above its paper’s particulars is its title', () => {
  const own = (name: string, id: string) =>
    `## ${name}: Flying Without Any Wind\n\n- Paper: ${name}, arXiv:${id}\n- Code: github.com/${name}\n\n${name} are pulled by a drone.`;
  expect(read(`${own('Kites', '2601.01001')}\n\n${own('Reels', '2601.01002')}\n`)).toEqual([
    '2601.01001 Kites: Flying Without Any Wind',
    '2601.01002 Reels: Flying Without Any Wind',
  ]);
});

test('a row of a table is about the paper that has a cell of its own, whatever its text cites', () => {
  const text = `| Title | PDF | Notes |
|---|---|---|
| Kites Without Any Wind | [2601.01001](https://arxiv.org/abs/2601.01001) | A drone pulls the kites, and they stay up. |
| Reels Without Any Wind | [2601.01002](https://arxiv.org/abs/2601.01002) | The reels turn by themselves, unlike those of [2006.00001](https://arxiv.org/abs/2006.00001). |
`;
  expect(read(text)).toEqual([
    '2601.01001 Kites Without Any Wind',
    '2601.01002 Reels Without Any Wind',
  ]);
});
