import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { SAMPLE_DAY, samplePapers } from '../e2e/reports';
import { namesUnderPanel } from '../e2e/under-panel';
import { clickFirstRow } from './click-row';
import { test } from './firefox-test';
import { importSamples } from './import-files';

const ids = samplePapers.map(({ id }) => id);
const [axis, codance, , bench] = samplePapers;
// It starts slowly where much else goes on.
test.setTimeout(120_000);

test('Firefox reads at the side by key, with the page beside it, and leaves one at what was read last', async ({
  firefox,
}) => {
  await importSamples(firefox);
  const page = await firefox.openSite(SAMPLE_DAY, { width: 900, height: 600 });
  await expect.poll(() => cardCount(page), { timeout: 30_000 }).toBe(ids.length);
  await clickFirstRow(page);
  await page.keyboard.press('p');
  const panel = async () => (await firefox.textsIn(page, '.paperglance-panel')).join();
  await expect.poll(panel, { timeout: 30_000 }).toContain(axis.en);
  for (const { en } of samplePapers.slice(1)) {
    await page.keyboard.press('j');
    await expect.poll(panel, { timeout: 30_000 }).toContain(en);
  }
  await page.keyboard.press('Escape');
  const panels = () => page.$$eval('.paperglance-panel', ({ length }) => length);
  await expect.poll(panels, { timeout: 30_000 }).toBe(0);
  await expect.poll(() => focusedPaper(page)).toBe(bench.id);
  const isInView = () =>
    page.evaluate(() => {
      const { top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight;
    });
  await expect.poll(isInView).toBe(true);
});

test('In Firefox, too, all that the page has in its header, above and below its list stays within reach of the panel', async ({
  firefox,
}) => {
  await importSamples(firefox);
  const page = await firefox.openSite(SAMPLE_DAY, { width: 1200, height: 900 });
  await expect.poll(() => cardCount(page), { timeout: 30_000 }).toBe(ids.length);
  await clickFirstRow(page);
  await page.keyboard.press('p');
  const panels = () => page.$$eval('.paperglance-panel', ({ length }) => length);
  await expect.poll(panels, { timeout: 30_000 }).toBe(1);
  await page.mouse.move(1150, 500);
  await expect.poll(() => page.evaluate(namesUnderPanel), { timeout: 30_000 }).toEqual([]);
});

test('Firefox hears single keys on the whole page where the reader wants that, and hides the control', async ({
  firefox,
}) => {
  const popup = await importSamples(firefox);
  await popup.evaluate(() =>
    Reflect.get(globalThis, 'browser').storage.local.set({
      'paperglance:2:pageKeys': true,
      'paperglance:2:controlForm': 'hidden',
    }),
  );
  const page = await firefox.openSite(SAMPLE_DAY);
  await expect.poll(() => cardCount(page), { timeout: 30_000 }).toBe(ids.length);
  // What hears them comes once the page has its cards.
  const goOn = async () => {
    if ((await focusedPaper(page)) === undefined) await page.keyboard.press('j');
    return focusedPaper(page);
  };
  await expect.poll(goOn, { timeout: 30_000 }).toBe(axis.id);
  await page.keyboard.press('j');
  await expect.poll(() => focusedPaper(page)).toBe(codance.id);
  expect(await page.$$eval('.paperglance-control', ({ length }) => length)).toBe(0);
});

function cardCount(page: Page): Promise<number> {
  return page.$$eval('.paperglance-card', ({ length }) => length);
}

function focusedPaper(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    document.activeElement instanceof HTMLElement
      ? document.activeElement.dataset.paperId
      : undefined,
  );
}
