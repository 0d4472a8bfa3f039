import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../lib/digest/plain-text';
import { partAllParallel, partParallel } from '../../../../lib/parse/sections/parallel-texts';
import { parseMarkdown } from '../../../../lib/parse/tree/markdown';

function parted(markdown: string, kind: 'other' | 'abstract' = 'other'): string[] {
  return partParallel({ kind, label: '', blocks: parseMarkdown(markdown) }).map(
    ({ section: { kind: own, blocks } }) => `${own}: ${plainText(blocks)}`,
  );
}

const table = (head: string, ...rows: string[]) => [head, '|---|---|', ...rows].join('\n');
const flies = '| The kite flies by itself. | 风筝自己会飞。 |';
const reels = '| It reels its string in at dusk. | 黄昏时它自己收线。 |';

describe('a text and its translation', () => {
  test('side by side in a table are a text each', () => {
    const sides = [
      'other: The kite flies by itself. It reels its string in at dusk.',
      'other: 风筝自己会飞。黄昏时它自己收线。',
    ];
    expect(parted(table('| English | 中文 |', flies, reels))).toEqual(sides);
    expect(parted(table(flies, reels, flies))[0]).toMatch(/itself. It reels .* itself.$/);
    const numbered = `| # | EN | 中文 |\n|---|---|---|\n| 1 ${flies}\n| 2 ${reels}`;
    expect(parted(numbered)).toEqual(sides);
  });

  test('a line each in several paragraphs are a text each', () => {
    const pair = (one: string, other: string) => `${one}\n${other}`;
    const text = [
      '风筝在家',
      pair('The kite flies by itself.', '风筝自己会飞。'),
      pair('It reels its string in at dusk.', '黄昏时它自己收线。'),
    ].join('\n\n');
    expect(parted(text)).toEqual([
      'other: The kite flies by itself.\nIt reels its string in at dusk.',
      'other: 风筝在家\n风筝自己会飞。\n黄昏时它自己收线。',
    ]);
    expect(parted(pair('The kite flies by itself.', '风筝自己会飞。'))).toHaveLength(1);
  });

  test('in turn behind a word for their language are a text each', () => {
    const text =
      'Read twice.\n\n**EN** The kite flies by itself.\n\n**中** 风筝自己会飞,不用人手。\n\n**EN** It reels its string in.\n\n**中** 黄昏时它自己收线,不用人手。';
    expect(parted(text)).toEqual([
      'other: Read twice.\nThe kite flies by itself.\nIt reels its string in.',
      'other: 风筝自己会飞,不用人手。\n黄昏时它自己收线,不用人手。',
    ]);
  });

  test('beside each other in a table that names its rows are sections of both languages', () => {
    const named = [
      '| | English | 中文 |',
      '|---|---|---|',
      `| Summary ${flies}`,
      `| Results ${reels}`,
    ].join('\n');
    const parts = partParallel({ kind: 'other', label: '', blocks: parseMarkdown(named) });
    expect(
      parts.map(({ lang, section }) => [lang, section.kind, plainText(section.blocks)]),
    ).toEqual([
      ['en', 'summary', 'The kite flies by itself.'],
      ['en', 'results', 'It reels its string in at dusk.'],
      ['zh', 'summary', '风筝自己会飞。'],
      ['zh', 'results', '黄昏时它自己收线。'],
    ]);
  });

  test('a paragraph each are told from a quotation by their number, and share their label', () => {
    const section = (label: string, markdown: string) => ({
      kind: 'other' as const,
      label,
      blocks: parseMarkdown(markdown),
    });
    const told = (...sections: ReturnType<typeof section>[]) =>
      partAllParallel(sections).map(
        ({ lang, section: { label, blocks } }) => `${lang} ${label}: ${plainText(blocks)}`,
      );
    const first = section('Kite / 风筝', 'The kite flies by itself.\n\n风筝自己会飞。');
    const second = section('Dusk（黄昏）', 'It reels its string in at dusk.\n\n黄昏时它自己收线。');
    expect(told(first, second)).toEqual([
      'en Kite: The kite flies by itself.',
      'zh 风筝: 风筝自己会飞。',
      'en Dusk: It reels its string in at dusk.',
      'zh 黄昏: 黄昏时它自己收线。',
    ]);
    expect(told(first)).toHaveLength(1);
    const quoted = section(
      'Dusk',
      'Reels.\n\n黄昏时它自己收线，因为夜里没有人看它，也没有人收它。',
    );
    expect(told(first, quoted)).toHaveLength(2);
  });

  test('line by line are a text each', () => {
    const text = 'The kite flies.\n风筝自己会飞。\nIt reels its string in.\n它自己收线。';
    expect(parted(text)).toEqual([
      'other: The kite flies. It reels its string in.',
      'other: 风筝自己会飞。它自己收线。',
    ]);
    expect(parted(`${text}\nThat is all.`)).toHaveLength(1);
    expect(parted('The kite flies.\n风筝自己会飞。')).toHaveLength(1);
  });

  test('of an abstract is its publisher’s summary', () => {
    const [, translation] = parted(table('| English | 中文 |', flies, reels), 'abstract');
    expect(translation).toMatch(/^summary: /);
  });

  test.each([
    [
      'terms and what they mean',
      table('| Term | 意思 |', '| kite | 会飞。 |', '| reel | 收线。 |'),
    ],
    [
      'one language',
      table(
        '| Old | New |',
        flies.replace(/风.*。/, 'It flew.'),
        reels.replace(/黄.*。/, 'It sank.'),
      ),
    ],
    ['one tag alone', '**EN** The kite flies by itself.\n\nIt reels its string in.'],
    ['a word like a tag', '**中** The kite flies by itself.\n\n**EN** It reels its string in.'],
  ])('is none in %s', (_, markdown) => {
    expect(parted(markdown)).toHaveLength(1);
  });
});
