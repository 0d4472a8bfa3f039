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

describe('posts below the names of who wrote them, in bold', () => {
  const pick = (n: number, title: string) =>
    `**${title}**\nhttps://arxiv.org/abs/2603.0840${n}\n\nWhy read it: it reels its string in at dusk.`;
  const posts = (post: (name: string, text: string) => string) => [
    post('ada', 'One paper each, please, and no questions on weather.'),
    post('bo', pick(1, 'Kites That Reel Themselves')),
    post('cleo', 'Does anyone know a shop for string?'),
    post('ada', `@cleo ask in the other forum.\n\n${pick(2, 'Tents That Fold Themselves')}`),
    post('helper', 'This thread was closed, since nobody wrote in it for a week.'),
  ];
  const papers = [
    '2603.08401 Kites That Reel Themselves: it reels its string in at dusk.',
    '2603.08402 Tents That Fold Themselves: it reels its string in at dusk.',
  ];

  test('hold papers, and what else was said is none’s', () => {
    const { digests, problems } = toldIn(
      posts((name, text) => `**@${name}** commented on Mar 4, 2026\n\n${text}`).join('\n\n---\n\n'),
    );
    expect(digests).toEqual(papers);
    expect(problems).toEqual(['stray-text 3', 'stray-text 18', 'stray-text 24', 'stray-text 35']);
  });

  test('end at the rule behind the last one, where one stands above each', () => {
    const { digests, problems } = toldIn(
      [
        '# Papers of March\n',
        ...posts(
          (name, text) => `---\n**${name}** · 4 Mar 2026, 18:02 · 12 posts\n\n${text}\n`,
        ).slice(0, 4),
        '---\nPage 1 of 1 · Answer · Rules of the board',
      ].join('\n'),
    );
    expect(digests).toEqual(papers);
    expect(problems.at(-1)).toBe('stray-text 32');
  });

  test('are none where words in bold stand before a day alone', () => {
    const entry = (n: number, title: string) =>
      `**${title}** · 4 Mar 2026 · cs.RO\nhttps://arxiv.org/abs/2603.0840${n}\n\nIt reels its string in at dusk.`;
    const { digests } = toldIn([entry(1, 'Kites Reel'), entry(2, 'Tents Fold')].join('\n\n'));
    expect(digests.map((told) => told.split(':')[0])).toEqual([
      expect.stringContaining('Kites Reel'),
      expect.stringContaining('Tents Fold'),
    ]);
  });
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
