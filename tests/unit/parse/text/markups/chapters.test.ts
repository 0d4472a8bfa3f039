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
