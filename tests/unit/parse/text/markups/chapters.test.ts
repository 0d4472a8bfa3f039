import { expect, test } from 'vitest';
import { inMarkdown } from './in-markdown';

test('an item that opens with a time and a bold title is an item', () => {
  const text = '- (00:00) Hello\n- (04:12) **Kites** — they fly.\n- 1:02:05 **Bells** — they ring.';
  expect(inMarkdown(text, 'notes.md')).toEqual([
    '- (00:00) Hello',
    '- **Kites** — they fly.',
    '- **Bells** — they ring.',
  ]);
});

test('a single time stays', () => {
  const text = '- (04:12) **Kites** — they fly.\n- **Bells** — they ring.';
  expect(inMarkdown(text, 'notes.md')).toEqual(text.split('\n'));
});

test('links that are listed by title go into the chapters of that title', () => {
  const list =
    'Kites that map: arxiv.org/abs/2601.00001\nBells that ring  https://arxiv.org/abs/2601.00002';
  const chapters =
    '00:21 Kites that map\nThey fly.\n01:35 Bells That Ring\nThey ring.\n04:10\nBye.';
  expect(inMarkdown(`${list}\n${chapters}`, 'notes.txt')).toEqual([
    '',
    '',
    '### [Kites that map](https://arxiv.org/abs/2601.00001)',
    'They fly.',
    '### [Bells That Ring](https://arxiv.org/abs/2601.00002)',
    'They ring.',
    '### 04:10',
    'Bye.',
  ]);
  const other = `${list}\n00:21 Kites that map\nThey fly.\n01:35 Ropes\nThey hold.`;
  expect(inMarkdown(other, 'notes.txt')).toEqual(other.split('\n'));
});

test('a list of links may have a title’s main words alone, and stand below the chapters', () => {
  const text = [
    '【00:21】**Kites That Map: Wind From Above**',
    'They fly.',
    '【01:35】**How to Hear the Bells That Ring**',
    'They ring.',
    '【04:10】Letters',
    'Bye.',
    '1. Kites That Map — https://arxiv.org/abs/2601.00001',
    '2. The Bells That Ring — https://arxiv.org/abs/2601.00002',
    '3. Ropes of no chapter — https://arxiv.org/abs/2601.00003',
  ];
  expect(inMarkdown(text.join('\n'), 'notes.md')).toEqual([
    '### [Kites That Map: Wind From Above](https://arxiv.org/abs/2601.00001)',
    'They fly.',
    '### [How to Hear the Bells That Ring](https://arxiv.org/abs/2601.00002)',
    'They ring.',
    '### Letters',
    'Bye.',
    '',
    '',
    '3. Ropes of no chapter — https://arxiv.org/abs/2601.00003',
  ]);
});

test('a chapter that two listed papers could be is none of theirs', () => {
  const text = [
    '00:21 Kites that map and bells that ring',
    '01:35 Ropes that hold and tails that wag',
    '1. Kites that map — https://arxiv.org/abs/2601.00001',
    '2. Bells that ring — https://arxiv.org/abs/2601.00002',
    '3. Ropes that hold — https://arxiv.org/abs/2601.00003',
    '4. Tails that wag — https://arxiv.org/abs/2601.00004',
  ];
  expect(inMarkdown(text.join('\n'), 'notes.txt')).toEqual(text);
});
