import { expect, it } from 'vitest';
import { inMarkdown } from './in-markdown';

it('takes the buttons off titles and names the abstract', () => {
  const text = [
    '#1 Kites that Think [PDF12] [Copy] [Kimi 3]',
    '',
    'Authors: Ada Birch',
    '',
    'Kites cannot think. We let them, and they fly much higher.',
    '',
    'Subject: Robotics',
  ].join('\n');
  expect(inMarkdown(text, 'a.txt')).toEqual([
    '## Kites that Think',
    '',
    'Authors: Ada Birch',
    '',
    '**Abstract:** Kites cannot think. We let them, and they fly much higher.',
    '',
    'Subject: Robotics',
  ]);
});

it('leaves numbers and one bracket alone', () => {
  const text = '#1 Kites that Think [PDF]\n#12 is [a] nice [b] tag';
  expect(inMarkdown(text, 'a.txt')).toEqual(text.split('\n'));
});
