import { expect, test } from 'vitest';
import { writeEssay } from '../../../../lib/parse/entries/forms/essay-paragraphs';
import { toLines } from '../../../../lib/parse/text/line';
import { toldIn } from '../told-texts';

const kites =
  'The first one that I read on the pier was [Kites That Reel Themselves](https://arxiv.org/abs/2603.08301). Its authors flew forty kites for a summer, and trained a reel on the tug of the string. It reels in when it rains, and asks nobody for help.';
const tents =
  'The other, [Tents That Fold Without Hands](https://arxiv.org/abs/2603.08302), begins in a meadow. A tent folds itself within a minute, by creases that remember where they were; what is left to do is to carry it home, which takes longer.';
const own = [
  '# Two papers about wind',
  'My uncle never owned a kite. He would stand on the pier and hold up a wet finger, and that was the forecast for the town.',
];

test('an essay’s paragraphs that bring papers in are theirs, all others the writer’s', () => {
  const { digests, problems } = toldIn(
    [
      ...own,
      kites,
      tents,
      'Anyway, my uncle. He has moved inland, where the wind is a rumour.',
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites That Reel Themselves: The first[\s\S]*for help\.$/),
    expect.stringMatching(/^2603\.08302 Tents That Fold Without Hands: [\s\S]*takes longer\.$/),
  ]);
  expect(problems).toEqual(['stray-text 3', 'stray-text 9']);
});

test.each([
  ['one paragraph brings a paper in', [kites]],
  [
    'a paper is linked elsewhere, too',
    [kites, tents, 'Back to the [kites](https://arxiv.org/abs/2603.08303) and their reels.'],
  ],
  ['it has headings', [kites, '## Tents', tents, '## Others', 'None.']],
  ['its paragraphs open with titles', [kites, tents].map((text) => text.slice(text.indexOf('[')))],
])('a text is no essay where %s', (_, paragraphs) => {
  const lines = toLines([...own, ...paragraphs, ''].join('\n\n'));
  expect(writeEssay(lines)).toBe(lines);
});
