import { expect, test } from 'vitest';
import { paperOfEssay } from '../../../../lib/parse/entries/whole/paper-of-essay';
import { toLines } from '../../../../lib/parse/text/line';

const REST = '\n\nKites pull at what holds them.\n\nThe net learns from the string.\n\nIt rained.';
const link = '[preprint](https://arxiv.org/abs/2601.00001)';

function paperOf(sentence: string, rest = REST): string | null {
  return paperOfEssay(toLines(`# Why kites lie\n\nWe all know wind. ${sentence}${rest}`));
}

test.each([
  ['a title in quotes before its link', `The paper “Kites that map” (${link}) has a cure.`],
  ['a title in slanted letters', `A new preprint, no: the paper *Kites that map* (${link}) does.`],
  ['another language', `Статья «Карты ветра» (${link}) нашла средство.`],
  ['Chinese', '论文《风筝测风》（[链接](https://arxiv.org/abs/2601.00001)）给出了办法。'],
])('a text is about the paper that it brings in by %s', (_, sentence) => {
  expect(paperOf(sentence)).toBe('2601.00001');
});

test.each([
  ['only cites', `Someone sent me ${link}, and I never read it.`, REST],
  ['only quotes', `As “Kites that map” (${link}) says, wind is hard.`, REST],
  [
    'names two',
    `The paper “Kites that map” (${link}) has a cure.`,
    `${REST}\n\nSee https://arxiv.org/abs/2601.00002.`,
  ],
  ['says nothing more', `The paper “Kites that map” (${link}) has a cure.`, ''],
  [
    'says so at its end',
    'It rained.',
    `${REST}${REST}\n\nThe paper “Kites that map” (${link}) has a cure.`,
  ],
])('a text that %s is about none', (_, sentence, rest) => {
  expect(paperOf(sentence, rest)).toBeNull();
});
