/**
 * Hands mutated files to the parser and checks what it promises: it never throws, never hangs, never loses
 * text, and what comes out is well-formed. `npm run fuzz -- [--runs N] [--seed S] [--from RUN]`; without
 * `--from`, files whose structure never ends come first, whose work must grow as they do; with `--promised`, files of
 * the sizes that are promised are read instead: a million lines, 100 MB, 130,000 records. With `--browser` the built
 * extension's own worker reads the same files, each of which must come out as it does in Node.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { mostTime } from '../../lib/digest/budgets';
import { families, type Made, made, mayBeCounted, promised } from './endless-structure';
import { FuzzBrowser } from './fuzz-browser';
import { faultsOf } from './fuzz-checks';
import { fuzzInput } from './fuzz-input';
import { FuzzThread } from './fuzz-thread';
import { shrink } from './shrink';
import { growthOf, MOST_GROWTH } from './work-growth';

/** How long a single file may take, in ms, on a machine that has other things to do. */
const LIMIT = 60_000;
/** Runs between two lines of progress. */
const STEP = 10_000;
/** Runs that a browser's worker is sent at once. */
const BATCH = 50;
/** Sizes at which work is counted, and one at which nothing is counted, in characters. */
const SMALL = 8_000;
const COUNTED = [SMALL, 2 * SMALL, 4 * SMALL];
const LARGE = 1_000_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string' },
    promised: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const runs = Number(values.runs);
const folder = join(import.meta.dirname, '../../.output/fuzz');
mkdirSync(folder, { recursive: true });

/** How often each fault was found. */
const found = new Map<string, number>();
await (values.browser ? readInBrowser() : readInNode());
const total = [...found.values()].reduce((sum, count) => sum + count, 0);
console.log(`${total} findings of ${found.size} kinds (seed ${seed})`);
for (const [fault, count] of found) console.log(`${String(count).padStart(6)}  ${fault}`);
process.exit(found.size > 0 ? 1 : 0);

async function readInNode(): Promise<void> {
  if (values.promised) return readPromised();
  if (values.from === undefined) await readFamilies();
  await readMutants(Number(values.from ?? 0));
}

async function readInBrowser(): Promise<void> {
  const browser = await FuzzBrowser.start(LIMIT);
  if (values.promised) await readMade(browser, 'promised', (text) => mostTime(text.length));
  else {
    if (values.from === undefined) await readMade(browser, 'families', () => LIMIT);
    await readBatches(browser, Number(values.from ?? 0));
  }
  await browser.close();
}

async function readMade(browser: FuzzBrowser, of: Made, most: (text: string) => number) {
  for (const [index, { name, make }] of made[of].entries()) {
    const text = make(LARGE);
    const fault = await browser.faultOfMade(of, index, LARGE, most(text));
    if (fault !== null) note(`${fault}: ${name}`, name, Buffer.from(text));
  }
  console.log(`${made[of].length} files that the page made`);
}

async function readBatches(browser: FuzzBrowser, first: number): Promise<void> {
  for (let from = first; from < runs; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, runs - from) }, (_, at) => from + at);
    const inputs = numbers.map((run) => ({ run, ...fuzzInput(seed, run) }));
    const faults = await browser.faultsOf(inputs);
    for (const [at, { run, name, bytes, recipe }] of inputs.entries()) {
      const fault = faults[at];
      if (fault) note(fault, `${run}-${name}`, bytes, `run ${run}, ${recipe}: `);
    }
    if (from % STEP < BATCH) console.log(`${from + inputs.length} of ${runs} runs`);
  }
}

async function readFamilies(): Promise<void> {
  const counting = new FuzzThread(true, LIMIT);
  const reading = new FuzzThread(false, LIMIT);
  for (const [index, family] of families.entries()) {
    const { name, make } = family;
    const keep = (fault: string, size: number) =>
      note(`${fault}: ${name}`, name, Buffer.from(make(size)));
    const counted =
      !mayBeCounted(family) ||
      (await counting.ask({ task: 'family', index, sizes: COUNTED }, ({ work }) => {
        const growth = growthOf(work);
        if (growth > MOST_GROWTH) keep(`work grows ${growth.toFixed(1)} times`, SMALL);
      }));
    if (!counted) keep(`hangs at ${COUNTED.at(-1)}`, SMALL);
    const read = await reading.ask({ task: 'family', index, sizes: [LARGE] }, ({ faults }) => {
      for (const fault of faults) keep(fault, LARGE);
    });
    if (!read) keep(`hangs at ${LARGE}`, LARGE);
    if (index % 20 === 19) console.log(`${index + 1} of ${families.length} files without end`);
  }
  await Promise.all([counting.stop(), reading.stop()]);
}

async function readPromised(): Promise<void> {
  for (const [index, { name, make }] of promised.entries()) {
    const most = mostTime(make(0).length);
    const thread = new FuzzThread(false, most);
    const start = performance.now();
    const read = await thread.ask({ task: 'promised', index }, ({ faults }) => {
      for (const fault of faults) note(`${fault}: ${name}`, name, Buffer.from(make(0)));
    });
    if (!read) note(`not within ${most} ms: ${name}`, name, Buffer.from(make(0)));
    console.log(`${Math.round(performance.now() - start)} ms: ${name}`);
    await thread.stop();
  }
}

async function readMutants(first: number): Promise<void> {
  const thread = new FuzzThread(false, LIMIT);
  const start = performance.now();
  let from = first;
  while (from < runs) {
    const to = Math.min(runs, from + STEP);
    const finished = await thread.ask({ task: 'runs', seed, from, to }, ({ run, faults }) => {
      if (run !== null) for (const fault of faults) noteRun(fault, run);
    });
    if (!finished) noteRun('hangs', thread.current);
    from = finished ? to : thread.current + 1;
    const rate = Math.round((1000 * (from - first)) / (performance.now() - start));
    console.log(
      `${from} of ${runs} runs, ${rate} a second, ${found.size} kinds of findings; to go on from here: --seed ${seed} --from ${from}`,
    );
  }
  await thread.stop();
}

function noteRun(fault: string, run: number): void {
  const { name, bytes, recipe, words } = fuzzInput(seed, run);
  const same = (part: Uint8Array) =>
    faultsOf({ name, bytes: part, recipe, words: [] }).some(
      (other) => keyOf(other) === keyOf(fault),
    );
  const shrinks = words.length === 0 && fault !== 'hangs' && !found.has(keyOf(fault));
  note(fault, `${run}-${name}`, shrinks ? shrink(bytes, same) : bytes, `run ${run}, ${recipe}: `);
}

/** Keeps the first file of each fault. */
function note(fault: string, name: string, bytes: Uint8Array, made = ''): void {
  const key = keyOf(fault);
  const count = found.get(key) ?? 0;
  found.set(key, count + 1);
  if (count > 0) return;
  const file = join(
    folder,
    `${seed}-${name.replace(/[^\w.-]+/g, '-')}`.replace(/\.\w+$/, '') + extname(name),
  );
  writeFileSync(file, bytes);
  console.log(`✗ ${made}${fault}\n    ${file}`);
}

/** What two findings of one fault have in common. */
function keyOf(fault: string): string {
  return fault
    .replace(/(?:Zq\d+x ?)+/g, '… ')
    .replace(/\d+/g, '0')
    .slice(0, 100);
}
