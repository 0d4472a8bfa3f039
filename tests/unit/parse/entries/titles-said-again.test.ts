import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const arxiv = (number: number) => `https://arxiv.org/abs/2603.0000${number}`;

test('a title that is said again before its text is no label', () => {
  const entry = (title: string, number: number) =>
    `**${title}**\n\n- **Rating**: 7/10\n\n**${title}**\n\nSummary: It is toy ${number}.\n\n${arxiv(number)}\n\n---`;
  const { digests } = toldIn(
    [
      '# Toys of the week',
      entry('Kites that carry strings', 1),
      entry('Tents that fold at dusk', 2),
      '## Closing words\n\nSee you next week.',
    ].join('\n\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 22))).toEqual([
    '2603.00001 Kites that ',
    '2603.00002 Tents that ',
  ]);
});

test('the title of another entry below a heading is no title of that heading’s own', () => {
  const { digests } = toldIn(
    [
      '# 玩具日报',
      '## 编辑推荐\n\n**Boats That Row without Any Crew**',
      '## Kites That Carry Their Own Strings\n\n风筝自己收线。\n\n[Project page](https://github.com/toys/kites)',
      `## Boats That Row without Any Crew\n\n小船随潮水划行。\n\n${arxiv(2)}`,
      '## Kites That Carry Their Own Strings\n\n风筝自己收线。\n\n[Project page](https://github.com/toys/kites)',
    ].join('\n\n'),
  );
  expect(digests).toEqual(['2603.00002 Boats That Row without Any Crew: 小船随潮水划行。']);
});

test('a list of other papers on the level of the titles ends the only entry', () => {
  const { digests } = toldIn(
    [
      '# Toys of the week',
      `## Kites that carry strings\n\n${arxiv(1)}\n\n**Summary**: A kite reels its string in.`,
      `## Previously featured\n\n1. [Tents and their kin](${arxiv(2)})\n2. [Boats and their kin](${arxiv(3)})`,
    ].join('\n\n'),
  );
  expect(digests).toEqual(['2603.00001 Kites that carry strings: A kite reels its string in.']);
});

test('an id with a single name is that of the title with its text right above', () => {
  const { digests } = toldIn(
    [
      '# Toys of the week',
      `**Kites that carry strings** — A kite reels its string in.\n\n- [2603.00001](${arxiv(1)}) — Ada Birch`,
      `**Tents that fold at dusk** — A tent folds along its seams.\n\n- [2603.00002](${arxiv(2)}) — Kai Elm`,
    ].join('\n\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 22))).toEqual([
    '2603.00001 Kites that ',
    '2603.00002 Tents that ',
  ]);
});

test('an original abstract that cites a paper is text, and no link', () => {
  const { digests } = toldIn(
    [
      '# Toys of the week',
      `## Kites that carry strings\n\n${arxiv(1)}`,
      '### Original abstract:\n\nWe study strings in the wind ([2603.00009](https://arxiv.org/abs/2603.00009)).',
      '### Overview:\n\nA kite reels its string in.',
    ].join('\n\n'),
  );
  expect(digests).toHaveLength(1);
  expect(digests[0]).toContain('We study strings');
});
