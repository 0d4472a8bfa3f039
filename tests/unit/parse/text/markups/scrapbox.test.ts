import { expect, test } from 'vitest';
import { inMarkdown } from './in-markdown';

test('brackets with stars are headings, spaces before a line items, brackets with an address links', () => {
  const text = [
    '凧の日記',
    '[** Kites That Reel Themselves]',
    '[https://arxiv.org/abs/2603.08301]',
    '要約：凧は[* 自分で]糸を巻く。',
    ' 糸巻きが[- 嘘を]数える',
    '  [https://kites.example 凧の会]を見よ',
    ' [凧の会 https://kites.example]',
  ].join('\n');
  expect(inMarkdown(text, 'page.txt')).toEqual([
    '凧の日記',
    '### Kites That Reel Themselves',
    'https://arxiv.org/abs/2603.08301',
    '要約：凧は**自分で**糸を巻く。',
    '- 糸巻きが嘘を数える',
    '  - [凧の会](https://kites.example)を見よ',
    '- [凧の会](https://kites.example)',
  ]);
});

test('brackets in Markdown stay', () => {
  const text = '## Kites\n[* not a mark]\n [x] done';
  expect(inMarkdown(text, 'page.md')).toEqual(text.split('\n'));
});
