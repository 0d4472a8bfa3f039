import { expect, test } from 'vitest';
import { behindBackground } from '../../../../lib/parse/sections/behind-background';

test.each([
  ['大多数风筝靠人收线。', 'Reel 自己收线。'],
  ['目前的帐篷要人来折。', '这篇文章让它自己折叠。'],
  ['Most kites need a crew. ', 'Reel draws its string in by itself.'],
  ['Existing tents fold badly. ', 'The authors fold them along seams.'],
])('behind %s a text begins with what its paper does', (background, doing) => {
  expect(behindBackground(background + doing, 'Reel: Kites at Home')).toBe(background.length);
});

test.each([
  ['what it does', 'Reel 自己收线。大多数风筝靠人收线。'],
  [
    'a sentence that names the work',
    'Most kites need a crew, and Reel none. Reel flies by itself.',
  ],
  ['background alone', 'Most kites need a crew. Crews are dear.'],
  ['authors who speak for themselves', 'Most kites need a crew. We present Reel.'],
  ['one sentence', 'Most kites need a crew.'],
])('nothing stands before %s', (_, said) => {
  expect(behindBackground(said, 'Reel: Kites at Home')).toBe(0);
});
