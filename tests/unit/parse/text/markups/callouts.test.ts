import { expect, it } from 'vitest';
import { inMarkdown } from './in-markdown';

const box = (title: string, id: string) =>
  `> [!abstract] ${title}\n> https://arxiv.org/abs/${id}\n> It is told.`;

it('writes boxes that name a paper each as sections', () => {
  const text = `## Papers\n\n${box('Kites', '2611.00001')}\n\n${box('Tents', '2611.00002')}`;
  expect(inMarkdown(text, 'a.md').filter((line) => line !== '')).toEqual([
    '## Papers',
    '### Kites',
    'https://arxiv.org/abs/2611.00001',
    'It is told.',
    '### Tents',
    'https://arxiv.org/abs/2611.00002',
    'It is told.',
  ]);
});

it('leaves boxes of one paper, and those that name none', () => {
  for (const text of [
    box('Kites', '2611.00001'),
    `${box('Kites', '2611.00001')}\n\n> [!note] Beside\n> It is said.`,
  ])
    expect(inMarkdown(text, 'a.md')).toEqual(text.split('\n'));
});
