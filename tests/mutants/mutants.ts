import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import type * as Goldens from '../unit/parse/goldens';
import { type Mutant, mutants } from './mutant-list';

/**
 * Changes the reader in one place at a time, in a copy of the project, and tells which changes its unit tests
 * notice: `npm run mutants`, or `npm run mutants -- sections/` for those whose file's path holds these words.
 * With `--quick`, only golden results and the tests of its stage are asked. Exits with 1 where fewer than LEAST_SHARE are noticed.
 */
const LEAST_SHARE = 0.9;
/** They take long, and ask for no result: only that there is one; golden results are compared before all others. */
const SLOW = /\/(?:fuzz|hostile|drift|golden)\.test\.ts$/;
const project = resolve(import.meta.dirname, '../..');
const isQuick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = mutants.filter(
  ({ file }) => wanted.length === 0 || wanted.some((words) => file.includes(words)),
);

const stale = chosen.filter((mutant) => timesFound(mutant) !== 1);
if (stale.length > 0) {
  for (const mutant of stale)
    console.error(`${mutant.file} holds ${timesFound(mutant)} times: ${mutant.find}`);
  process.exit(2);
}

const copy = copyProject();
const server = await createServer({
  root: copy,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
const vitest = await createVitest('test', {
  root: copy,
  watch: false,
  include: ['tests/unit/parse/**/*.test.ts'],
  pool: 'threads',
  maxWorkers: 1,
  isolate: false,
  reporters: [{}],
});
try {
  process.exitCode = await tryAll(vitest);
} finally {
  await server.close();
  await vitest.close();
  rmSync(copy, { recursive: true });
}

async function tryAll(vitest: Vitest): Promise<number> {
  const { sound, failing } = await testsThatPass(vitest);
  vitest.config.bail = 1;
  for (const name of failing) console.error(`Fails without any mutant, and is left out: ${name}`);
  const changed = await changedGolden();
  if (changed !== null) {
    console.error(`Without any mutant, ${changed} is not read as its golden result says.`);
    return 2;
  }
  const survivors: Mutant[] = [];
  for (const [index, mutant] of chosen.entries()) {
    const start = performance.now();
    const failure = await failureWith(vitest, sound, mutant);
    if (failure === null) survivors.push(mutant);
    const seconds = Math.round((performance.now() - start) / 1000);
    const outcome = failure === null ? 'SURVIVED' : 'killed';
    console.log(
      `${index + 1}/${chosen.length} ${outcome} in ${seconds} s: ${told(mutant)}${failure === null ? '' : `\n    by ${failure}`}`,
    );
  }
  const killed = chosen.length - survivors.length;
  console.log(
    `\n${killed} of ${chosen.length} killed: ${((100 * killed) / chosen.length).toFixed(1)} %`,
  );
  for (const mutant of survivors) console.log(`  survived: ${told(mutant)}`);
  return failing.length > 0 || killed < LEAST_SHARE * chosen.length ? 1 : 0;
}

/** The files of tests that pass as the reader is, and the names of the others. */
async function testsThatPass(
  vitest: Vitest,
): Promise<{ sound: TestSpecification[]; failing: string[] }> {
  const tests = (await vitest.globTestSpecifications()).filter(
    ({ moduleId }) => !SLOW.test(moduleId),
  );
  const { testModules } = await vitest.runTestSpecifications(tests);
  const failing = new Set(testModules.filter((module) => !module.ok()).map(idOf));
  return {
    sound: tests.filter(({ moduleId }) => !failing.has(moduleId)),
    failing: [...failing].map((path) => path.slice(copy.length + 1)),
  };
}

/** The first test that fails with a mutant in the copy; null where none does. */
async function failureWith(
  vitest: Vitest,
  tests: TestSpecification[],
  { file, find, replace }: Mutant,
): Promise<string | null> {
  const path = join(copy, 'lib/parse', file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  forget(vitest, path);
  try {
    return await noticed(vitest, tests, file);
  } finally {
    writeFileSync(path, text);
    forget(vitest, path);
  }
}

async function noticed(
  vitest: Vitest,
  tests: TestSpecification[],
  file: string,
): Promise<string | null> {
  try {
    const changed = await changedGolden();
    return changed === null
      ? await failureNear(vitest, tests, file)
      : `the golden result of ${changed}`;
  } catch (error) {
    return String(error);
  }
}

/** The tests of the changed file's own stage notice most of the rest. */
async function failureNear(
  vitest: Vitest,
  tests: TestSpecification[],
  file: string,
): Promise<string | null> {
  const folder = `/parse/${file.slice(0, file.indexOf('/') + 1)}`;
  const isNear = ({ moduleId }: TestSpecification) => moduleId.includes(folder);
  return (
    (await firstFailure(vitest, tests.filter(isNear))) ??
    (isQuick
      ? null
      : await firstFailure(
          vitest,
          tests.filter((test) => !isNear(test)),
        ))
  );
}

function forget(vitest: Vitest, path: string): void {
  server.moduleGraph.onFileChange(path);
  vitest.invalidateFile(path);
}

/** The golden results notice most mutants, and in a second: they are compared first, and without a test runner. */
async function changedGolden(): Promise<string | null> {
  const { firstChanged }: Partial<typeof Goldens> = await server.ssrLoadModule(
    '/tests/unit/parse/goldens.ts',
  );
  if (!firstChanged) throw new Error('goldens.ts compares nothing');
  return firstChanged();
}

async function firstFailure(vitest: Vitest, tests: TestSpecification[]): Promise<string | null> {
  if (tests.length === 0) return null;
  const asked = new Set(tests.map(idOf));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
  for (const module of testModules) {
    // Vitest tells of earlier runs too.
    if (!asked.has(module.moduleId)) continue;
    for (const test of module.children.allTests('failed')) return test.fullName;
    const [error] = module.errors();
    if (error) return `${module.relativeModuleId}: ${error.message}`;
  }
  return unhandledErrors.length > 0 ? String(unhandledErrors[0]) : null;
}

/** What the unit tests of the reader need, in a folder of its own; corpora beside the project are not there. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paperglance-mutants-'));
  for (const part of ['lib', 'public', 'tests'])
    cpSync(join(project, part), join(folder, part), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(project, file), join(folder, file));
  for (const part of ['node_modules', '.wxt']) symlinkSync(join(project, part), join(folder, part));
  return folder;
}

function idOf({ moduleId }: { moduleId: string }): string {
  return moduleId;
}

function timesFound({ file, find }: Mutant): number {
  return readFileSync(join(project, 'lib/parse', file), 'utf8').split(find).length - 1;
}

function told({ file, find, replace }: Mutant): string {
  return `${file}: ${find.trim()} → ${replace.trim() || 'nothing'}`;
}
