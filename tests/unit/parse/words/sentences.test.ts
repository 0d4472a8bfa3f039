import { expect, test } from 'vitest';
import { sentenceEnds } from '../../../../lib/parse/words/sentences';

test.each<[string, string[]]>([
  ['One. Two! Three?', ['One.', ' Two!', ' Three?']],
  ['一。二！“三？”四', ['一。', '二！', '“三？”']],
  [
    'It is 3.5 wide, e.g. here, as Ash et al. say. Next',
    ['It is 3.5 wide, e.g. here, as Ash et al. say.'],
  ],
  ['J. Ash walks. B follows.', ['J. Ash walks.', ' B follows.']],
  ['机器人走 3.5 米. 然后停。', ['机器人走 3.5 米.', ' 然后停。']],
  ['no end', []],
])('%s', (text, sentences) => {
  const ends = sentenceEnds(text);
  expect(ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))).toEqual(sentences);
});
