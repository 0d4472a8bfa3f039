import { expect, test } from 'vitest';
import { itemsWithin } from '../../../../lib/parse/sections/inline-items';

test.each([
  ['①会飞；②会停；③开源。', '', ['会飞', '会停', '开源。']],
  ['分三步：1. 起飞；2. 悬停；3. 降落', '分三步：', ['起飞', '悬停', '降落']],
  ['（1）快 2.5 倍；（2）省 30%。', '', ['快 2.5 倍', '省 30%。']],
])('%s is a list', (line, above, items) => {
  expect(itemsWithin(line)).toEqual({ above, items });
});

test.each([
  '快了 1.5 倍；2.5 倍更好',
  '只有一项：1. 会飞。',
  '先看图 2；再看表 1. 会飞',
  '1. 会飞；3. 会停',
])('%s is none', (line) => {
  expect(itemsWithin(line)).toBeNull();
});
