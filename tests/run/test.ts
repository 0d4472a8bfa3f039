import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../lib/cli/find-browser';
import { findFirefox } from '../../lib/cli/find-firefox';
import { projectRoot, type RunResult, runTool } from '../../lib/cli/run-tool';
import { readPlaywrightCounts, readVitestCounts, type TestCounts } from './test-counts';

interface StepResult extends TestCounts {
  /** What the tool said, shown where something failed. */
  output: string;
}

const unitCountsFile = join(projectRoot, '.output/unit-counts.json');
const browserReportFile = join(projectRoot, '.output/e2e.json');

// All other tools read the types that WXT generates.
const setup = await runTool('wxt', ['prepare']);
// Two cores, two lanes; each step prints what it has to say in one piece when it ends. The unit tests take the longest.
const [checksAndBuild, unitTests] = await Promise.all([
  runChecksAndBuild(),
  step('unit tests', runUnitTests),
]);
const { checks, build } = checksAndBuild;
const browserTests = await step('browser tests', async () =>
  build.failed ? failure('Not run, since there is no build.\n') : runBrowserTests(),
);

const all = [...checks, unitTests, build, browserTests];
const failed = sum(all.map((result) => result.failed));
const passed = sum(all.map((result) => result.passed));
const skipped = sum(all.map((result) => result.skipped.length));
if (failed > 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);

async function runChecksAndBuild(): Promise<{ checks: StepResult[]; build: StepResult }> {
  return { checks: await runChecks(), build: await step('build', runBuild) };
}

async function runBuild(): Promise<StepResult> {
  const forChromium = await runTool('wxt', ['build']);
  return check(
    forChromium.status === 0 ? await runTool('wxt', ['build', '-b', 'firefox']) : forChromium,
  );
}

async function runChecks(): Promise<StepResult[]> {
  return [
    await step('types', async () =>
      setup.status === 0 ? check(await runTool('tsc', ['--noEmit'])) : check(setup),
    ),
    await step('lint', async () =>
      check(await runTool('biome', ['check', '--diagnostic-level=error', '.'])),
    ),
    await step('dead code', async () => check(await runTool('knip', []))),
  ];
}

async function runUnitTests(): Promise<StepResult> {
  rmSync(unitCountsFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=./tests/run/vitest-counts.ts'];
  const run = await runTool('vitest', ['run', '--allowOnly=false', ...reporters], {
    env: { VITEST_COUNTS: unitCountsFile },
    // Four minutes on two quiet cores; nothing here is judged by how busy they are.
    timeoutMs: 20 * 60_000,
  });
  return testResult(run, () => readVitestCounts(unitCountsFile));
}

async function runBrowserTests(): Promise<StepResult> {
  rmSync(browserReportFile, { force: true });
  try {
    const run = await runTool('playwright', ['test', '--forbid-only'], {
      env: {
        PAPERGLANCE_BROWSER: await findBrowser(),
        PAPERGLANCE_FIREFOX: (await findFirefox()) ?? '',
      },
      timeoutMs: 42 * 60_000,
    });
    return testResult(run, () => readPlaywrightCounts(browserReportFile));
  } catch (error) {
    return failure(`${error instanceof Error ? error.message : error}\n`);
  }
}

async function step(name: string, run: () => Promise<StepResult>): Promise<StepResult> {
  const start = performance.now();
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = result.failed ? '✗' : '✓';
  const counts = [
    `${result.passed} passed`,
    `${result.failed} failed`,
    `${result.skipped.length} skipped`,
  ];
  console.log(`${mark} ${name}: ${counts.join(', ')} (${seconds} s)`);
  for (const line of result.skipped) console.log(`  skipped: ${line}`);
  for (const line of result.flaky ?? []) console.log(`  passed only when run again: ${line}`);
  if (result.failed) console.log(`\n${result.output.trim()}\n`);
  return result;
}

/** For tools that count nothing. */
function check({ status, output }: RunResult): StepResult {
  return status === 0 ? { passed: 1, failed: 0, skipped: [], output } : failure(output);
}

/** A runner that fails, leaves no report or has run nothing counts as a failure, whatever its report says. */
function testResult({ status, output }: RunResult, readCounts: () => TestCounts): StepResult {
  let counts: TestCounts;
  try {
    counts = readCounts();
  } catch (error) {
    return failure(`${output}\n${error}\n`);
  }
  if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1, output };
  if (counts.passed + counts.failed === 0)
    return { ...counts, failed: 1, output: 'No test was run.\n' };
  return { ...counts, output };
}

function failure(output: string): StepResult {
  return { passed: 0, failed: 1, skipped: [], output };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
