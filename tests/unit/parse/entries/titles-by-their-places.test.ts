import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

/** Writes one entry for each title, with the number of its paper. */
function entries(titles: string[], write: (title: string, id: string, order: number) => string) {
  return titles.map((title, at) => write(title, `2611.0000${at + 1}`, at + 1)).join('\n\n');
}

describe('whatever its words are, a line is a title', () => {
  test('of a list’s item in bold that reads like names, and what stands behind it is told', () => {
    const text = entries(
      ['Kites That Reel Themselves', 'Tents That Fold', 'Attention Sinks, Explained'],
      (title, id, order) =>
        `* **${title}** ([paper](https://arxiv.org/abs/${id})): It flies ${order} times around.\n    * *Results*: It lands ${order} times.`,
    );
    expect(toldIn(text).digests).toEqual([
      '2611.00001 Kites That Reel Themselves: It flies 1 times around. It lands 1 times.',
      '2611.00002 Tents That Fold: It flies 2 times around. It lands 2 times.',
      '2611.00003 Attention Sinks, Explained: It flies 3 times around. It lands 3 times.',
    ]);
  });

  test('in bold behind a picture with its text right below, among others that have no names', () => {
    const text = entries(
      ['Attention Sinks, Explained', 'Tents That Fold', 'Kites That Reel Themselves'],
      (title, id, order) =>
        `**kites** \`BOT\` — Today at 08:0${order}\n📰 **${title}**\nIt flies ${order} times around.\n\n🔗 <https://arxiv.org/abs/${id}>`,
    );
    expect(toldIn(text).digests).toEqual([
      '2611.00001 Attention Sinks, Explained: It flies 1 times around.',
      '2611.00002 Tents That Fold: It flies 2 times around.',
      '2611.00003 Kites That Reel Themselves: It flies 3 times around.',
    ]);
  });

  test('of a numbered item with its paper’s number, a quotation or a section’s word before it', () => {
    const text = entries(
      ['"Are You Sure?" Doubt under Repeated Questions', 'Summary: A Kite That Knows What It Left'],
      (title, id, order) =>
        `${order}) ${title} — arXiv:${id}\n   Presenter: AB\n   - Claim: It flies ${order} times around.`,
    );
    const { digests } = toldIn(`# Minutes\n\nPresent: AB, CD, EF\n\n${text}`);
    expect(digests).toEqual([
      '2611.00001 "Are You Sure?" Doubt under Repeated Questions: It flies 1 times around.',
      '2611.00002 Summary: A Kite That Knows What It Left: It flies 2 times around.',
    ]);
  });

  test('above a label’s link with the text behind it, where no blank lines part entries', () => {
    const text = ['Kites Reel', 'Summary: A Kite That Knows What It Left', 'Folding Tents Alone']
      .map(
        (title, at) =>
          `${title}\narXiv:2611.0000${at + 1} It flies ${at + 1} times around, as nobody had thought.\nNobody fell.`,
      )
      .join('\n');
    expect(toldIn(text, 'cards.txt').digests).toEqual([
      '2611.00001 Kites Reel: It flies 1 times around, as nobody had thought. Nobody fell.',
      '2611.00002 Summary: A Kite That Knows What It Left: It flies 2 times around, as nobody had thought. Nobody fell.',
      '2611.00003 Folding Tents Alone: It flies 3 times around, as nobody had thought. Nobody fell.',
    ]);
  });
});

test('the first title of an outline stands below its group’s name, and has its paper all the same', () => {
  const titles = ['Kites: Strings That Reel', 'Tents: Poles That Fold', 'Lamps Read by Moths'];
  const items = titles.map(
    (title, at) =>
      `\t\t- ${title}\n\t\t  link:: https://arxiv.org/abs/2611.0000${at + 1}\n\t\t\t- tl;dr\n\t\t\t\t- It flies ${at + 1} times around.`,
  );
  const text = ['- [[Nov 28th, 2026]]', '\t- #papers from HF', ...items].join('\n');
  expect(toldIn(text).digests).toEqual(
    titles.map((title, at) => `2611.0000${at + 1} ${title}: It flies ${at + 1} times around.`),
  );
});

