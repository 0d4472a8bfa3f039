import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

test('a paper that the label of an entry’s own names again has no text in that entry', () => {
  const { digests, problems } = toldIn(
    [
      '（一）Kites That Reel Themselves\n编号：2603.08301\n要点：风筝自己收线，人不必帮忙。',
      '（二）Tents That Fold\n编号：2603.08302\n要点：帐篷一分钟内自己折好。',
      '（三）接下来这一篇说的是绳子。它会数圈，数到头就停！谁都没想到。\n编号：2603.08303\n要点：绳子数圈，误差为零。',
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites[\s\S]*不必帮忙/),
    expect.stringMatching(/^2603\.08302 Tents(?![\s\S]*绳子)/),
  ]);
  expect(problems).toEqual(['stray-text 9', 'only-named 10']);
});

test.each([
  ['above texts', 'Link: https://arxiv.org/abs/', ''],
  ['behind numbered texts', '', ' [Paper](https://arxiv.org/abs/'],
])('so has one that is named in the same words %s', (_, before, behind) => {
  const named = (id: string, text: string, n: number) =>
    before ? `${before}${id}\n\n${text}` : `**${n}.** ${text}${behind}${id})`;
  const { digests } = toldIn(
    [
      '## Details',
      named('2603.08301', 'Kites reel themselves in when the wind has gone down', 1),
      named('2603.08302', 'Tents fold themselves in a minute and a half, if dry', 2),
      named('2603.08303', 'Ropes count their turns, and stop when they are done', 3),
    ].join('\n\n'),
  );
  for (const digest of digests) expect(digest).not.toMatch(/Kites[\s\S]*Tents|Tents[\s\S]*Ropes/);
});
