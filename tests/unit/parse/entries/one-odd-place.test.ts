import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const arxiv = (number: number) => `https://arxiv.org/abs/2612.0000${number}`;
const NAMES = ['Kites', 'Tents', 'Ropes', 'Lamps', 'Ferries'];
const title = (number: number) => `${NAMES[number - 1]} That Mend Themselves`;
const NUMBERS = [1, 2, 3, 4, 5];

/** A report of five entries, one of which is written otherwise. */
function report(
  write: (number: number) => string,
  odd: number,
  otherwise: (number: number) => string,
  top = '# Toys of the week',
): string {
  const entries = NUMBERS.map((number) => (number === odd ? otherwise : write)(number));
  return [top, ...entries].join('\n\n');
}

/** Expects each paper under its own title, with its own words alone. */
function expectWhole(text: string, fileName?: string): void {
  const { digests } = toldIn(text, fileName);
  expect(digests.map((told) => told.slice(0, told.indexOf(':')))).toEqual(
    NUMBERS.map((number) => `2612.0000${number} ${title(number)}`),
  );
  for (const [order, told] of digests.entries())
    expect(NUMBERS.filter((number) => told.includes(`toy ${number}`))).toEqual([order + 1]);
}

const summary = (number: number) => `**Summary**: It is toy ${number}.`;
const last = (number: number) => `## ${title(number)}\n\n${summary(number)}\n\n${arxiv(number)}`;
const above = (number: number) => `${arxiv(number)}\n\n## ${title(number)}\n\n${summary(number)}`;
const below = (number: number) => `## ${title(number)}\n\n${arxiv(number)}\n\n${summary(number)}`;

describe('one link in another place than all others', () => {
  test.each([1, 3, 5])('is that of the title below it where all others end entries: %s', (odd) => {
    expectWhole(report(last, odd, above));
  });

  test.each([1, 3, 5])('is that of the title below it where rules part entries: %s', (odd) => {
    const text = report(last, odd, above).replaceAll('\n\n## ', '\n\n---\n\n## ');
    expectWhole(text.replace(`---\n\n## ${title(1)}`, `## ${title(1)}`));
  });

  test.each([1, 3])('is that of the title above it where all others stand above: %s', (odd) => {
    expectWhole(report(above, odd, below));
  });

  test('is no group’s where it stands below its name', () => {
    const text = report(below, 1, above).replaceAll('## ', '### ');
    expectWhole(text.replace(`\n\n${arxiv(1)}`, `\n\n## Lively things\n\n${arxiv(1)}`));
  });

  test('is no report’s where it stands below its name in a line', () => {
    expectWhole(report(below, 1, above, '> Daily Paper Digest · 2026-11-20'));
  });

  test('is that of the title above it where it closes a block', () => {
    const block = (number: number) =>
      `**${title(number)}**\n[arXiv:2612.0000${number}](${arxiv(number)})\nSummary: It is toy ${number}.`;
    const [head = '', link = '', text = ''] = block(3).split('\n');
    expectWhole(report(block, 3, () => [head, text, link].join('\n')));
    expectWhole(report(block, 3, () => [link, head, text].join('\n')));
  });

  test('is that of the title below its number', () => {
    const field = (number: number) =>
      `### ${number}\n\n- Title: ${title(number)}\n\n- Link: ${arxiv(number)}\n- Summary: It is toy ${number}.\n- Limits: None is known.`;
    const link = `- Link: ${arxiv(3)}\n`;
    expectWhole(report(field, 3, (number) => link + field(number).replace(link, '')));
  });
});

test('items below headings of groups have their own links, where one of them has none', () => {
  const { digests } = toldIn(
    [
      '# AI 论文精选\n\n## 语音与音频\n',
      '- 世界模型框架\n  - **论文:** [arXiv:2603.00001](https://arxiv.org/abs/2603.00001)\n  - 风筝自己收线。',
      '\n## 自然语言处理\n',
      '- 方法论的边界\n  - 帐篷沿着接缝折叠。',
      '- 代码评测基准\n  - **论文:** [arXiv:2603.00003](https://arxiv.org/abs/2603.00003)\n  - 小船顺着潮水划行。',
    ].join('\n'),
  );
  expect(digests).toEqual([
    '2603.00001 世界模型框架: 风筝自己收线。',
    '2603.00003 代码评测基准: 小船顺着潮水划行。',
  ]);
});

