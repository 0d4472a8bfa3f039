import { expect, it } from 'vitest';
import { linkTitle } from '../../../lib/site/place-title';

function titleOf(textContent: string): string | null {
  const anchor: unknown = { textContent };
  return linkTitle({ paperId: '2601.10387', kind: 'link', anchor: anchor as Element });
}

it.each([
  'The Assistant Axis: Situating Personas',
  '  CoDance, again  ',
  '扩散模型的统一视角与应用',
])('a link that says “%s” names its paper', (text) => {
  expect(titleOf(text)).toBe(text.trim());
});

it.each([
  ...['', '2601.10387', 'arxiv:2601.10387v2', 'arXiv: 2601.10387', 'paper', 'here'],
  ...['https://arxiv.org/abs/2601.10387', 'arxiv.org/pdf/2601.10387', 'hf.co/papers/2601.10387'],
])('a link that says “%s” names none', (text) => {
  expect(titleOf(text)).toBeNull();
});
