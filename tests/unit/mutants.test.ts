import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutants } from '../mutants/mutant-list';

it('every change that the reader’s tests are to notice can still be made, in one place', () => {
  const stale = mutants.filter(({ file, find }) => {
    const code = readFileSync(new URL(`../../lib/parse/${file}`, import.meta.url), 'utf8');
    return code.split(find).length !== 2;
  });
  expect(stale.map(({ file, find }) => `${file}: ${find}`)).toEqual([]);
});