test('titles below their links are not read with the link below, where a list of highlights stands above all', () => {
  const entry = (number: number, title: string, text: string) =>
    `[arXiv](https://arxiv.org/abs/2603.0000${number})\n\n## [${number}] ${title}\n${text}`;
  const { digests } = toldIn(
    [
      '# Articles du jour\n\n## À retenir\n- **Kites That Carry Their Own Strings**: un fil de moins.',
      entry(1, 'Kites That Carry Their Own Strings', 'Un cerf-volant enroule son fil.'),
      entry(2, 'Tents That Fold Themselves at Dusk', 'Une tente se plie le long de ses coutures.'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    '2603.00001 Kites That Carry Their Own Strings: Un cerf-volant enroule son fil.',
    '2603.00002 Tents That Fold Themselves at Dusk: Une tente se plie le long de ses coutures.',
  ]);
});

describe('a section’s heading one level off', () => {
  const entry = (number: number) =>
    `## [${title(number)}](${arxiv(number)})\n\n### Method\n\nIt is toy ${number}.\n\n### Limits\n\nNone of toy ${number} is known.`;

  test.each([1, 3, 5])('is a section all the same: %s', (odd) => {
    for (const words of ['Method', 'Limits']) {
      const text = report(entry, odd, (number) =>
        entry(number).replace(`### ${words}`, `## ${words}`),
      );
      expectWhole(text);
      expect(toldIn(text).problems).toEqual([]);
    }
  });

  test('is one where all others are in bold', () => {
    const bold = (number: number) => entry(number).replace(/### (.*)\n\n/g, '**$1**: ');
    expectWhole(report(bold, 3, (number) => bold(number).replace('**Method**: ', '## Method\n\n')));
  });

  test('closes the file where the last entry has that section already', () => {
    const { digests } = toldIn(`${report(entry, 9, entry)}\n\n## Limits\n\nRain, for all toys.`);
    expect(digests.join()).not.toContain('Rain');
  });
});

test('a title in bold over two lines is one, whatever its entries are', () => {
  for (const write of [
    (number: number) =>
      `**${number}. ${title(number)}**\n\nLink: ${arxiv(number)}\n\nSummary: It is toy ${number}.`,
    (number: number) =>
      `**${title(number)}**\n[arXiv](${arxiv(number)})\nSummary: It is toy ${number}.`,
  ])
    for (const odd of [1, 3, 5])
      expectWhole(report(write, odd, (number) => write(number).replace(' Mend', '\nMend')));
});

test('a title of the word for code is one among titles', () => {
  const { digests } = toldIn(report(last, 3, (number) => last(number).replace(title(3), 'Code')));
  expect(digests[2]).toBe('2612.00003 Code: It is toy 3.');
});

describe('text under another paper', () => {
  test('is none of a report’s name above the one title that has a link', () => {
    const entry = (name: string) =>
      `## ${name}\n\nAffiliation: Pier Lab\n\n**TL;DR**: The ${name} flies.\n\n**Method**: By hand.`;
    const { digests } = toldIn(
      [
        '# Daily Papers Report 2026-07-12',
        '## Overview\n\nIt was a windy day.',
        entry('KiteFlow').replace('\n\n', `\n\n${arxiv(1)}\n\n`),
        entry('Lamp-R1'),
      ].join('\n\n'),
    );
    expect(digests).toHaveLength(1);
    expect(digests[0]).toMatch(/^2612.00001 KiteFlow:/);
    expect(digests[0]).not.toContain('Lamp');
  });

  test('is none of the item above another that names the list’s only paper', () => {
    const item = (number: number, link: string) =>
      `- ${title(number)}\n${link}  - **Summary:** It is toy ${number}.\n  - **Limits:** None.`;
    const { digests } = toldIn(
      `# Toys\n\n${item(1, '')}\n${item(2, `  - [Paper](${arxiv(2)})\n`)}\n${item(3, '')}`,
    );
    expect(digests).toEqual([expect.stringMatching(/^2612.00002 Tents [^:]*: .*toy 2/)]);
  });

  test('is none of the report’s above numbered banners, whatever they are called', () => {
    const { digests } = toldIn(
      `# 每日论文速览\n\n--- 1. 逐日追踪水流的风筝 ---\n\n**摘要**\n\n风筝收线。\n\n--- 2. 智能体记忆方法 ---\n\n**摘要**\n\n帐篷折叠。\n\narXiv: 2612.00002`,
    );
    expect(digests).toEqual(['2612.00002 智能体记忆方法: 帐篷折叠。']);
  });

  test('is none of what stands again below the last line that closes an entry', () => {
    const bar = '='.repeat(30);
    for (const write of [above, below]) {
      const text = [1, 2, 3].map(write).join(`\n\n${bar}\n\n`);
      const { digests } = toldIn(`# Toys\n\n${text}\n\n${write(1)}`);
      expect(digests.find((told) => told.includes(title(3)))).not.toContain('toy 1');
    }
  });

  test('is no neighbour’s where highlights name what the entries below do not', () => {
    const highlights = NUMBERS.map(
      (number) => `- **Toy${number}: A Game**: It has won many prizes at the fair of the year.`,
    );
    const entries = NUMBERS.map((number) =>
      above(number).replace(title(number), `Toy${number}: A Game`),
    );
    const text = ['# Toys', '## Highlights', highlights.join('\n'), ...entries].join('\n\n');
    expect(toldIn(text).digests.map((told) => told.slice(0, 23))).toEqual(
      NUMBERS.map((number) => `2612.0000${number} Toy${number}: A Game`),
    );
  });
});

describe('a title that is written otherwise than all others', () => {
  const item = (number: number) =>
    `- **[${title(number)}](${arxiv(number)})**\n  - Summary: It is toy ${number}.\n  - Method: By hand.`;
  const signed = (number: number) =>
    `📄 ${title(number)}\n🔗 ${arxiv(number)}\n💡 Summary: It is toy ${number}.\n🔧 Method: By hand.`;
  const odd = [1, 3, 5];

  test('holds no entry behind it where it is a heading among items', () => {
    for (const at of odd)
      expectWhole(
        report(item, at, (number) => item(number).replace('- ', '### ').replaceAll('\n  ', '\n')),
      );
  });

  test('holds no entry behind it where it is in marks', () => {
    for (const [open, close] of ['“”', '《》'])
      for (const at of odd)
        expectWhole(
          report(signed, at, (number) =>
            signed(number).replace(title(number), `${open}${title(number)}${close}`),
          ),
          'toys.txt',
        );
  });

  test('holds no entry behind it where its paper stands in brackets', () => {
    for (const at of odd)
      expectWhole(
        report(signed, at, (number) =>
          signed(number).replace(`🔗 ${arxiv(number)}`, `(arXiv: 2612.0000${number})`),
        ),
        'toys.txt',
      );
  });
});

test('a paper’s number in wide digits is its number', () => {
  const wide = (text: string) =>
    text.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  for (const at of [1, 3, 5])
    expectWhole(
      report(below, at, (number) =>
        below(number).replace(arxiv(number), `arXiv：${wide(`2612.0000${number}`)}`),
      ),
    );
});

test('a number before a wide bar is a title’s', () => {
  const barred = (number: number) =>
    `0${number}｜${title(number)}\n原文：${arxiv(number)}\n▎摘要\nIt is toy ${number}.`;
  expectWhole(report(barred, 9, barred, '风筝日报｜2026-11-20'), 'toys.txt');
});

test('an entry without a link is not about the one paper that its text cites by its number', () => {
  const title = (name: string, number: number) =>
    `[${name}](https://arxiv.org/abs/2603.0000${number})`;
  const { digests, problems } = toldIn(
    [
      '# Daily papers',
      `1. **${title('Kites That Carry Their Own Strings', 1)}**\n   - **Method**: A kite reels its string in.`,
      '2. **Tents That Fold Themselves at Dusk**\n   - **Method**: A tent folds along its seams ([2603.00009](https://arxiv.org/abs/2603.00009)).',
      `3. **${title('Boats That Row Without Any Crew', 3)}**\n   - **Method**: A boat rows by the tide.`,
    ].join('\n'),
  );
  expect(digests.map((digest) => digest.slice(0, 10))).toEqual(['2603.00001', '2603.00003']);
  expect(problems).toEqual([expect.stringMatching(/^no-id/)]);
});