describe('lines that read like names are titles', () => {
  const titles = ['Small Talk, Big Model', 'Kites That Reel Themselves', 'Tents That Fold'];
  const digests = titles.map(
    (title, at) => `2611.0000${at + 1} ${title}: It flies ${at + 1} times around.`,
  );

  test('counted as others are, each paper’s link behind its text', () => {
    const text = entries(
      titles,
      (title, id, order) =>
        `${order}/ ${title}\n\nIt flies ${order} times around.\n\nhttps://arxiv.org/abs/${id}`,
    );
    expect(toldIn(text, 'thread.txt').digests).toEqual(digests);
  });

  test('right above their papers’ links, as others are', () => {
    const items = titles.map(
      (title, at) =>
        `\t- ${title}\n\t  link:: https://arxiv.org/abs/2611.0000${at + 1}\n\t\t- tl;dr\n\t\t\t- It flies ${at + 1} times around.`,
    );
    expect(toldIn(['- #papers from HF', ...items].join('\n')).digests).toEqual(digests);
  });

  test('but authors between titles and links are none', () => {
    const text = entries(
      ['Lamps Read by Moths', 'Kites That Reel Themselves', 'Tents That Fold'],
      (title, id, order) =>
        `- ${title}\n- Ada Birch, Bo Dorn\n- https://arxiv.org/abs/${id}\n- It flies ${order} times around.`,
    );
    expect(toldIn(text).digests.map((digest) => digest.slice(0, 30))).toEqual([
      '2611.00001 Lamps Read by Moths',
      '2611.00002 Kites That Reel The',
      '2611.00003 Tents That Fold: It',
    ]);
  });
});

test('a field that recurs below titles and links is none', () => {
  const text = entries(
    ['Time, Space, and Tokens', 'Kites That Reel Themselves', 'Lamps: Reading by Moths'],
    (title, id, order) =>
      `## ${title}\n> [!abstract] In short\n> It flies ${order} times around.\n\n- source:: [${id}](https://arxiv.org/abs/${id})\n- people:: Ada Birch, Bo Dorn\n- status:: #toread\n\n> [!success] Evidence\n> It lands ${order} times.`,
  );
  expect(toldIn(text).digests.map((digest) => digest.slice(0, 26))).toEqual([
    '2611.00001 Time, Space, an',
    '2611.00002 Kites That Reel',
    '2611.00003 Lamps: Reading ',
  ]);
});

test('a full stop that shortens a word ends no title, and a title may end in PDF', () => {
  const text = entries(
    ['GPT-9 vs. Humans: Who Tires First?', '一眼看懂一页文档：从像素到 PDF', 'Tents That Fold'],
    (title, id, order) =>
      `🔥 ${title}\n\nIt flies ${order} times around.\n\n🔗 https://arxiv.org/abs/${id}`,
  );
  expect(toldIn(text, 'channel.txt').digests).toHaveLength(3);
});

test('behind one picture more titles may read like names than do not', () => {
  const text = entries(
    [
      'Tents That Fold by Themselves',
      'Fewer Eyes, Sharper Sight',
      'Moths, Explained',
      'Code: A Study of Old Repositories',
      'Kites That Reel in Rain',
    ],
    (title, id, order) =>
      `🔥 ${title}\n\nIt flies ${order} times around.\n\n🔗 https://arxiv.org/abs/${id}`,
  );
  expect(toldIn(text, 'channel.txt').digests).toHaveLength(5);
});

test.each([
  'C++ or Rust? Translating Legacy Code',
  'Who Counts the Crows?',
  'Cheap Talk, Costly Thought',
])(
  'counted titles have the numbers behind them, though one asks or reads like names: %s',
  (odd) => {
    const entry = (title: string, number: number) =>
      `${number}) ${title} — arXiv:2611.0000${number}\n   - Claim: It is told for the ${number}th time.`;
    const titles = [
      'Limitations Are Features',
      odd,
      'Mixture of Memories',
      'Lamps That Learn the Dark',
    ];
    const { digests } = toldIn(
      `# Minutes\n\n${titles.map((title, at) => entry(title, at + 1)).join('\n\n')}`,
    );
    expect(digests).toEqual(
      titles.map(
        (title, at) => `2611.0000${at + 1} ${title}: It is told for the ${at + 1}th time.`,
      ),
    );
  },
);

test('behind the same picture as all others, behind a section’s word, a title is one', () => {
  const text = entries(
    ['Kites That Reel Themselves', 'Highlights: Detecting Goals', 'Tents That Fold at Dusk'],
    (title, id, order) =>
      `🔹 ${title}\n\nIt flies ${order} times around the tower.\n\nPaper: https://arxiv.org/abs/${id}\n\n➖➖➖➖➖➖`,
  );
  expect(toldIn(text, 'week.txt').digests).toEqual([
    '2611.00001 Kites That Reel Themselves: It flies 1 times around the tower.',
    '2611.00002 Highlights: Detecting Goals: It flies 2 times around the tower.',
    '2611.00003 Tents That Fold at Dusk: It flies 3 times around the tower.',
  ]);
});

