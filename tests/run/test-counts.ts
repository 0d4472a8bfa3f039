import { readFileSync } from 'node:fs';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';

export interface TestCounts {
  passed: number;
  failed: number;
  /** One line for each: its name and why it was skipped. */
  skipped: string[];
}

/** Reads what `vitest-counts.ts` wrote. Throws where there is no such file. */
export function readVitestCounts(file: string): TestCounts {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Reads the report of Playwright's own JSON reporter. Throws where there is no such file. */
export function readPlaywrightCounts(file: string): TestCounts {
  const { suites, stats, errors }: JSONReport = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: suites.flatMap((suite) => skippedTests(suite, [])),
  };
}

function skippedTests(suite: JSONReportSuite, parents: string[]): string[] {
  const path = [...parents, suite.title];
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => {
        const skip = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
        const reason = skip ? (skip.description ?? 'no reason given') : 'not reached';
        return `${[...path, title].join(' › ')}: ${reason}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((child) => skippedTests(child, path))];
}
