import { expect, test } from 'vitest';
import { isAuthorLine } from '../../../../lib/parse/words/person-names';

test.each([
  'Ash, Bell et al.',
  'Ann Ash, Ben Bell and Cy van Dorn',
  'by Ann Ash and Ben Bell',
  'Ann Ash¹, Ben Bell²*',
  'Ann Ash (North University), Ben Bell (South Institute)',
  '[Ann Ash](https://example.org/ann), [Ben Bell](https://example.org/ben)',
  'J. R. Ash, B. Bell',
  '✍ Ann Ash',
  '王小明，李雷，张三',
  '王小明 等',
  '김철수, 이영희',
])('%s are names', (text) => {
  expect(isAuthorLine(text)).toBe(true);
});

test.each([
  'Memory, Planning, Control',
  'A robot walks on rope.',
  'Walking Robots',
  '记忆，规划，控制',
  '提出一种方法，效果很好',
  'Ann Ash walks, Ben Bell runs',
  'by hand and by foot',
  '',
])('%s are none', (text) => {
  expect(isAuthorLine(text)).toBe(false);
});
