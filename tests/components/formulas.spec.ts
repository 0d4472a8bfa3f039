import { expect } from '@playwright/test';
import { test } from './open-stage';
import { pinFonts } from './pinned-fonts';
import { withFormulas } from './staged-papers';

const zh = { what: 'flow', theme: 'light', choice: { mode: 'zh', first: 'zh' } } as const;

test('a formula in Chinese text stands on its line, and its brackets are as tall as what they hold', async ({
  openStage,
}) => {
  const page = await openStage({ ...zh, papers: withFormulas });
  await pinFonts(page);
  await page.evaluate(() => document.fonts.ready);
  const [tall, small] = await page.locator('section .formula').evaluateAll((formulas) =>
    formulas.map((formula) => {
      const place = document.createElement('span');
      place.style.cssText = 'display: inline-block; width: 1px; height: 0';
      const heightOf = (selector: string) =>
        formula.querySelector(selector)?.getBoundingClientRect().height ?? 0;
      formula.after(place);
      const line = place.getBoundingClientRect().bottom;
      place.remove();
      const [letter = formula] = [...formula.querySelectorAll('mi')];
      return {
        bracket: heightOf('mo'),
        held: heightOf('mfrac'),
        // A letter's box goes from above its line to below it.
        onLine:
          letter.getBoundingClientRect().top < line &&
          letter.getBoundingClientRect().bottom >= line - 1,
      };
    }),
  );
  expect(small?.onLine).toBe(true);
  expect(tall?.bracket).toBeGreaterThan(0.9 * (tall?.held ?? 0));
});

test('a formula that is wider than its text scrolls to its end, and nothing else does', async ({
  openStage,
}) => {
  const page = await openStage({ ...zh, papers: withFormulas });
  await page.setViewportSize({ width: 390, height: 844 });
  const formulas = page.locator('section .formula');
  const scrolled = await formulas.evaluateAll((all) =>
    all.map((formula) => {
      formula.scrollLeft = 9999;
      const text = formula.closest('section')?.getBoundingClientRect();
      const stop = document.createRange();
      stop.selectNode(formula.nextSibling ?? formula);
      const ends = [formula.querySelector('math')?.lastElementChild, stop].map(
        (end) => end?.getBoundingClientRect().right ?? 0,
      );
      return {
        scrolls: formula.scrollLeft > 0,
        endIsSeen: Math.max(...ends) <= (text?.right ?? 0) + 1,
        isCutBelow: formula.scrollHeight > formula.clientHeight,
      };
    }),
  );
  expect(scrolled.map(({ scrolls }) => scrolls)).toEqual([false, false, true]);
  // And can be reached by key while it does.
  await expect(formulas.nth(2)).toHaveAttribute('tabindex', '0');
  expect(await page.locator('.formula[tabindex]').count()).toBe(1);
  await page.setViewportSize({ width: 2400, height: 844 });
  await page.addStyleTag({ content: '.grid { grid-template-columns: 1fr !important }' });
  await expect(page.locator('.formula[tabindex]')).toHaveCount(0);
  expect(scrolled.every(({ endIsSeen, isCutBelow }) => endIsSeen && !isCutBelow)).toBe(true);
});
