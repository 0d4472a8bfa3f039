import { expect, test } from 'vitest';
import type { Section } from '../../../../lib/digest/digest';
import { breaksOff } from '../../../../lib/parse/sections/broken-off';
import { parseMarkdown } from '../../../../lib/parse/tree/markdown';

const entry = (last: string, ...kinds: Section['kind'][]): Section[] =>
  [...kinds, 'results' as const].map((kind, index) => ({
    kind,
    label: kind,
    blocks: parseMarkdown(index === kinds.length ? last : 'Ropes hold.'),
  }));
const whole = entry('It walks.', 'summary');

test.each<[string, Section[], boolean]>([
  ['a sentence', entry('It walks well.', 'summary'), false],
  ['a word within one', entry('It walks and then', 'summary'), true],
  ['a bold figure', entry('**Best: 71.9**', 'summary'), false],
  ['a formula', entry('At most $x + y$', 'summary'), false],
  ['a link', entry('See [the code](https://example.org)', 'summary'), false],
  ['a table', entry('| a | b |\n|---|---|\n| c | d |', 'summary'), false],
  ['an item within a sentence', entry('- It walks.\n- It then', 'summary'), true],
  ['a section that the others have is missing', entry('It walks.'), true],
  ['nothing at all', [], true],
])('the last entry ends in %s', (_, last, cut) => {
  expect(breaksOff([whole, whole, last])).toBe(cut);
});

test('where others end without a mark too, nothing is said', () => {
  const open = entry('Walks on rope', 'summary');
  expect(breaksOff([open, open, open])).toBe(false);
});

test('one entry alone breaks off within a sentence', () => {
  expect(breaksOff([entry('It walks and then', 'summary')])).toBe(true);
  expect(breaksOff([whole])).toBe(false);
});
