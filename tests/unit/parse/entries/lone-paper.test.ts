import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const NOTE = [
  '## Kites That Reel Themselves',
  '**arXiv**: [2611.00001](https://arxiv.org/abs/2611.00001)',
  '## Summary',
  'A kite reels itself in as soon as the wind drops, whoever holds it.',
  '## Method',
  'A drone pulls the kite, and a camera sees how its string hangs.',
  '## Odds',
  'New: four of five. Useful: three of five, where the wind is steady.',
];
const OTHER = [
  '## Tents That Fold Without Hands',
  'https://arxiv.org/abs/2611.00002',
  'They fold up.',
];

test('a note’s sections stand on its title’s level, whatever the last of them is called', () => {
  const { digests, problems } = toldIn(NOTE.join('\n\n'), 'kites.md');
  expect(problems).toEqual([]);
  expect(digests).toHaveLength(1);
  expect(digests[0]).toContain('four of five');
});

test('beside other papers, what has no link is none’s section', () => {
  const { digests, problems } = toldIn([...NOTE, ...OTHER].join('\n\n'), 'day.md');
  expect(digests.map((told) => told.slice(0, 10))).toEqual(['2611.00001', '2611.00002']);
  expect(digests.join()).not.toContain('four of five');
  expect(problems).toEqual(['stray-text 15']);
});
