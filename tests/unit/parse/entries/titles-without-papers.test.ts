import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const RULE = '================';
const kites = (title: string, link: string) => [
  title,
  link,
  '**Method**: A kite reels its string.',
];
const tents = (title: string, link: string) => [title, link, '**Method**: A tent folds its seams.'];
const boats = (title: string, link: string) => [
  title,
  link,
  '**Method**: A boat rows by the tide.',
];
const paper = (number: number) => `https://arxiv.org/abs/2603.0000${number}`;
const BLOG = 'https://blog.example.org/boats';
const KITES = 'Kites that carry their own strings';
const TENTS = 'Tents that fold themselves at dusk';
const BOATS = 'Boats that row without any crew';
const ofKites = `2603.00001 ${KITES}: A kite reels its string.`;

/** Files in which the text of an entry without a paper follows that of one that has it. */
const files: [string, string[], string[]][] = [
  [
    'counts on behind a list of the entry before',
    [
      `1. **${KITES}**\n   - https://arxiv.org/abs/2603.00001\n   - **Method:**`,
      `     1. A kite reels its string.\n     2. It lands by itself.`,
      `2. **${TENTS}**\n   - https://arxiv.org/abs/2603.00002\n   - **Method:**`,
      `     1. A tent folds its seams.\n     2. It stands by itself.`,
      `3. **${BOATS}**\n   - [Code](${BLOG})\n   - **Method:** A boat rows by the tide.`,
    ],
    [`no-id ${BOATS}`],
  ],
  [
    'is linked elsewhere in the form of the others',
    [
      ...kites(`**[${KITES}](${paper(1)})**`, ''),
      ...tents(`**[${TENTS}](${paper(2)})**`, ''),
      ...boats(`**[Background noise of boats that row](${BLOG})**`, ''),
    ],
    ['no-id Background noise of boats that row'],
  ],
  [
    'stands once more in a file that lines divide',
    [
      ...boats(`**1. [${BOATS}](${BLOG})**`, ''),
      RULE,
      ...tents(`**2. [${TENTS}](${paper(2)})**`, ''),
      RULE,
      ...kites(`**3. [${KITES}](${paper(1)})**`, ''),
      ...boats(`**4. [${BOATS}](${BLOG})**`, ''),
    ],
    [`no-id ${BOATS}`],
  ],
];

/** Files whose one paper, the kites', has the text of no boats, and why a title opens an entry of its own there. */
const apart: [string, string[]][] = [
  [
    'its number goes on with the entry before, and with a list in that',
    [
      `1. **${KITES}**\n   - URL: ${paper(1)}\n   - **Results:**`,
      '     1. **Reel**: A kite reels its string.\n     2. **Land**: It lands by itself.',
      `2. **${TENTS}**\n   - URL: ${paper(2)}\n   - **Results:**`,
      '     1. **Fold**: A tent folds its seams.\n     2. **Stand**: It stands by itself.',
      `3. **${BOATS}**\n   - **Results:** A boat rows by the tide.`,
    ],
  ],
  [
    'the list of contents would hold both',
    [
      `## Table of contents\n\n1. [${KITES}](#kites)`,
      `**1. ${BOATS}**\n\n**Method**: A boat rows by the tide.`,
      `**2. ${KITES}**\n\n**Method**: A kite reels its string.`,
      paper(1),
    ],
  ],
  [
    'only the contents’ heading would hold both',
    [
      `# Daily papers\n\n## Contents\n\n1. ${KITES}`,
      `**[${KITES}](${paper(1)})**\n\n**Summary**: A kite reels its string.`,
      `**[${BOATS}](${BLOG})**\n\n**Summary**: A boat rows by the tide.`,
      `## References\n\n1. [Old kites](${paper(7)})\n2. [Old tents](${paper(8)})\n3. [Old sails](${paper(9)})`,
    ],
  ],
  [
    'its project’s link stands above it, as the paper’s does below a group’s heading',
    [
      `# Daily papers\n\n### Robotics\n\n${paper(1)}`,
      `#### ${KITES}\n\nA kite reels its string.\n\nIt lands by itself.\n\nIt flies.`,
      `[Project page](${BLOG})\n\n#### ${BOATS}\n\nA boat rows by the tide.`,
    ],
  ],
];

