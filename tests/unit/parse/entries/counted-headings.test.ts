import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { toBytes } from '../write-report';

const papersOf = (...lines: string[]) =>
  parseReport(toBytes(lines.join('\n')), 'week.md').digests.map(({ paperId, title, lang }) => [
    paperId,
    title,
    lang,
  ]);
const KITES = '[Kites: Strings that Reel](https://arxiv.org/abs/2603.00010)';
const TENTS = '[Tents](https://arxiv.org/abs/2603.00011)';
const texts = (word: string, ...numbers: number[]) =>
  numbers.flatMap((number) => [
    '',
    `### ${word} ${number}`,
    '',
    'It flies and folds by itself at dusk.',
  ]);
const both = [
  ['2603.00010', 'Kites: Strings that Reel', 'en'],
  ['2603.00011', 'Tents', 'en'],
];

describe('headings that only count papers', () => {
  test('have the titles of an index above them', () => {
    const rows = [
      '| # | Artigo | Quem |',
      '|--|--|--|',
      `| 1 | ${KITES} | Ada |`,
      `| 2 | ${TENTS} | Bo |`,
    ];
    expect(papersOf('# Week', '', ...rows, ...texts('Artigo', 1, 2))).toEqual(both);
    expect(papersOf('# Week', '', `1. ${KITES}`, `2. ${TENTS}`, ...texts('Paper', 2, 1))).toEqual(
      both.toReversed(),
    );
  });

  test('have none where the index counts others', () => {
    expect(papersOf('# Week', '', `1. ${KITES}`, `2. ${TENTS}`, ...texts('Paper', 1, 3))).toEqual(
      [],
    );
  });
});

describe('a table of two languages with titles among its rows', () => {
  const row = (left: string, right: string) => `| ${left} | ${right} |`;
  const head = [row('English', '中文'), '|---|---|'];

  test('is two texts for each paper', () => {
    expect(
      papersOf(
        '# Week',
        '',
        ...head,
        row(`**${KITES}**`, '**风筝**'),
        row('The kite flies by itself.', '风筝自己会飞。'),
        row('It reels its string in at dusk.', '黄昏时它自己收线。'),
        row(`**${TENTS}**`, '**帐篷**'),
        row('The tent folds by itself.', '帐篷自己会收。'),
        row('It needs no hand at all for that.', '完全不需要人手帮忙。'),
      ),
    ).toEqual(both.flatMap(([id, title]) => ['en', 'zh'].map((lang) => [id, title, lang])));
  });

  test('is none where each row has a paper, or a side both scripts', () => {
    const rows = [row(KITES, '风筝'), row(TENTS, '帐篷')];
    expect(papersOf('# Week', '', ...head, ...rows).map(([id]) => id)).not.toContain('2603.00012');
    const mixed = [
      row(KITES, '风筝'),
      row('它会飞。', 'It flies.'),
      row(TENTS, '帐篷'),
      row('a', 'b'),
    ];
    expect(papersOf('# Week', '', ...head, ...mixed).filter(([, , lang]) => lang === 'zh')).toEqual(
      [],
    );
  });
});
