import { expect } from '@playwright/test';
import { test } from './open-stage';
import { fromTheRight, samplePapers } from './staged-papers';

const en = { theme: 'light', choice: { mode: 'en', first: 'en' } } as const;

test('a digest in Arabic is shown from the right, with what belongs to it', async ({
  openStage,
}) => {
  const page = await openStage({ ...en, what: 'flow', papers: fromTheRight });
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  for (const selector of ['.summary', 'section', 'section .head', 'section li'])
    expect(await direction(selector), selector).toBe('rtl');
  expect(await page.locator('.summary').getAttribute('lang')).toBe('ar');
  // Our own words, code and formulas are not.
  for (const selector of ['.card', 'code', 'math'])
    expect(await direction(selector), selector).toBe('ltr');
  const [label, list] = await page
    .locator('section h4, section ul')
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().right));
  expect(Math.abs((label ?? 0) - (list ?? 0))).toBeLessThan(2);
});

test('a digest in English is shown from the left', async ({ openStage }) => {
  const page = await openStage({ ...en, what: 'flow', papers: samplePapers });
  expect(await page.locator('[dir="rtl"]').count()).toBe(0);
});
