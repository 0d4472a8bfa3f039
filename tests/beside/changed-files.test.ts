import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realFiles } from '../changes/real-files';
import { chanceOf, tryChange } from '../changes/try-change';

const corpus = join(import.meta.dirname, '../../../shared/digests');
/** In percent: `npm run changes` tries all of them. */
const SHARE = 6;
const SEED = 5;

test('One small change in a publisher’s file gives no text to another paper, and loses none without a word', {
  timeout: 300_000,
}, () => {
  let tried = 0;
  const found: string[] = [];
  for (const [index, file] of realFiles(corpus, '').entries())
    for (const [number, kind] of file.kinds.entries()) {
      const change = tryChange(file, kind, chanceOf(SEED, 0, index, number), SHARE);
      if (!change) continue;
      tried++;
      for (const fault of change.faults)
        if (fault.kind === 'wrong' || fault.kind === 'silent')
          found.push(`${kind} · ${file.place} · ${fault.detail}`);
    }
  expect(tried).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
