import { describe, expect, test } from 'vitest';
import { linkListedTitles } from '../../../../lib/parse/entries/forms/listed-titles';
import { toLines } from '../../../../lib/parse/text/line';

function written(text: string): string[] {
  return linkListedTitles(toLines(text))
    .map((line) => line.text)
    .filter(Boolean);
}

const LIST =
  '- On Kites — https://arxiv.org/abs/2601.00001\n- [On Boats](https://arxiv.org/abs/2601.00002)';

describe('titles that a list elsewhere links', () => {
  test('get its links, and the list goes', () => {
    expect(
      written(
        `**[02:10] On Kites**\n\nThey fly.\n\n## On Boats\n\nThey float.\n\n## Papers\n\n${LIST}`,
      ),
    ).toEqual([
      '### [On Kites](https://arxiv.org/abs/2601.00001)',
      'They fly.',
      '## [On Boats](https://arxiv.org/abs/2601.00002)',
      'They float.',
      '## Papers',
    ]);
  });

  test('leave as a note what is only mentioned', () => {
    expect(
      written(
        `On Kites\n\nThey fly.\n\nOn Boats\n\nThey float.\n\n${LIST}\n- On Trains: arXiv:2601.00003`,
      ).at(-1),
    ).toBe('[^10]: - On Trains: arXiv:2601.00003');
  });

  test.each([
    ['a title stands above two texts', `On Kites\n\nThey fly.\n\nOn Kites\n\nOn Boats\n\n${LIST}`],
    ['most of the list is told of nowhere', `On Kites\n\nThey fly.\n\n${LIST}`],
    [
      'a text links a paper, too',
      `On Kites\n\nThey fly.\n\nOn Boats\n\nThey float, https://arxiv.org/abs/2601.00003 says.\n\n${LIST}`,
    ],
  ])('are left as they are where %s', (_, text) => {
    expect(linkListedTitles(toLines(text))).toEqual(toLines(text));
  });
});
