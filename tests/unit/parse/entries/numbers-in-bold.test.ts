import { expect, test } from 'vitest';
import { writeNumbersBesideBold } from '../../../../lib/parse/entries/forms/numbers-in-bold';
import { toLines } from '../../../../lib/parse/text/line';
import { toldIn } from '../told-texts';

test.each([
  ['bare', '2603.08301', '2603.08302'],
  ['named', 'arXiv:2603.08301', 'arXiv:2603.08302'],
  [
    'linked',
    '[2603.08301](https://arxiv.org/abs/2603.08301)',
    '[2603.08302](https://arxiv.org/abs/2603.08302)',
  ],
])(
  'papers whose numbers, %s, stand in bold together with their titles are entries',
  (_, kites, tents) => {
    const { digests, problems } = toldIn(
      `# Papers of 22 November\n\n**Kites on Short Strings (${kites}).** They hold in a storm.\n\n**Tents (${tents}).** Each folds itself in a minute.`,
    );
    expect(digests).toEqual([
      expect.stringMatching(/^2603\.08301 Kites on Short Strings: .*storm/),
      expect.stringMatching(/^2603\.08302 Tents: .*minute/),
    ]);
    expect(problems).toEqual([]);
  },
);

test('one alone, and one that stands twice, stay as they are', () => {
  for (const text of [
    '**Kites (2603.08301).** a',
    '**Kites (2603.08301).** a\n**Tents (2603.08301).** b',
  ])
    expect(writeNumbersBesideBold(toLines(text))).toEqual(toLines(text));
});
