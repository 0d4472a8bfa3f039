import { expect, it } from 'vitest';
import { inMarkdown } from './in-markdown';

const HEADER = [
  '\\\\',
  'arXiv:2601.20001',
  'Date: Thu, 1 Jan 2026',
  '',
  'Title: A Kite',
  '  Flies',
];

function mail(...below: string[]): string {
  return [...HEADER, 'Categories: cs.AI', '\\\\', '  We fly it.', ...below].join('\n');
}

it('puts the title above all fields of its paper, and names the abstract', () => {
  expect(
    inMarkdown(mail('\\\\ ( https://arxiv.org/abs/2601.20001 ,  8kb)', '点评：飞得高。'), 'a.txt'),
  ).toEqual([
    '',
    '## A Kite Flies',
    'Date: Thu, 1 Jan 2026',
    '',
    'Link: https://arxiv.org/abs/2601.20001',
    '',
    'Categories: cs.AI',
    '**Abstract:**',
    '  We fly it.',
    '',
    '**点评**：飞得高。',
  ]);
});

it('names no abstract where words without a label follow it', () => {
  const written = inMarkdown(
    mail('\\\\ ( https://arxiv.org/abs/2601.20001 ,  8kb)', '飞得高。'),
    'a',
  );
  expect(written[7]).toBe('');
  expect(written[10]).toBe('飞得高。');
});

it('leaves a header without a title as it is', () => {
  const text = '\\\\\narXiv:2601.20001\nDate: Thu, 1 Jan 2026\n\\\\';
  expect(inMarkdown(text, 'a.txt')).toEqual(['', 'arXiv:2601.20001', 'Date: Thu, 1 Jan 2026', '']);
});
