/**
 * Reads hostile files of a seed and tells how they ended, by kind: `npm run hostile -- --seed N [--count N] [--in-node]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HostileChild } from './hostile/hostile-child';
import { hostileFile } from './hostile/hostile-files';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    kind: { type: 'string' },
    'in-node': { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const child = new HostileChild();
const byKind = new Map<
  string,
  {
    files: number;
    slow: number;
    longest: number;
    died: number;
    thrown: number;
    peak: number;
    grown: number;
  }
>();
const outDir = join(import.meta.dirname, '../../.output/hostile');
mkdirSync(outDir, { recursive: true });
let done = 0;
for (let number = Number(values.from); done < Number(values.count); number++) {
  const { kind, name, bytes } = hostileFile(seed, number);
  done++;
  if (values.kind && values.kind !== kind) continue;
  const tally = byKind.get(kind) ?? {
    files: 0,
    slow: 0,
    longest: 0,
    died: 0,
    thrown: 0,
    peak: 0,
    grown: 0,
  };
  byKind.set(kind, tally);
  tally.files++;
  const ending = await child.read({ seed, number }, 30_000);
  const told: string[] = [];
  if ('died' in ending) {
    tally.died++;
    told.push(`died ${ending.died}`);
  } else {
    const rate = ending.ms / (100 + ending.unpacked / 1500);
    tally.longest = Math.max(tally.longest, ending.ms);
    tally.peak = Math.max(tally.peak, ending.peak);
    tally.grown = Math.max(tally.grown, ending.kept / Math.max(10_000, ending.unpacked));
    if (ending.thrown) {
      tally.thrown++;
      told.push(ending.thrown);
    }
    if (rate > 5) {
      tally.slow++;
      told.push(`slow: ${Math.round(ending.ms)} ms of ${ending.unpacked} bytes`);
    }
    if (ending.peak > 600) told.push(`memory: ${Math.round(ending.peak)} MB`);
    if (ending.kept > 20 * Math.max(10_000, ending.unpacked))
      told.push(`kept ${ending.kept} of ${ending.unpacked}`);
  }
  if (told.length > 0) {
    writeFileSync(join(outDir, `${seed}-${number}-${name}`), bytes);
    console.log(`✗ ${number} ${kind} (${name}, ${bytes.length}): ${told.join('; ')}`);
  }
}
child.stop();
console.log('kind: files, died, thrown, slow, longest ms, peak MB, kept/bytes');
for (const [kind, t] of byKind)
  console.log(
    `${kind}: ${t.files}, ${t.died}, ${t.thrown}, ${t.slow}, ${Math.round(t.longest)}, ${Math.round(t.peak)}, ${t.grown.toFixed(1)}`,
  );
