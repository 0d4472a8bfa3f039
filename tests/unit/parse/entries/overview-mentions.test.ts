import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';
import { KITES, TENTS } from '../toy-digests';

const report = (...points: string[]) => `# Toys of the day

## Today

${points.join('\n')}

## [Kites that carry their own strings](https://arxiv.org/abs/2603.00001)

A kite reels its string in when the wind drops.

## [Tents that fold themselves at dusk](https://arxiv.org/abs/2603.00002)

A tent folds along its seams by a motor.`;

const BOATS = '- Also: [Boats](https://arxiv.org/abs/2603.00003)';

test('a paper that one point of an overview mentions has no digest', () => {
  expect(
    toldIn(report('- Toys get smaller.', `${BOATS} (told last week, and not again).`)),
  ).toEqual({
    digests: [KITES, TENTS],
    problems: ['stray-text 5', 'only-named 6'],
  });
});

test.each([
  ['alone', [`${BOATS} (it rows).`]],
  [
    'told at length',
    ['- Toys get smaller.', `${BOATS}: it rows by the tide and by the sun, at night, too.`],
  ],
])('it has one where it is %s', (_, points) => {
  expect(toldIn(report(...points)).digests).toHaveLength(3);
});
