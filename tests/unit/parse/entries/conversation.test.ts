import { expect, test } from 'vitest';
import { writeConversation } from '../../../../lib/parse/entries/forms/conversation';
import { toLines } from '../../../../lib/parse/text/line';
import { toldIn } from '../told-texts';

const messages = (all: [string, string][]) =>
  all.map(([header, text]) => `${header}\n${text}`).join('\n\n');

test('in a group’s talk a paper has its title, what its sender says next, and nobody else’s words', () => {
  const { digests, problems } = toldIn(
    messages([
      ['阿风  08:30:11', '今天有人放风筝吗'],
      [
        '小线  08:31:02',
        '第一篇 Kites That Reel Themselves: Wind at Home https://huggingface.co/papers/2603.08301',
      ],
      ['小线  08:33:40', '风筝自己收线，人不必帮忙。线轴里有一个会数圈的装置，数到头就停。'],
      ['阿风  08:34:09', '线会断吗哈哈'],
      ['小线  08:36:00', '第二篇 Tents That Fold: Canvas Without Hands，id 是 2603.08302'],
      ['小线  08:38:15', '帐篷一分钟内自己折好，剩下的事只是把它拿回家。'],
      ['老桩  08:40:51', '还有 2603.08309 没看'],
    ]),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites That Reel Themselves[\s\S]*就停。$/),
    expect.stringMatching(/^2603\.08302 Tents That Fold[\s\S]*拿回家。$/),
  ]);
  expect(problems).toEqual(['stray-text 20']);
});

test('in a board’s thread a paper’s text ends where somebody answers', () => {
  const { digests, problems } = toldIn(
    messages([
      [
        'u/windward · 6h · 88 points',
        'Me first. **Kites That Reel Themselves** https://arxiv.org/abs/2603.08301\nThe kite reels its string in when it rains, and it asks nobody.',
      ],
      ['    u/slack_line · 5h · 2 points', '    mine would never'],
      [
        'u/canvas · 5h · 54 points',
        '**Tents That Fold** https://arxiv.org/abs/2603.08302\nA tent folds itself within a minute.',
      ],
      ['u/deleted · 3h', '[removed]'],
    ]),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites That Reel Themselves[\s\S]*asks nobody\.$/),
    expect.stringMatching(/^2603\.08302 Tents That Fold[\s\S]*a minute\.$/),
  ]);
  expect(problems).toEqual(['stray-text 6']);
});

test('a talk of many that names several papers, one of them by its link, is about none alone', () => {
  const { digests } = toldIn(
    messages([
      ['Ada  9:01 AM', 'did you see this https://arxiv.org/abs/2603.08301'],
      ['Bo  9:02 AM', 'the kite reels itself in, right?'],
      ['Cy  9:03 AM', 'I liked 2603.08302 better, the tent folds itself'],
    ]),
  );
  expect(digests).toEqual([]);
});

test.each([
  ['Ada — Today at 9:01 AM', 'Bo — Today at 9:03 AM', 'Ada — Today at 9:05 AM'],
  ['#1 阿风 2026-01-09 10:11', '#2 老桩 2026-01-09 10:15', '#3 阿风 2026-01-09 10:20'],
  ['ada 5 hours ago | next [–]', 'bo 4 hours ago | parent', 'ada 2 hours ago | parent'],
  [
    '[ada]  Posted Wed Jan 9, 2026 9:02 am',
    '[bo_l]  Posted Wed Jan 9, 2026 10:12 am',
    '[ada]  Posted Wed Jan 9, 2026 1:02 pm',
  ],
  ['[2026/1/9 10:11:12] Ada:', '[2026/1/9 10:12:12] Bo:', '[2026/1/9 10:13:12] Ada:'],
])('a talk is told by who says what, and when: %s', (first, second, third) => {
  const { digests } = toldIn(
    messages([
      [
        first,
        '“Kites That Reel Themselves” https://arxiv.org/abs/2603.08301\nThe kite reels its string in when it rains.',
      ],
      [second, 'Mine would never do that, not even once.'],
      [
        third,
        '“Tents That Fold” https://arxiv.org/abs/2603.08302\nA tent folds itself within a minute.',
      ],
    ]),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites[\s\S]*it rains\.$/),
    expect.stringMatching(/^2603\.08302 Tents[\s\S]*a minute\.$/),
  ]);
});

test('lines that end with a time, and nothing below, are nobody’s', () => {
  const text = [
    'Kites 00:21',
    'They fly.',
    'Tents 01:35',
    'They fold.',
    'Ropes 02:40',
    'They hold.',
  ];
  const lines = toLines(text.join('\n\n'));
  expect(writeConversation(lines)).toBe(lines);
});

test('a title alone in its message may have its link below it, and a word before it', () => {
  const { digests } = toldIn(
    messages([
      ['小线 10:02', 'Kites That Reel Themselves: Wind at Home\nhttps://arxiv.org/abs/2603.08301'],
      ['小线 10:05', '风筝自己收线，线轴里有个会数圈的装置。'],
      ['老桩 10:08', '我也发一个：Tents That Fold: Canvas Without Hands（2603.08302）'],
      ['老桩 10:12', '帐篷一分钟内自己折好，靠的是会记忆的折痕。'],
    ]),
  );
  expect(digests).toEqual([
    '2603.08301 Kites That Reel Themselves: Wind at Home: 风筝自己收线，线轴里有个会数圈的装置。',
    '2603.08302 Tents That Fold: Canvas Without Hands: 帐篷一分钟内自己折好，靠的是会记忆的折痕。',
  ]);
});

test('a post on a board may quote another above its title, and has its writer’s words below a mark', () => {
  const rule = '-'.repeat(60);
  const text = [
    `[ada]  Posted Wed Jan 9, 2026 9:02 am\n“Kites That Reel Themselves”\nhttps://arxiv.org/abs/2603.08301\n\nThe kite reels its string in when it rains.\n\n--\nada | eleven kites, one roof`,
    '[bo_l]  Posted Wed Jan 9, 2026 9:12 am\nMine would never do that, not even once.',
    '[cy]  Posted Wed Jan 9, 2026 9:31 am\n> not even once\nha!\n\nMine: “Tents That Fold Without Hands”\nhttps://arxiv.org/abs/2603.08302\n\nA tent folds itself within a minute.',
  ];
  expect(toldIn(text.join(`\n\n${rule}\n`), 'thread.txt').digests).toEqual([
    '2603.08301 Kites That Reel Themselves: The kite reels its string in when it rains.',
    '2603.08302 Tents That Fold Without Hands: A tent folds itself within a minute.',
  ]);
});
