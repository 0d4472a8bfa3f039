import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const entry = (number: string, title: string, id: string, text: string) =>
  `（${number}）${title}\n编号：${id}\n要点：${text}\n建议：先在室内试飞。`;

test('a title that asks, and goes on in capitals, is a title like its neighbours', () => {
  const { digests, problems } = toldIn(
    [
      '一、重点论文',
      entry('一', 'Kites That Reel Themselves', '2603.08301', '风筝自己收线，人不必帮忙。'),
      entry('二', 'Tents That Fold', '2603.08302', '帐篷一分钟内自己折好。'),
      entry(
        '三',
        'Who Holds the Line? Testing Kite Pilots with Cut Strings',
        '2603.08303',
        '剪断的线让三成飞手认不出风筝。',
      ),
      '二、其他\n1. 周五下午修绳子。',
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites[\s\S]*不必帮忙/),
    expect.stringMatching(/^2603\.08302 Tents(?![\s\S]*剪断)/),
    expect.stringMatching(/^2603\.08303 Who Holds[\s\S]*剪断(?![\s\S]*修绳子)/),
  ]);
  expect(problems).toEqual(['stray-text 19']);
});

test('a question and its answer are no title', () => {
  const { digests } = toldIn(
    [
      '## Kites That Reel Themselves\nhttps://arxiv.org/abs/2603.08301\n\nThe kite reels itself in.',
      '1. Does it rain? Then the kite stays at home with its string.',
      '2. Is it dry? Then it flies.',
    ].join('\n\n'),
  );
  expect(digests).toEqual([expect.stringMatching(/^2603\.08301 Kites[\s\S]*it flies/)]);
});
