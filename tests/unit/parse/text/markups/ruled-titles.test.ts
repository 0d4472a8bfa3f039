import { expect, it } from 'vitest';
import { inMarkdown } from './in-markdown';

const RULE = '='.repeat(40);
const LINK = 'https://arxiv.org/abs/2611.00001';

it('writes titles between two rules as headings', () => {
  const text = [RULE, 'Kites', RULE, LINK, '', RULE, 'Tents', RULE, '', LINK, 'They stand.'];
  expect(inMarkdown(text.join('\n'), 'a.txt').filter((line) => line !== '')).toEqual([
    '## Kites',
    LINK,
    '## Tents',
    LINK,
    'They stand.',
  ]);
});

it('leaves one alone, and sentences, what follows a text at once, and catchwords above titles', () => {
  for (const text of [
    [RULE, 'Kites', RULE, LINK],
    [RULE, 'They fly.', RULE, LINK, '', RULE, 'They stand.', RULE, LINK],
    ['So.', RULE, 'Kites', RULE, LINK, RULE, 'Tents', RULE, LINK],
    [RULE, 'Kites', RULE, 'Of Kites', LINK, '', RULE, 'Tents', RULE, 'Of Tents', LINK],
  ])
    expect(inMarkdown(text.join('\n'), 'a.txt')).toEqual(text);
});
