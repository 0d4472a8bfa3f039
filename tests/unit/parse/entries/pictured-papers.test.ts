import { describe, expect, test } from 'vitest';
import { linkPicturedPapers } from '../../../../lib/parse/entries/forms/pictured-papers';
import { toLines } from '../../../../lib/parse/text/line';

const picture = (id: string) =>
  `![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png)`;
const KITES = `${picture('2601.00001')}\n**On Kites**\n${picture('2601.00001')}`;
const BOATS = `${picture('2601.00002')}\n**On Boats**`;

describe('pictures that are made of papers', () => {
  test('name them where nothing else does, by the first of each', () => {
    const texts = linkPicturedPapers(toLines(`${KITES}\n${BOATS}`)).map(({ text }) => text);
    expect(texts).toEqual([
      '[paper](https://huggingface.co/papers/2601.00001)',
      '**On Kites**',
      picture('2601.00001'),
      '[paper](https://huggingface.co/papers/2601.00002)',
      '**On Boats**',
    ]);
  });

  test.each([
    ['there is one paper', KITES],
    ['a paper is named otherwise', `${KITES}\n${BOATS}\narXiv:2601.00003`],
  ])('name none where %s', (_, text) => {
    expect(linkPicturedPapers(toLines(text))).toEqual(toLines(text));
  });
});
