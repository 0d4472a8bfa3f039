import { expect, test } from 'vitest';
import { toLines } from '../../../../lib/parse/text/line';
import { linkNotedTitles } from '../../../../lib/parse/text/noted-titles';
import { toldIn } from '../told-texts';

const NOTES = '[^1]: https://arxiv.org/abs/2603.08301\n[^2]: Said by my uncle.';

function linked(text: string): string[] {
  return linkNotedTitles(toLines(`${text}\n${NOTES}`)).map((line) => line.text);
}

test('a title in a sentence is linked by a footnote that is nothing but its link', () => {
  expect(linked('I read *Kites That Reel*[^1] on the pier.[^2]')).toEqual([
    'I read [*Kites That Reel*](https://arxiv.org/abs/2603.08301) on the pier.[^2]',
    '',
    '[^2]: Said by my uncle.',
  ]);
});

test.each([
  ['a sentence', 'Kites reel themselves.[^1]'],
  ['a heading', '## *Kites That Reel*[^1]'],
  ['what no note links', 'I read *Kites That Reel*[^2] on the pier.'],
])('%s has its note as it is', (_, text) => {
  expect(linked(text)).toEqual([text, ...NOTES.split('\n')]);
});

test('an essay whose footnotes link its papers is read as one that links them itself', () => {
  const told = 'Its authors flew forty of them for a summer, and asked nobody for help; '.repeat(2);
  const { digests, problems } = toldIn(
    [
      'My uncle never owned a kite, and held up a wet finger.',
      `The first one I read was *Kites That Reel Themselves*[^1]. ${told}`,
      `The other one is *Tents That Fold Without Hands*[^2]. ${told}`,
      '[^1]: https://arxiv.org/abs/2603.08301\n[^2]: https://arxiv.org/abs/2603.08302',
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites That Reel Themselves: The first/),
    expect.stringMatching(/^2603\.08302 Tents That Fold Without Hands: The other/),
  ]);
  expect(problems).toEqual([]);
});
