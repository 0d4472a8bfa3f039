import { expect, test } from 'vitest';
import { fixtures, goldenOf, goldensWithoutFixture, resultOf } from './goldens';

// `npx vitest run golden -u` writes the results anew; read their diff before you commit it.
test.each(fixtures)('%s is read as its golden result says', async (name) => {
  await expect(resultOf(name)).toMatchFileSnapshot(goldenOf(name));
});

test('no golden result is left of a fixture that is gone', () => {
  expect(goldensWithoutFixture()).toEqual([]);
});
