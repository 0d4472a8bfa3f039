/**
 * Runs the benchmarks on a fresh build, or those that are named: `npm run bench -- import`. `--quick` shows
 * in a minute that they work; `--reports 300` sets the size of the import in between.
 * Leaves `.output/bench/<name>.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir, projectRoot, runTool } from '../../lib/cli/run-tool';
import { actsBench } from './acts-bench';
import type { Benchmark, Figure } from './benchmark';
import { costBench } from './cost-bench';
import { feedsBench } from './feeds-bench';
import { importBench } from './import-bench';
import { keepingBench } from './keeping-bench';
import { languageBench } from './language-bench';
import { libraryBench } from './library-bench';
import { scaleBench } from './scale-bench';
import { sizeBench } from './size-bench';
import { visitBench } from './visit-bench';

const benchmarks: Benchmark[] = [
  ...[sizeBench, importBench, visitBench, costBench, scaleBench, languageBench, actsBench],
  ...[libraryBench, keepingBench, feedsBench],
];

const QUICK_REPORTS = 30;
const ALL_REPORTS = 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, reports: { type: 'string' } },
});
const quick = values.quick ?? false;
const reports = Number(values.reports ?? (quick ? QUICK_REPORTS : ALL_REPORTS));
const chosen = benchmarks.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
if (!(reports > 0) || chosen.length < positionals.length) {
  throw new Error(`Usage: bench [${benchmarks.map(({ name }) => name).join(' | ')}] [--quick]`);
}

const executablePath = await findBrowser();
console.log('Building the extension …');
const build = await runTool('wxt', ['build']);
if (build.status !== 0) throw new Error(build.output);

const outDir = join(projectRoot, '.output/bench');
mkdirSync(outDir, { recursive: true });
for (const { name, run } of chosen) {
  console.log(name);
  const figures = await run({ reports, quick, executablePath, extensionDir, outDir });
  for (const [key, figure] of Object.entries(figures)) console.log(lineOf(key, figure));
  const bare = Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value]));
  writeFileSync(join(outDir, `${name}.json`), `${JSON.stringify({ name, figures: bare })}\n`);
}

/** `  ✗ ratio           5.71       at most 2` */
function lineOf(key: string, { value, unit, atMost }: Figure): string {
  const mark = atMost === undefined ? ' ' : value <= atMost ? '✓' : '✗';
  const digits = Math.abs(value) < 0.1 ? 4 : value < 100 ? 2 : 0;
  const number = value.toLocaleString('en', { maximumFractionDigits: digits });
  const bound = atMost === undefined ? '' : `at most ${atMost}`;
  return `  ${mark} ${key.padEnd(18)} ${number.padStart(9)} ${unit.padEnd(5)} ${bound}`.trimEnd();
}
