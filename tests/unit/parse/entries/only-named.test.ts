import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

/** Two papers with their texts, and what else stands above and below them. */
const read = (above: string, below: string) => {
  const toys = `# Toys of the day

Two toys were read.

${above}

## [Kites that carry their own strings](https://arxiv.org/abs/2603.00001)

A kite reels its string in when the wind drops.

## [Tents that fold themselves at dusk](https://arxiv.org/abs/2603.00002)

A tent folds along its seams, as in arXiv:2603.00009.

${below}`;
  const { digests, problems } = parseReport(new TextEncoder().encode(toys), 'toys.md');
  expect(digests.map(({ paperId }) => paperId)).toEqual(['2603.00001', '2603.00002']);
  return problems.filter(({ kind }) => kind === 'only-named');
};

const other = (number: number) => `https://arxiv.org/abs/2603.0001${number}`;

test('papers that lines outside all digests name are told in one word, by their ids', () => {
  expect(read(`We left ${other(1)} and ${other(2)} for Monday.`, '')).toEqual([
    { kind: 'only-named', line: 5, detail: '2603.00011, 2603.00012' },
  ]);
});

test('many such papers are counted', () => {
  const links = Array.from({ length: 9 }, (_, number) => other(number)).join(' and ');
  expect(read(`We left ${links} for Monday.`, '')).toMatchObject([{ detail: '9' }]);
});

test.each([
  ['the text of an entry cites', '', ''],
  ['a list of references names', '', `## References\n\n1. A. Birch: Boats. ${other(1)}`],
  ['have a digest', '- [Kites](https://arxiv.org/abs/2603.00001)', ''],
])('papers that %s are not told', (_, above, below) => {
  expect(read(above, below)).toEqual([]);
});
