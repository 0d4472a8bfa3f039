import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { TestCounts } from './test-counts';

/**
 * A Vitest reporter that writes `TestCounts` to the file that VITEST_COUNTS names.
 * Vitest's own JSON leaves out why a test was skipped.
 */
export default class VitestCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env.VITEST_COUNTS;
    if (!file) throw new Error('VITEST_COUNTS names no file.');
    const counts: TestCounts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) addModule(counts, module);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  }
}

function addModule(counts: TestCounts, module: TestModule): void {
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state === 'passed') counts.passed += 1;
    else if (result.state === 'skipped') {
      counts.skipped.push(`${test.fullName}: ${result.note ?? 'no reason given'}`);
    } else counts.failed += 1;
  }
  // A file that can't be loaded, or a suite whose hooks fail, has errors of its own.
  counts.failed += module.errors().length;
  for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
}
