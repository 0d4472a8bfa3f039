import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const link = (number: number) => `https://arxiv.org/abs/2603.0000${number}`;
const entry = (title: string, n: number) =>
  `### ${n}. ${title}\n\n**Paper:** ${link(n)}\n\n**Summary:** It is toy ${n}.\n\n**Method:** Nobody holds string ${n}.`;
const told = 'a toy of another shed, which is told of here in a whole sentence.';
const others = (text: string) =>
  [7, 8].map((n) => `- [Another Toy Number ${n}](${link(n)})${text}`).join('\n');
const file = (list: string) =>
  ['# Toys', entry('Kites That Reel', 1), entry('Tents That Fold', 2), list].join('\n\n');

test.each(['**Also published**', 'Also published:', '**其他论文**', '## Also published'])(
  'other papers that are told of behind the last entry are none of its text: %s',
  (label) => {
    const { digests, problems } = toldIn(file(`${label}\n\n${others(`: ${told}`)}`));
    const [first, second] = digests;
    expect(first).toBe('2603.00001 Kites That Reel: It is toy 1. Nobody holds string 1.');
    expect(second).toBe('2603.00002 Tents That Fold: It is toy 2. Nobody holds string 2.');
    expect(digests.length > 2 || problems.length > 0).toBe(true);
  },
);

test('what a paper goes on from is its own', () => {
  const { digests } = toldIn(file(`**Goes on from**\n\n${others('')}`));
  expect(digests).toHaveLength(2);
});
