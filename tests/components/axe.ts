import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

/** The script of axe, to be run in a page. */
export const axe = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Runs all of axe's rules over the page, behind open shadow roots as well, and expects that it did find text. */
export async function expectNothingAmiss(page: Page, state: string): Promise<void> {
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>('axe.run()');
  expect(results.passes.map(({ id }) => id)).toContain('color-contrast');
  expect(complaintsOf(results), state).toEqual([]);
}

/** What axe finds amiss, each with the element and what would mend it. */
export function complaintsOf({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
