import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

test('a paper cited within a text whose link ends it has no digest, and lends its own to none', () => {
  const entries = ['Kites That Reel', 'Tents That Fold', 'Ropes That Hang'].map((title, at) => {
    const cited =
      at === 1 ? ' Compare the [older tents of felt](https://arxiv.org/abs/2501.00009).' : '';
    return `**${at + 1}. ${title}.** It tells of matter ${at}.${cited} It does so in the wind. [Paper](https://huggingface.co/papers/2611.0000${at})`;
  });
  const { digests } = toldIn(entries.join('\n\n'));
  expect(digests.map((told) => told.slice(0, 10))).toEqual([
    '2611.00000',
    '2611.00001',
    '2611.00002',
  ]);
});
