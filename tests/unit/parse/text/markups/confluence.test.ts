import { expect, test } from 'vitest';
import { inMarkdown } from './in-markdown';

test('a page of Confluence has headings, panels with titles, lists and links', () => {
  const text = [
    'h1. Radar',
    '{toc:maxLevel=2}',
    '{info}For the team{info}',
    'h2. Kites That Reel',
    '[Paper|https://arxiv.org/abs/2603.08301] | *Area:* Kites',
    '{panel:title=In short|borderStyle=solid}',
    'It reels at 2*3 knots. See [https://kites.example].',
    '{panel}',
    '* *Why:* ropes break',
    '** in rain',
    '# first',
  ].join('\n');
  expect(inMarkdown(text, 'page.txt')).toEqual([
    '# Radar',
    '',
    'For the team',
    '## Kites That Reel',
    '[Paper](https://arxiv.org/abs/2603.08301) | **Area:** Kites',
    '**In short:**',
    'It reels at 2*3 knots. See https://kites.example.',
    '',
    '- **Why:** ropes break',
    '  - in rain',
    '1. first',
  ]);
});

test('a line of Markdown that begins so stays', () => {
  const text = '# Notes\n## Kites\nh2. is a heading elsewhere\nh3. is one, too';
  expect(inMarkdown(text, 'page.md')).toEqual(text.split('\n'));
});