describe('a title without a paper', () => {
  test.each(files)('ends the entry before where it %s', (_, parts, left) => {
    const { digests, problems } = toldIn(parts.filter((part) => part !== '').join('\n\n'));
    expect(digests.join('\n')).not.toContain('boat rows');
    expect(digests.length).toBe(2);
    expect(problems.length).toBeGreaterThanOrEqual(left.length);
  });

  test.each(apart)('opens an entry of its own where %s', (_, parts) => {
    const { digests } = toldIn(parts.join('\n\n'));
    expect(digests.join('\n')).toContain('A kite reels its string.');
    expect(digests.join('\n')).not.toContain('boat rows');
  });

  test('ends an entry that is told once more, in a file that lines divide', () => {
    const { digests } = toldIn(
      [
        ...[1, 3, 4, 5].flatMap((n) => [RULE, ...kites(`## ${n}. ${KITES} ${n}`, paper(n))]),
        RULE,
        ...tents(`## 6. ${TENTS}`, paper(2)),
        ...kites(`## 1. ${KITES} 1`, paper(1)),
      ].join('\n\n'),
    );
    expect(digests.filter((told) => told.startsWith('2603.00002'))).toEqual([
      `2603.00002 ${TENTS}: A tent folds its seams.`,
    ]);
  });

  test.each([
    ['a list’s label', (text: string) => `📌 Scope: ${text}`],
    ['an item', (text: string) => `- Scope of the work: ${text}`],
  ])('is no text of %s that stands above the next link', (_, told) => {
    const { digests } = toldIn(
      [
        `**1. ${TENTS}**\n\n${told('a tent folds.')}\n\n**Method**: A tent folds its seams.`,
        `**2. ${KITES}**\n\n${told('a kite flies.')}\n\n**Method**: A kite reels its string.`,
        paper(1),
        `**3. ${BOATS}**\n\n${told('a boat rows.')}\n\n**Method**: A boat rows by the tide.`,
        paper(2),
      ].join('\n\n'),
    );
    expect(digests.join('\n')).not.toContain('tent folds');
    expect(digests.map((line) => line.slice(0, 10))).toEqual(['2603.00001', '2603.00002']);
  });
});

describe('a linked title', () => {
  test.each([['Background noise of kites'], ['Next-token kites'], ['Home-made kites that fly']])(
    'is no way through a site: %s',
    (title) => {
      const { digests } = toldIn(
        `**[${title}](${paper(1)})**\n\n**Method**: A kite reels its string.`,
      );
      expect(digests).toEqual([`2603.00001 ${title}: A kite reels its string.`]);
    },
  );

  test.each(['一、', 'Paper 1: ', '论文1：'])('stands behind %s', (number) => {
    const { digests } = toldIn(
      [
        '# 每日论文',
        `**${number}[${KITES}](${paper(1)})**`,
        '**方法**：A kite reels its string.',
        `**${number.replace('1', '2').replace('一', '二')}[${TENTS}](${paper(2)})**`,
        '**方法**：A tent folds its seams.',
      ].join('\n\n'),
    );
    expect(digests).toEqual([ofKites, `2603.00002 ${TENTS}: A tent folds its seams.`]);
  });
});

describe('a link between a heading and the first title further in', () => {
  test.each(['# Kites and tents this week', '## Robots', '# Daily papers'])(
    'is the title’s below %s, where others stand above their titles',
    (heading) => {
      const { digests } = toldIn(
        [heading, paper(1), `### ${KITES}\n\nA kite reels its string.`]
          .concat([paper(2), `### ${TENTS}\n\nA tent folds its seams.`])
          .join('\n\n'),
      );
      expect(digests).toEqual([ofKites, `2603.00002 ${TENTS}: A tent folds its seams.`]);
    },
  );

  test('is the heading’s where none does', () => {
    const { digests } = toldIn(
      [`# ${KITES}`, paper(1), '## What the string is made of', 'A kite reels its string.']
        .concat(['## Where it does not fly', 'It lands by itself.'])
        .join('\n\n'),
    );
    expect(digests.length).toBe(1);
    expect(digests[0]).toContain(`2603.00001 ${KITES}`);
  });
});

test('a link in Traditional Chinese is no title', () => {
  const { digests } = toldIn(
    `[1] ${KITES}\n\n> 🔗 [論文連結](${paper(1)})\n\n**總結：**\n\nA kite reels its string.\n\n[2] ${TENTS}\n\n> 🔗 [論文連結](${paper(2)})\n\n**總結：**\n\nA tent folds its seams.`,
  );
  expect(digests).toEqual([ofKites, `2603.00002 ${TENTS}: A tent folds its seams.`]);
});
