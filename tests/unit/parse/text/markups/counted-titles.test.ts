import { expect, test } from 'vitest';
import { inMarkdown } from './in-markdown';

const counted = '01\nKites at home\n\nThey fly.\n\n02\nBells at sea\n\nThey ring.';

test('titles below the numbers that count them are headings', () => {
  expect(inMarkdown(counted, 'page.txt')).toEqual([
    '',
    '### 1. Kites at home',
    '',
    'They fly.',
    '',
    '',
    '### 2. Bells at sea',
    '',
    'They ring.',
  ]);
});

test.each([
  ['a number stands alone', '01\nKites at home\n\nThey fly.'],
  ['the file has headings', `# Toys\n\n${counted}`],
  ['the numbers do not count', counted.replace('02', '07')],
  ['sentences stand below', '1\nKites fly.\n\n2\nBells ring.'],
  ['they stand within a text', 'Kites\n1\nBells\n2\nRopes'],
])('lines stay as they are where %s', (_, text) => {
  expect(inMarkdown(text, 'page.txt')).toEqual(text.split('\n'));
});
