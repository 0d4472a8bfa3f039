import { describe, expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const KITES = '## Kites that carry their own strings\n\nA kite reels its string in.';
const TENTS = '## Tents that fold themselves at dusk\n\nA tent folds along its seams.';
const BOATS = '## Boats that row without any crew\n\nA boat rows by the tide.';
const ELSEWHERE = '[Project page](https://openreview.net/forum?id=toys1)';
const ARXIV = 'https://arxiv.org/abs/2603.00002';
const ofTents = '2603.00002 Tents that fold themselves at dusk: A tent folds along its seams.';

/** Files in which one of several texts has a link to a paper, between two texts. */
const files: [string, string[], string[]][] = [
  [
    'above the title below it, where another work’s stands above the first',
    ['# Reading list', ELSEWHERE, KITES, ARXIV, TENTS, ELSEWHERE, BOATS],
    [ofTents],
  ],
  [
    'above the title below it, where a rule stands above the link',
    ['# Reading list', KITES, '---', ARXIV, TENTS, '---', BOATS],
    [ofTents],
  ],
  [
    'behind the text above it, where another work’s stands behind the last',
    ['# Reading list', KITES, ELSEWHERE, TENTS, ARXIV, BOATS, ELSEWHERE],
    [ofTents],
  ],
  [
    'behind the text above it, where a rule stands below the link',
    ['# Reading list', KITES, '---', TENTS, ARXIV, '---', BOATS],
    [ofTents],
  ],
];

describe('a single link between two texts', () => {
  test.each(files)('is one %s', (_, parts, digests) => {
    expect(toldIn(parts.join('\n\n')).digests).toEqual(digests);
  });
});

describe('links between texts', () => {
  test('stand behind those above them where the last text has one that is left', () => {
    const { digests } = toldIn(
      ['# Reading list', '## Evaluation\n\nA kite reels its string in.', ARXIV]
        .concat([TENTS, 'https://arxiv.org/abs/2603.00003', BOATS])
        .concat('https://arxiv.org/abs/2603.00004')
        .join('\n\n'),
    );
    expect(digests).toEqual([
      '2603.00002 Evaluation: A kite reels its string in.',
      '2603.00003 Tents that fold themselves at dusk: A tent folds along its seams.',
      '2603.00004 Boats that row without any crew: A boat rows by the tide.',
    ]);
  });

  test.each(['整体趋势', '本日の傾向', 'Tendances du jour', 'Trends des Tages'])(
    'are those of the titles below them where the first stands below %s',
    (trends) => {
      const { digests } = toldIn(
        [`# Reading list\n\n## ${trends}\n\nMost of it is about toys.`, ARXIV, TENTS]
          .concat(['https://arxiv.org/abs/2603.00003', BOATS])
          .join('\n\n'),
      );
      expect(digests).toEqual([
        ofTents,
        '2603.00003 Boats that row without any crew: A boat rows by the tide.',
      ]);
    },
  );
});

describe('links that end texts', () => {
  const ends = (number: number) => `[Paper](https://arxiv.org/abs/2603.0000${number})`;

  test.each([
    '### (1) Kites',
    '- **Kites**',
    '**1. Kites**',
    'Kites That Carry Their Own Strings',
    '#### Kites',
  ])(
    'are those of the texts above them where %s alone is written so, and words close the file',
    (title) => {
      const { digests } = toldIn(
        [
          '# Reading list',
          'What was read this week.',
          title,
          'A kite reels its string in.',
          ends(1),
        ]
          .concat(['### Tents that fold themselves', 'A tent folds along its seams.', ends(2)])
          .concat(['### Boats that row alone', 'A boat rows by the tide.', ends(3)])
          .concat(['### Lamps that read at night', 'A lamp reads to moths.', ends(4)])
          .concat('That is all for this week.')
          .join('\n\n'),
      );
      expect(digests.slice(-3)).toEqual([
        expect.stringMatching(/^2603\.00002 Tents.*seams\.$/),
        expect.stringMatching(/^2603\.00003 Boats.*tide\.$/),
        expect.stringMatching(/^2603\.00004 Lamps.*moths\./),
      ]);
    },
  );
});
