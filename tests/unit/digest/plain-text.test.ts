import { expect, test } from 'vitest';
import { plainInline, plainText } from '../../../lib/digest/plain-text';
import type { Block } from '../../../lib/digest/tree';

test('a text without markup has one line for each paragraph, item and row', () => {
  const blocks: Block[] = [
    { t: 'heading', level: 3, c: ['标题'] },
    {
      t: 'paragraph',
      c: ['a ', { t: 'strong', c: ['b', { t: 'emphasis', c: ['c'] }] }, { t: 'break' }, 'd'],
    },
    { t: 'rule' },
    {
      t: 'list',
      ordered: true,
      start: 3,
      items: [
        [
          { t: 'paragraph', c: ['one'] },
          { t: 'list', ordered: false, start: 1, items: [[{ t: 'paragraph', c: ['two'] }]] },
        ],
        [],
        [{ t: 'preformatted', text: 'x = 1\n  y' }],
      ],
    },
    { t: 'quote', c: [{ t: 'paragraph', c: [{ t: 'code', text: 'q' }] }] },
    { t: 'table', head: [['h'], ['i']], rows: [[['1'], []]] },
  ];
  expect(plainText(blocks)).toBe('标题\na bc\nd\none\ntwo\nx = 1\n  y\nq\nh\ti\n1\t');
});

test('formulas stay as people write them, links are their text', () => {
  expect(
    plainInline([
      { t: 'math', tex: 'K_i', display: false, mathml: null },
      { t: 'math', tex: 'x', display: true, mathml: { tag: 'math', attributes: {}, c: ['y'] } },
      { t: 'link', href: 'https://example.org', c: ['页'] },
    ]),
  ).toBe('$K_i$$$x$$页');
});
