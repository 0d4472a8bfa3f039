import { readFileSync } from 'node:fs';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';

export interface TestCounts {
  passed: number;
  failed: number;
  /** One line for each: its name and why it was skipped. */
  skipped: string[];
  /** The names of those among the passed ones that did so only when they were run again. */
  flaky?: string[];
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
    skipped: namesOf('skipped', suites),
    flaky: namesOf('flaky', suites),
  };
}

/** Of the tests that ended so; for a skipped one with the reason. */
function namesOf(
  ended: 'skipped' | 'flaky',
  suites: JSONReportSuite[],
  parents: string[] = [],
): string[] {
  return suites.flatMap((suite) => {
    const path = [...parents, suite.title];
    const own = suite.specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === ended)
        .map(({ annotations }) => {
          const name = [...path, title].join(' › ');
          if (ended === 'flaky') return name;
          const skip = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
          return `${name}: ${skip ? (skip.description ?? 'no reason given') : 'not reached'}`;
        }),
    );
    return [...own, ...namesOf(ended, suite.suites ?? [], path)];
  });
}
