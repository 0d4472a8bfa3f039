import { expect, test } from 'vitest';
import { clipInline } from '../../../lib/digest/clip-inline';

test('a short run stays as it is', () => {
  const nodes = ['A ', { t: 'strong' as const, c: ['b'] }];
  expect(clipInline(nodes, 3)).toBe(nodes);
});

test('a long one is cut in its text', () => {
  expect(clipInline(['abcdef ', { t: 'code', text: 'x' }], 4)).toEqual(['abcd…']);
});

test('what can’t be cut goes as a whole', () => {
  expect(clipInline(['ab ', { t: 'strong', c: ['cdef'] }, 'g'], 5)).toEqual(['ab ', '…']);
});
