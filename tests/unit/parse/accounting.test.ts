import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layoutFile } from '../../fixtures/layouts/layout-file';
import { checkedLines, textsUnder } from './checked-lines';

const fixtures = join(import.meta.dirname, '../../fixtures/reports');

const SEED = 20_261_128;
const FILES = 200;
describe('every line of a file has one use, and is where that says', () => {
  test.each(textsUnder(fixtures).map((path) => path.slice(fixtures.length + 1)))('%s', (name) => {
    expect(checkedLines(readFileSync(join(fixtures, name)), name)).toEqual([]);
  });

  test(`${FILES} made-up files`, { timeout: 120_000 }, () => {
    const found: string[] = [];
    for (let number = 0; number < FILES; number++) {
      const { bytes, name } = layoutFile(SEED, number);
      found.push(...checkedLines(bytes, `${number} ${name}`));
    }
    expect(found).toEqual([]);
  });
});
