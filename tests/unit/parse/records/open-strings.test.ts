import { expect, test } from 'vitest';
import { openStrings } from '../../../../lib/parse/records/open-strings';

test.each<[string, unknown]>([
  [
    '[["kite", "string"], ["tent", "peg"]]',
    [
      ['kite', 'string'],
      ['tent', 'peg'],
    ],
  ],
  ['[{"name": "kite"}] I hope that this helps!', [{ name: 'kite' }]],
  [
    '[[Kites]] fly on strings, [as all know] by now.',
    '[[Kites]] fly on strings, [as all know] by now.',
  ],
])('%s', (text, opened) => {
  const record = { text };
  openStrings([record], new WeakMap(), []);
  expect(record).toEqual({ text: opened });
});
