import { expect, it } from 'vitest';
import { inMarkdown } from './in-markdown';

it('writes a question above its answer as a label', () => {
  expect(inMarkdown('Q1: 为什么？\nA: 因为。\n\nQ: Why so?\n\nA: It is.', 'a.txt')).toEqual([
    '**为什么？**',
    '因为。',
    '',
    '**Why so?**',
    '',
    'It is.',
  ]);
});

it('leaves a question without an answer alone', () => {
  const text = 'Q1: 为什么？\n因为。\nA: 是。';
  expect(inMarkdown(text, 'a.txt')).toEqual(text.split('\n'));
});
