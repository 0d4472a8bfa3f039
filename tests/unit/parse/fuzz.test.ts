import { expect, onTestFinished, test } from 'vitest';
import { families, mayBeCounted } from '../../fuzz/endless-structure';
import { faultsOf } from '../../fuzz/fuzz-checks';
import { fuzzInput } from '../../fuzz/fuzz-input';
import { FuzzThread } from '../../fuzz/fuzz-thread';
import { growthOf, MOST_GROWTH } from '../../fuzz/work-growth';

/** `npm run fuzz` goes on where this stops. */
const SEED = 20_260_203;
const RUNS = 800;
/** In characters: the parser looks up to 4,000 ahead, and below that its work is not yet linear. */
const SIZES = [8000, 16_000, 32_000];
/** Every so many families are tried here, all of them by `npm run fuzz`. */
const STEP = 24;
/** Whose work once grew faster than the file: these are always tried. */
const ONCE_GREW = ['title fields alone.md'];
const LIMIT = 30_000;

test(`${RUNS} mutated files break no promise of the parser`, { timeout: 60_000 }, () => {
  const broken: string[] = [];
  for (let run = 0; run < RUNS; run++) {
    const input = fuzzInput(SEED, run);
    for (const fault of faultsOf(input)) broken.push(`run ${run}, ${input.recipe}: ${fault}`);
  }
  expect(broken).toEqual([]);
});

test('work grows as files do, whatever goes on in them without end', {
  timeout: 90_000,
}, async () => {
  const thread = new FuzzThread(true, LIMIT);
  onTestFinished(() => thread.stop());
  const grown: string[] = [];
  for (const [index, family] of families.entries()) {
    const tried = index % STEP === 0 || ONCE_GREW.includes(family.name);
    if (!tried || !mayBeCounted(family)) continue;
    const finished = await thread.ask({ task: 'family', index, sizes: SIZES }, ({ work }) => {
      if (growthOf(work) > MOST_GROWTH) grown.push(`${family.name}: ${work.join(', ')}`);
    });
    if (!finished) grown.push(`${family.name}: no end`);
  }
  expect(grown).toEqual([]);
});