test('the last title above its own link is one, though it is called as what closes a report', () => {
  const text = entries(
    ['Kites That Reel Themselves', 'Tents That Fold at Dusk', 'Summary'],
    (title, id, order) =>
      `■${title}\nhttps://arxiv.org/abs/${id}\n\n【In short】It flies ${order} times around.`,
  );
  const { digests } = toldIn(`Good morning, here are the three papers of today.\n\n${text}`);
  expect(digests).toEqual([
    '2611.00001 Kites That Reel Themselves: It flies 1 times around.',
    '2611.00002 Tents That Fold at Dusk: It flies 2 times around.',
    '2611.00003 Summary: It flies 3 times around.',
  ]);
});

test('a paper named as those of others are, below a title that nobody found, is told and none of theirs', () => {
  const titles = [
    'Kites That Reel in Rain',
    'Tents That Fold by Themselves',
    'Cheap Talk, Costly Thought',
    'Fewer Eyes, Sharper Sight',
    'Moths, Explained',
  ];
  const { digests, problems } = toldIn(
    titles
      .map(
        (title, at) =>
          `${title}\narXiv: 2611.0000${at + 1}\nIt flies ${at + 1} times around, and lands.`,
      )
      .join('\n'),
  );
  expect(digests.map((told) => told.slice(0, 10))).toEqual(['2611.00001', '2611.00002']);
  expect(digests.join()).not.toContain('3 times');
  expect(problems).toEqual(expect.arrayContaining([expect.stringContaining('only-named')]));
});

test('behind the same picture as all others, alone between lines that divide, any words are a title', () => {
  const text = entries(
    [
      'Kites That Reel Themselves',
      'TL;DR',
      '[MASK] Is All a Kite Needs',
      'Tents That Fold',
      'Less Is More. More or Less.',
    ],
    (title, id, order) =>
      `🔹 ${title}\n\nIt flies ${order} times around the tower.\n\nPaper: https://arxiv.org/abs/${id}\nCode: https://github.com/kites/k${order}\n\n#kites #ml\n\n➖➖➖➖➖➖`,
  );
  expect(toldIn(`${text}\n\nSubscribe: @kites`, 'week.txt').digests).toEqual([
    '2611.00001 Kites That Reel Themselves: It flies 1 times around the tower.',
    '2611.00002 TL;DR: It flies 2 times around the tower.',
    '2611.00003 [MASK] Is All a Kite Needs: It flies 3 times around the tower.',
    '2611.00004 Tents That Fold: It flies 4 times around the tower.',
    '2611.00005 Less Is More. More or Less.: It flies 5 times around the tower.',
  ]);
});

test.each([
  [
    'in bold, half of all read like names, behind lines that divide',
    [
      'Kites That Reel Themselves',
      'Quantize Late, Prune Early',
      'Tents That Fold at Dusk',
      'Unifying Kites and Tents',
    ],
    (title: string, id: string, order: number) =>
      `---\n\n**${title}**\n*Ada Birch (Oslo)*\nIt flies ${order} times around.\n[Download PDF](https://arxiv.org/pdf/${id})`,
  ],
  [
    'in a field of its own, of a few letters above the link',
    ['Kites That Reel Themselves', 'Atlas', 'Tents That Fold at Dusk'],
    (title: string, id: string, order: number) =>
      `---\n\n**Title**: ${title}\n**Link**: https://arxiv.org/abs/${id}\n\n**Summary**: It flies ${order} times around.`,
  ],
  [
    'in a heading, a word that links have with a count in code behind it',
    ['Kites That Reel Themselves', 'Abstract', 'Tents That Fold at Dusk'],
    (title: string, id: string, order: number) =>
      `#### [${title}](https://arxiv.org/abs/${id}) \`7${order} votes\`\n\nIt flies ${order} times around.`,
  ],
  [
    'between book marks, a label’s word above its link',
    ['Kites That Reel Themselves', 'TL;DR', 'Tents That Fold at Dusk'],
    (title: string, id: string, order: number) =>
      `bot 08:0${order}\n《${title}》\nhttps://arxiv.org/abs/${id}\nSummary: It flies ${order} times around.`,
  ],
])('%s', (_, titles, write) => {
  const { digests } = toldIn(`# Week\n\n${entries(titles, write)}`);
  expect(digests.map((told) => told.replace(/:[^:]*$/, ''))).toEqual(
    titles.map((title, at) => `2611.0000${at + 1} ${title}`),
  );
  for (const [at, told] of digests.entries()) expect(told).toContain(`flies ${at + 1} times`);
});
