/**
 * Hands hostile files of a seed to the built extension, each before a good report, and tells by kind whether that landed in
 * twice its own time (where it did not, whether it does so in two of three), how much memory it took, and whether a process ended:
 * `npm run hostile -- --seed N [--count N] [--from N] [--kind K] [--in-node]`. With `--in-node` the reader alone reads them,
 * in a process of its own; what was faulty is kept under `.output/hostile`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import { mostText, mostTime } from '../../lib/digest/budgets';
import { HostileBrowser, type Landing } from './hostile-browser';
import { type Ending, HostileChild } from './hostile-child';
import { hostileFile } from './hostile-files';
import { HostileTally } from './hostile-tally';

/** MB. */
const MOST_MEMORY = 600;
/** Of a good report's own time. */
const MOST_TIMES = 2;
/** Milliseconds that a plain file takes in Node: so many, and one for each so many bytes. */
const LEAST_MS = 100;
const BYTES_A_MS = 1500;
/** So many times a plain file's time may a hostile one take before that is told. */
const SLOW_TIMES = 5;

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
const from = Number(values.from);
const numbers = Array.from({ length: Number(values.count) }, (_, index) => from + index);
const wanted = numbers.filter(
  (number) => values.kind === undefined || hostileFile(seed, number).kind === values.kind,
);
const tally = new HostileTally();
await (values['in-node'] ? readInNode() : landInBrowser());
const faults = tally.print();
console.log(`${wanted.length} files of seed ${seed}, ${faults} with faults`);
process.exit(faults > 0 ? 1 : 0);

async function readInNode(): Promise<void> {
  const child = new HostileChild();
  for (const number of wanted) {
    const { kind, name, bytes } = hostileFile(seed, number);
    const ending = await child.read({ seed, number }, mostTime(bytes.length));
    const { ms, peak } = 'died' in ending ? { ms: 0, peak: 0 } : ending;
    note(kind, number, { ms, peak, faults: faultsOf(ending), name, bytes });
  }
  child.stop();
}

function faultsOf(ending: Ending): string[] {
  if ('died' in ending) return [`died ${ending.died}`];
  const { ms, unpacked, kept, peak, thrown } = ending;
  const times = ms / (LEAST_MS + unpacked / BYTES_A_MS);
  return [
    ...(thrown === '' ? [] : [thrown]),
    ...(times > SLOW_TIMES
      ? [`${times.toFixed(1)} times a plain file’s time, ${Math.round(ms)} ms`]
      : []),
    ...(peak > MOST_MEMORY ? [`${Math.round(peak)} MB`] : []),
    ...(kept > 2 * mostText(unpacked) ? [`${unpacked} bytes became ${kept}`] : []),
  ];
}

async function landInBrowser(): Promise<void> {
  const browser = new HostileBrowser(await findBrowser(), extensionDir);
  let alone = await browser.timeAlone();
  console.log(`A good report lands in ${Math.round(alone)} ms by itself`);
  for (const number of wanted) {
    // Others may be at work on this machine, more or less.
    if (number % 50 === 49) alone = await browser.timeAlone();
    const landings = [await browser.land(seed, number)];
    if (isLate(landings, alone)) {
      alone = await browser.timeAlone();
      for (const again of [number, number]) landings.push(await browser.land(seed, again));
    }
    const { kind, name, bytes } = hostileFile(seed, number);
    const faults = faultsOfLandings(landings, alone);
    const ms = Math.max(...landings.map((landing) => landing.ms ?? 0));
    const peak = Math.max(...landings.map((landing) => landing.peak));
    note(kind, number, { ms, peak, faults, name, bytes });
  }
  await browser.close();
}

/** Whether a good report landed too late, most of the times that it was handed in. */
function isLate(landings: readonly Landing[], alone: number): boolean {
  const late = landings.filter(({ ms }) => ms !== null && ms > MOST_TIMES * alone);
  return late.length > landings.length / 2;
}

function faultsOfLandings(landings: readonly Landing[], alone: number): string[] {
  const times = landings.map(({ ms }) => `${((ms ?? 0) / alone).toFixed(1)}`).join(', ');
  const peak = Math.max(...landings.map((landing) => landing.peak));
  return [
    ...(landings.some(({ died }) => died) ? ['a process ended'] : []),
    ...(landings.some(({ ms }) => ms === null) ? ['the good one never landed'] : []),
    ...(isLate(landings, alone) ? [`the good one landed in ${times} times its own time`] : []),
    ...(peak > MOST_MEMORY ? [`${Math.round(peak)} MB`] : []),
  ];
}

function note(
  kind: string,
  number: number,
  ending: { ms: number; peak: number; faults: string[]; name: string; bytes: Uint8Array },
): void {
  const file = `${seed}-${number}-${ending.name}`;
  tally.add(kind, file, ending);
  if (ending.faults.length === 0) return;
  const folder = join(import.meta.dirname, '../../.output/hostile');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), ending.bytes);
}
