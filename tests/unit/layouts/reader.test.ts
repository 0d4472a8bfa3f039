import { expect, test } from 'vitest';
import { layoutFile } from '../../fixtures/layouts/layout-file';
import { changeCount, oneChangeFile } from '../../fixtures/layouts/one-change';
import type { LayoutFile } from '../../fixtures/layouts/truth';
import { addVerdict, emptyTally, percent, type Tally } from '../../layouts/layout-tally';
import { readLayout } from '../../layouts/read-layout';

/** What held when it was last looked at; only to be raised. In percent, and in files of those read. */
const LAYOUTS = { found: 99.5, precise: 99.5, titles: 99, sections: 99.5, leads: 99, wrong: 2 };
const CHANGES = { found: 99.9, precise: 99.9, titles: 99.5, sections: 99.5, leads: 99.5, wrong: 0 };

test('files of many layouts are read as well as before', { timeout: 120_000 }, () => {
  expectAsGood(
    tallyOf(300, (number) => layoutFile(20_261_128, number)),
    LAYOUTS,
  );
});

test('clean files with one thing changed are read as well as before', { timeout: 120_000 }, () => {
  expectAsGood(
    tallyOf(300, (n) => oneChangeFile((n * 53) % changeCount)),
    CHANGES,
  );
});

function tallyOf(count: number, fileOf: (number: number) => LayoutFile): Tally {
  const tally = emptyTally();
  for (let number = 0; number < count; number += 1) {
    const file = fileOf(number);
    addVerdict(tally, number, file, readLayout(file));
  }
  return tally;
}

function expectAsGood(tally: Tally, least: typeof LAYOUTS): void {
  expect(tally.faults.threw.times).toBe(0);
  for (const name of ['found', 'precise', 'titles', 'sections', 'leads'] as const)
    expect(percent(tally[name]), name).toBeGreaterThanOrEqual(least[name]);
  expect(tally.faults.wrong.files, 'files with text under a wrong paper').toBeLessThanOrEqual(
    least.wrong,
  );
}
