/**
 * Reads made-up files of many layouts, whose truth is known, and tells what was wrong.
 *
 *   npm run layouts -- [--seed N] [--count N] [--show K] [--only DIMENSION[=VALUE]] [--fault KIND] [--json OUT]
 *   npm run layouts -- --changes [--show K]            clean files with one thing changed each
 *   npm run layouts -- --seed N --number M [--print]   one file: what was wrong, and its text
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { layoutFile } from '../fixtures/layouts/layout-file';
import { changeCount, oneChangeFile } from '../fixtures/layouts/one-change';
import { faultKinds } from './judge-layout';
import { addTally, emptyTally, percent, type Tally } from './layout-tally';
import type { LayoutsTask } from './layouts-worker';
import { readLayout } from './read-layout';

/** Values of dimensions with fewer files say nothing. */
const FEWEST = 20;
/** Lines of the table of dimensions. */
const MOST_CELLS = 60;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    number: { type: 'string' },
    show: { type: 'string', default: '0' },
    only: { type: 'string' },
    fault: { type: 'string' },
    json: { type: 'string' },
    changes: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const fileOf = (number: number) =>
  values.changes ? oneChangeFile(number) : layoutFile(seed, number);

if (values.number === undefined) await readAll();
else show(Number(values.number), values.print);

async function readAll(): Promise<void> {
  const count = values.changes ? changeCount : Number(values.count);
  const threads = Math.min(availableParallelism(), 4);
  const tally = emptyTally();
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, first) =>
      inThread({
        seed,
        first,
        step: threads,
        count,
        changes: values.changes,
        only: values.only ?? null,
      }),
    ),
  );
  for (const part of parts) addTally(tally, part);
  tally.failing.sort((a, b) => a.number - b.number);
  print(tally);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(tally, null, 1)}\n`);
  const shown = tally.failing.filter(
    ({ kinds }) => values.fault === undefined || kinds.some((kind) => kind === values.fault),
  );
  for (const { number } of shown.slice(0, Number(values.show))) show(number, values.print);
}

function inThread(task: LayoutsTask): Promise<Tally> {
  // A thread does not read TypeScript by itself, even where its parent does.
  const module = JSON.stringify(new URL('./layouts-worker.ts', import.meta.url).href);
  const source = `import('tsx/esm/api').then(({ register }) => { register(); return import(${module}); })`;
  const worker = new Worker(source, { eval: true, workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
}

function print(tally: Tally): void {
  const rows: [string, number][] = [
    ['ids, recall', percent(tally.found)],
    ['ids, precision', percent(tally.precise)],
    ['titles right', percent(tally.titles)],
    ['sections in place', percent(tally.sections)],
    ['leads right', percent(tally.leads)],
    ['languages right', percent(tally.languages)],
  ];
  console.log(`${tally.files} files, ${tally.whole} without a fault`);
  for (const [name, share] of rows) console.log(`${share.toFixed(2).padStart(8)} %  ${name}`);
  console.log('\n   times   files  fault');
  for (const kind of faultKinds) {
    const { times, files } = tally.faults[kind];
    console.log(`${String(times).padStart(8)}${String(files).padStart(8)}  ${kind}`);
  }
  console.log('\n  failed   wrong    lost  silent   files  dimension');
  const cells = Object.entries(tally.dimensions)
    .filter(([, { files }]) => files >= FEWEST)
    .sort(([, a], [, b]) => b.failed / b.files - a.failed / a.files);
  for (const [name, { files, failed, wrong, lost, silent }] of values.json
    ? cells
    : cells.slice(0, MOST_CELLS)) {
    const share = (part: number) => `${((100 * part) / files).toFixed(1)} %`.padStart(8);
    console.log(
      `${share(failed)}${share(wrong)}${share(lost)}${share(silent)}${String(files).padStart(8)}  ${name}`,
    );
  }
}

function show(number: number, whole: boolean): void {
  const file = fileOf(number);
  const { faults } = readLayout(file);
  console.log(`\n== ${number}: ${file.name}, ${faults.length} faults`);
  console.log(
    Object.entries(file.dimensions)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
  );
  for (const { kind, detail } of faults) console.log(`  ${kind}: ${detail}`);
  if (whole) console.log(`\n${new TextDecoder().decode(file.bytes)}`);
}
