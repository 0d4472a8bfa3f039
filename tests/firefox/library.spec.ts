import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { samplePapers } from '../e2e/reports';
import { importSamples } from './import-files';
import { test } from './own-pages';

const [axis, codance, multiplex] = samplePapers;
const patience = { timeout: 40_000 };
// It starts slowly where much else goes on.
test.setTimeout(240_000);

test('Firefox browses the library by key, searches it as one types, and reads what was found', async ({
  start,
}) => {
  const firefox = await start();
  await importSamples(firefox);
  const page = await firefox.openOwnPage('library.html');
  await page.setViewport({ width: 1360, height: 900 });
  await expect.poll(() => titlesOf(page), patience).toHaveLength(4);
  await expect.poll(() => textOf(page, '.paper-title'), patience).toContain(axis.title);
  await expect.poll(() => textOf(page, '.lead'), patience).toContain(axis.en);
  await page.keyboard.press('j');
  await expect.poll(() => textOf(page, '.paper-title'), patience).toContain(codance.title);

  await page.keyboard.press('/');
  await page.keyboard.type('token branch');
  await expect.poll(() => titlesOf(page), patience).toHaveLength(1);
  await expect.poll(() => textOf(page, '.row mark'), patience).toMatch(/token|branch/i);
  await expect.poll(() => textOf(page, '.paper-title'), patience).toContain(multiplex.title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('o');
  const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
  await expect.poll(focused, patience).toContain('paper-title');

  await page.evaluate(() => history.back());
  await expect.poll(() => titlesOf(page), patience).toHaveLength(4);
  await page.evaluate(() => {
    location.hash = '#/day/2026-01-20/table';
  });
  await expect.poll(() => textOf(page, '.day-table tbody'), patience).toContain(codance.en);
});

function titlesOf(page: Page): Promise<string[]> {
  return page
    .$$eval('.list .row h3', (all) => all.map(({ textContent }) => textContent ?? ''))
    .catch(() => []);
}

/** Empty as long as there is no such thing. */
function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, ({ textContent }) => textContent ?? '').catch(() => '');
}
