import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkedLines, textsUnder } from '../unit/parse/checked-lines';

const corpus = join(import.meta.dirname, '../../../shared/digests');
/** So many files are read, spread over all of them. */
const MOST_FILES = 60;
/** Lines, in a thousand, whose words are shown otherwise than they were written. */
const TOLERATED = 2;

test('Publishers’ files have hardly a line that is not accounted for', { timeout: 240_000 }, () => {
  const all = textsUnder(corpus);
  const step = Math.max(1, Math.floor(all.length / MOST_FILES));
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
