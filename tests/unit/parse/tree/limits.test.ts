import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../lib/parse/tree/markdown';

test('a line that goes on with an item does not end it', () => {
  expect(parseMarkdown('- rope\nand more\n  - knot')).toMatchObject([
    { t: 'list', items: [[{ t: 'paragraph' }, { t: 'list' }]] },
  ]);
});

test('a formula of a line’s length is one', () => {
  const tex = 'a+b+c+d+e+f+g+h+i+j+k+l+m+n';
  expect(parseMarkdown(`So $${tex}$ holds.`)).toMatchObject([
    { t: 'paragraph', c: ['So ', { t: 'math', tex }, ' holds.'] },
  ]);
});
