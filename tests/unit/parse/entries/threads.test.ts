import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

describe('a thread that a board exports', () => {
  const post = (text: string, subject = 'Re: kites') =>
    `发信人: kitefan (风筝), 信区: Kites\n标  题: ${subject}\n\n${text}\n`;
  const list = [
    '这周读的两篇。',
    '一、《Kites That Reel Themselves》 arXiv:2603.08001',
    '风筝自己收线,\n不用人手。\n吐槽:图太小。',
    '二、《Tents That Fold Themselves》 arXiv:2603.08002',
    '帐篷自己折叠,比手快一倍。\n吐槽:只试过一次。',
    '另外求一篇文章,好像叫 Boat Diaries,谁有链接?',
    '--\n※ 来源:某站',
  ].join('\n\n');

  test('has papers in its list, and none in what stands behind: a question, a signature, answers', () => {
    const { digests, problems } = toldIn(
      [post(list, 'kites'), post('顶,第二篇很好玩。'), post('已置顶。')].join('\n'),
    );
    expect(digests).toEqual([
      '2603.08001 Kites That Reel Themselves: 风筝自己收线,\n不用人手。 图太小。',
      '2603.08002 Tents That Fold Themselves: 帐篷自己折叠,比手快一倍。 只试过一次。',
    ]);
    expect(problems).toEqual([17, 23, 25, 28].map((line) => `stray-text ${line}`));
  });
});

test('a group chat’s paper is called what stands below its number, not by that number', () => {
  const message = (time: string, text: string) => `阿风  ${time}\n${text}`;
  const pick = (n: number, title: string) =>
    `【今日推荐 ${n}】\n${title}\nhttps://arxiv.org/abs/2603.0810${n}\n它自己收线,不用人手。`;
  const { digests, problems } = toldIn(
    [
      message('09:01', pick(1, 'Kites That Reel Themselves')),
      message('09:05', '这个贵吗'),
      message('09:31', pick(2, 'Tents That Fold Themselves')),
      message('09:40', '食堂有鱼,冲'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    '2603.08101 Kites That Reel Themselves: 它自己收线,不用人手。',
    '2603.08102 Tents That Fold Themselves: 它自己收线,不用人手。',
  ]);
  expect(problems).toEqual([]);
});

test('a mail’s signature ends the last entry', () => {
  const entry = (n: number, title: string) =>
    `${n}) ${title}\nhttps://arxiv.org/abs/2603.0820${n}\nIt reels its string in at dusk.`;
  const { digests } = toldIn(
    `${entry(1, 'Kites That Reel Themselves')}\n\n${entry(2, 'Tents That Fold Themselves')}\n\n-- \nAda Birch\nKite Lab, Room 7\n`,
  );
  expect(digests[1]).toMatch(/at dusk\.$/);
});

test('a group chat that names the day and the time before who wrote has papers in what was shared, and no talk', () => {
  const message = (time: string, who: string, text: string) => `2026-03-01 ${time} ${who}\n${text}`;
  const shared = (n: number, title: string, text: string) =>
    `[链接] ${title}\nhttps://arxiv.org/abs/2603.0830${n}\n${text}`;
  const { digests } = toldIn(
    [
      message('09:01:10', '阿风', shared(1, 'Kites That Reel Themselves', '它自己收线,不用人手。')),
      message('09:05:20', '小雨@风筝', '这个贵吗,我也想要一个'),
      message('09:31:30', 'Dr.Birch', shared(2, 'Tents That Fold Themselves', '帐篷自己折叠。')),
      message('09:40:40', '阿风', '食堂今天有鱼,大家快冲'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    '2603.08301 Kites That Reel Themselves: 它自己收线,不用人手。',
    '2603.08302 Tents That Fold Themselves: 帐篷自己折叠。',
  ]);
});

test('a note below minutes that cites a work is no paper of the heading above it', () => {
  const paper = (n: number, title: string) =>
    `${title}\n${'-'.repeat(title.length)}\n\n:arxiv: \`2603.0840${n} <https://arxiv.org/abs/2603.0840${n}>\`_\n\nIt reels its string in at dusk, as older ones do [Reel]_.\n`;
  const { digests } = toldIn(
    `Minutes\n=======\n\n${paper(1, 'Kites That Reel Themselves')}\n${paper(2, 'Tents That Fold Themselves')}\nAny other business\n------------------\n\nSomebody please return the kettle.\n\n.. [Reel] https://arxiv.org/abs/1903.08409\n`,
    'minutes.rst',
  );
  expect(digests.map((digest) => digest.slice(0, 37))).toEqual([
    '2603.08401 Kites That Reel Themselves',
    '2603.08402 Tents That Fold Themselves',
  ]);
  expect(digests.join()).not.toContain('kettle');
});
