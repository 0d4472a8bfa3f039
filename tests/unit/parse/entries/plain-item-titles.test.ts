import { expect, test } from 'vitest';
import { boldPlainTitles } from '../../../../lib/parse/entries/forms/plain-item-titles';
import { toLines } from '../../../../lib/parse/text/line';
import { toldIn } from '../told-texts';

function written(text: string): string[] {
  return boldPlainTitles(toLines(text)).map((line) => line.text);
}

const LIST =
  '- Kites on Short Strings ([2603.08301](https://arxiv.org/abs/2603.08301)) measures how strings hold.\n' +
  '- Tents ([2603.08302](https://arxiv.org/abs/2603.08302)) folds tents by their seams.';

test('titles that items open with in plain words, their papers right behind them, are written in bold', () => {
  expect(written(`## The rest\n\n${LIST}`).slice(2)).toEqual([
    expect.stringMatching(/^- \*\*Kites on Short Strings\*\* \(\[2603/),
    expect.stringMatching(/^- \*\*Tents\*\* \(\[2603/),
  ]);
});

test('so are those whose papers end what is told of them, below days in bold', () => {
  const { digests, problems } = toldIn(
    [
      '# November log',
      '**Mon 23**',
      '* Kites on Short Strings — how strings hold in a storm. (arXiv 2603.08301)\n* Tents — folds tents by their seams, in a minute. (arXiv 2603.08302)',
      '**Tue 24**',
      '* Ropes That Count Their Turns — they stop when they are done. (arXiv 2603.08303)',
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites on Short Strings: .*storm/),
    expect.stringMatching(/^2603\.08302 Tents: .*seams/),
    expect.stringMatching(/^2603\.08303 Ropes That Count Their Turns: .*stop/),
  ]);
  expect(problems).toEqual([]);
});

test.each([
  ['below references', `## References\n\n${LIST}`],
  [
    'below a paper that they may go on with',
    `## Ropes\n\nhttps://arxiv.org/abs/2603.08303\n\n${LIST}`,
  ],
  [
    'that are sentences',
    LIST.replace('Kites on Short Strings', 'We go on from kites').replace(
      'Tents',
      'They fold what was sewn',
    ),
  ],
  ['that name one paper twice', LIST.replaceAll('08302', '08301')],
])('items stay as they are %s', (_, text) => {
  expect(written(text)).toEqual(text.split('\n'));
});
