import { expect, it } from 'vitest';
import { isNames } from '../../../lib/parse/clean-title';

it.each(['Ada Lovelace, Alan Turing', '张三、李四', 'Jean-Luc O’Neil and Grace B. Hopper, et al.'])(
  'a row of names: %s',
  (text) => {
    expect(isNames(text)).toBe(true);
  },
);

it.each(['One Name', 'A title, which has a clause', 'Results: 60%, 70%'])('none: %s', (text) => {
  expect(isNames(text)).toBe(false);
});

it('letters without end are looked at once', () => {
  const letters = '字'.repeat(1_000_000);
  expect(isNames(`${letters}1, ${letters}`)).toBe(false);
  expect(isNames(`${letters}, ${letters}`)).toBe(true);
});
