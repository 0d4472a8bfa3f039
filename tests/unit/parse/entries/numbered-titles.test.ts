import { describe, expect, test } from 'vitest';
import { linkNumberedTitles } from '../../../../lib/parse/entries/forms/numbered-titles';
import { toLines } from '../../../../lib/parse/text/line';

function written(text: string): string[] {
  return linkNumberedTitles(toLines(text))
    .map((line) => line.text)
    .filter(Boolean);
}

const LINKS = '[1] https://arxiv.org/abs/2601.00001\n[2] https://arxiv.org/abs/2601.00002';

describe('titles that end in the number of a link', () => {
  test('get that link, and times before them make headings of all that have one', () => {
    expect(
      written(
        `00:00 Hello\n\n07:40 On Kites [1]\n\nThey fly.\n\n21:05 On Boats [2]\n\nThey float.\n\n${LINKS}`,
      ),
    ).toEqual([
      '### Hello',
      '### [On Kites](https://arxiv.org/abs/2601.00001)',
      'They fly.',
      '### [On Boats](https://arxiv.org/abs/2601.00002)',
      'They float.',
    ]);
  });

  test.each([
    ['one number ends two lines', `On Kites [1]\n\nOn Boats [1]\n\nOn Boats [2]\n\n${LINKS}`],
    ['a link has no line', `On Kites [1]\n\nThey fly, others float [2].\n\n${LINKS}`],
    ['they stand within a paragraph', `On Kites [1]\nThey fly.\nOn Boats [2]\n\n${LINKS}`],
    [
      'a number has two links',
      `On Kites [1]\n\nOn Boats [2]\n\n${LINKS}\n[2] https://arxiv.org/abs/2601.00003`,
    ],
  ])('are left as they are where %s', (_, text) => {
    expect(linkNumberedTitles(toLines(text))).toEqual(toLines(text));
  });

  test('and numbers that end items, or lines that open in bold, become their links', () => {
    expect(
      written(`1. **Kites**: they fly at night. [1]\n2. **Boats**: they float. [2]\n\n${LINKS}`),
    ).toEqual([
      '1. **Kites**: they fly at night. [paper](https://arxiv.org/abs/2601.00001)',
      '2. **Boats**: they float. [paper](https://arxiv.org/abs/2601.00002)',
    ]);
  });
});
