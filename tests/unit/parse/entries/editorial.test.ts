import { describe, expect, test } from 'vitest';
import { isEditorial, isOfOnePaper } from '../../../../lib/parse/entries/settled/editorial';
import { toldIn } from '../told-texts';

describe('an editor’s paragraph', () => {
  test.each([
    'We are moving the archive to a new server this week, so links may be slow.',
    '*(A reader asked for more of these; see last week’s issue.)*',
    '— Editor: the list below is shorter today because of the holiday.',
    'Thanks to everyone who wrote in about the newsletter yesterday!',
    'The next two papers are about robots.',
    'Overall, today’s papers share an interest in memory.',
    '本周我们正在迁移存档，链接可能较慢。',
    '（有读者问起风筝系列，请看上周的那一期。）',
    '——小编：今天放假，少选几篇。',
    '感谢昨天就专栏来信的读者！',
    '接下来两篇都与机器人有关。',
    '总体来看，今天的论文都关注记忆。',
    '来週はお休みのため、配信はありません。',
    '다음 주는 휴일이라 링크만 보냅니다.',
  ])('is told: %s', (text) => {
    expect(isEditorial(text)).toBe(true);
    expect(isOfOnePaper(text)).toBe(false);
  });

  test.each([
    'We propose a ranker for newsletters that halves the time people spend in their inbox.',
    'We study how people subscribe to feeds on topics they disagree with.',
    'Our agent plans holidays end to end, booking flights with 40 tools.',
    'Given your inbox, it drafts replies that you would have written.',
    'Readers recover 30 % more facts from its digests than from the originals.',
    'It fixes typos in your prompts before they reach the tokenizer.',
    '我们用三年的周报数据衡量订阅用户的流失。',
    '我们把公众号文章当作语料，训出更懂口语的词表。',
    '读者用它生成的简报能多记住三成内容。',
    '大家在节日期间的出行被提前一周准确预测。',
    'We archive each issue of the string, and the model links them.',
    'The authors moved the digest to a new server.',
    'The next token is a kite.',
    '作者把日报链接交给读者。',
    'A kite reels in by itself.',
    'We keep an archive of all kites, and the list of those that flew.',
    'We find that today’s kites need a string.',
    '我们的图像编辑结果在网站上。',
    '以下是三个主要贡献：',
    'Our kites show that this issue grows with the wind.',
    'We fly more episodes than anybody, and you can watch the feed.',
    'Our project website with links to videos is at boats.example; you can try it today.',
    'We release everything on our website, and you will find links there.',
    '今天我们把代码和链接都放在了网站上，大家可以直接使用。',
    '今天的风很大。',
  ])('is none: %s', (text) => {
    expect(isEditorial(text)).toBe(false);
  });

  test('tells of one paper where it speaks of its authors or its method', () => {
    expect(['The authors share their strings.', '该方法不用人手。'].map(isOfOnePaper)).toEqual([
      true,
      true,
    ]);
    expect(['These papers share a method.', '今日几篇的方法都很像。'].map(isOfOnePaper)).toEqual([
      false,
      false,
    ]);
  });
});

const entry = (number: number) =>
  `## ${number}. Toy ${'ABCDE'[number]} That Mends Itself\n\nhttps://arxiv.org/abs/2612.0010${number}\n\n**Summary**: It is toy ${number}.\n\n**Method**: By hand.`;

test('what an editor says between two entries is none’s', () => {
  for (const behind of [1, 2, 3]) {
    const entries = [1, 2, 3, 4].map((number) =>
      number === behind ? `${entry(number)}\n\nWe moved the archive this week.` : entry(number),
    );
    const { digests, problems } = toldIn(`# Toys\n\n${entries.join('\n\n')}`);
    expect(digests).toHaveLength(4);
    expect(digests.join()).not.toContain('archive');
    expect(problems.filter((kind) => kind.startsWith('stray-text'))).toHaveLength(1);
  }
});

test('behind the last entry, a paragraph on its paper is its own, and one on the day is none’s', () => {
  const entries = [1, 2, 3, 4].map(entry).join('\n\n');
  const own = toldIn(`# Toys\n\n${entries}\n\nThe authors have not tried it in rain.`);
  expect(own.digests.at(-1)).toContain('in rain');
  const day = toldIn(`# Toys\n\n${entries}\n\nAll of today’s papers have been tried in rain.`);
  expect(day.digests.join()).not.toContain('in rain');
});
