import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContainer } from '../../../lib/parse/containers/read-container';
import { layoutFile } from '../../fixtures/layouts/layout-file';
import { type Unaccounted, unaccountedLines } from './account';

const fixtures = join(import.meta.dirname, '../../fixtures/reports');
// Publishers' files stand beside a development checkout, not in the project.
const corpus = join(import.meta.dirname, '../../../../shared/digests');
const isThere = existsSync(corpus);

const SEED = 20_261_128;
const FILES = 200;
/** So many of the publishers' files are read, spread over all of them. */
const MOST_OF_CORPUS = 60;
/** Lines of the publishers' files, in a thousand, whose words are shown otherwise than they were written. */
const TOLERATED = 2;
const TEXT = /\.(?:md|markdown|txt|html?|eml|ipynb|org)$/i;

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

const textsUnder = (path: string) => filesUnder(path).filter((file) => TEXT.test(file));

function checkedLines(bytes: Uint8Array, name: string): string[] {
  if (readContainer(bytes, name).kind !== 'lines') return [];
  return unaccountedLines(bytes, name).map(inWords(name));
}

function inWords(name: string): (fault: Unaccounted) => string {
  return ({ kind, line, rule, missing, text }) =>
    `${name}:${line} ${kind} (${rule}) lacks ${missing.join(' ')}: ${text.slice(0, 120)}`;
}

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

describe.skipIf(!isThere)(
  `publishers’ files${isThere ? '' : ' (../shared/digests is not here)'}`,
  () => {
    test('have hardly a line that is not accounted for', { timeout: 240_000 }, () => {
      const all = textsUnder(corpus);
      const step = Math.max(1, Math.floor(all.length / MOST_OF_CORPUS));
      const found: string[] = [];
      let lines = 0;
      for (let at = 0; at < all.length; at += step) {
        const path = all[at] ?? '';
        const bytes = readFileSync(path);
        lines += bytes.toString().split('\n').length;
        found.push(...checkedLines(bytes, path.slice(corpus.length + 1)));
      }
      expect((1000 * found.length) / lines, found.slice(0, 20).join('\n')).toBeLessThan(TOLERATED);
    });
  },
);
