import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { putLibrary, readDump } from '../fixtures/libraries/library-dumps';
import { openPlace, test } from './firefox-test';

// It starts slowly where much else goes on.
test.setTimeout(240_000);
const patience = { timeout: 40_000 };

test('Firefox in permanent private browsing keeps nothing, and is said to', async ({ start }) => {
  const firefox = await start({ keepsNothing: true });
  for (const path of ['popup.html', 'library.html']) {
    const page = await firefox.openOwnPage(path);
    await expect.poll(() => noteOf(page), patience).toContain('The browser keeps no data for');
    expect(await page.$$eval('progress, input, [data-action]', ({ length }) => length)).toBe(0);
  }
  const list = await firefox.openSite('/papers/date/2026-01-20');
  await list.waitForSelector('article');
  expect(await list.$$eval('[class^="paperglance-"]', ({ length }) => length)).toBe(0);
});

test('Firefox leaves a library of a newer version alone, and says so', async ({ start }) => {
  const firefox = await start();
  const place = await openPlace(firefox);
  await place.evaluate(putLibrary, { version: 99, stores: readDump(4).stores });
  for (const path of ['popup.html', 'library.html']) {
    const page = await firefox.openOwnPage(path);
    await expect.poll(() => noteOf(page), patience).toContain('written by a newer version');
  }
});

/** Empty as long as there is no page, too. */
function noteOf(page: Page): Promise<string> {
  return page
    .evaluate(() => document.querySelector('[data-library]')?.textContent ?? '')
    .catch(() => '');
}
