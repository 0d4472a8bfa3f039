import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { goAndPressAtOnce, pressAndGoBack, pressTwice } from '../e2e/quick-keys';
import { samplePapers } from '../e2e/reports';
import type { FirefoxExtension } from './firefox-extension';
import { test } from './firefox-test';
import { importSamples } from './import-files';

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
  await firefox.resize(page, { width: 1360, height: 900 });
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

test('In Firefox, too, keys that come before the list that was asked for, or twice, lead nowhere else; the way back leads to what was read last', async ({
  start,
}) => {
  const firefox = await start();
  await importSamples(firefox);
  const page = await firefox.openOwnPage('library.html#/day/2026-01-20');
  const hash = () => page.evaluate(() => location.hash);
  await firefox.resize(page, { width: 1360, height: 900 });
  await expect.poll(() => titlesOf(page), patience).toHaveLength(4);
  await page.evaluate(goAndPressAtOnce, { hash: '#/search/token%20branch', key: 'j' });
  await expect.poll(() => titlesOf(page), patience).toHaveLength(1);
  expect(await hash()).toMatch(/^#\/search\/token/);

  await firefox.resize(page, { width: 500, height: 800 });
  await page.evaluate(() => {
    location.hash = '#/day/2026-01-20';
  });
  await expect.poll(() => titlesOf(page), patience).toHaveLength(4);
  await page.$eval('.row a', (link) => (link as HTMLElement).click());
  await expect.poll(() => textOf(page, '.paper-title'), patience).toContain(axis.title);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(focused, patience).toContain(axis.title);
  await page.keyboard.press('j');
  await expect.poll(focused, patience).toContain(codance.title);
  await page.evaluate(pressTwice, 'Escape');
  await expect.poll(() => titlesOf(page), patience).toHaveLength(4);
  // At what was read last.
  await expect.poll(focused, patience).toContain(codance.title);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await hash()).toBe('#/day/2026-01-20');

  // Right after a key: forward leads to what that had led to.
  await page.$eval('.row a', (link) => (link as HTMLElement).click());
  await expect.poll(focused, patience).toContain(axis.title);
  await page.evaluate(pressAndGoBack, 'j');
  await expect.poll(() => titlesOf(page), patience).toHaveLength(4);
  expect(await hash()).toBe('#/day/2026-01-20');
  await page.evaluate(() => history.forward());
  await expect.poll(() => textOf(page, '.paper-title'), patience).toContain(codance.title);
  expect(await hash()).toBe(`#/day/2026-01-20/${codance.id}`);
  await expect.poll(focused, patience).toContain(codance.title);
});

test('A backup written in one Firefox is the same library in another', async ({ start }) => {
  const first = await start();
  await importSamples(first);
  const page = await openSettings(first);
  const backup = test.info().outputPath('backup.zip');
  await writeFile(backup, Buffer.from(await backedUp(page), 'base64'));
  await first.close();

  const second = await start();
  const there = await openSettings(second);
  const input = await there.$('[data-part="restore"] input[type=file]');
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(backup);
  await expect
    .poll(() => textOf(there, '[data-restore="offered"]'), patience)
    .toContain('8 digests new, 0 changed, 0 the same');
  await there.click('[data-action="restore"]');
  await expect
    .poll(() => textOf(there, '.keeping [data-import-state="done"]'), patience)
    .not.toBe('');
  await there.evaluate(() => {
    location.hash = '#/day/2026-01-20';
  });
  await expect.poll(() => titlesOf(there), patience).toHaveLength(4);
  await expect.poll(() => textOf(there, '.lead'), patience).toContain(axis.en);
});

async function openSettings(firefox: FirefoxExtension): Promise<Page> {
  const page = await firefox.openOwnPage('library.html#/settings');
  await firefox.resize(page, { width: 1360, height: 900 });
  const isThere = () => page.$('[data-action="back-up"]').catch(() => null);
  await expect.poll(isThere, patience).not.toBeNull();
  return page;
}

/** What a backup holds, in Base64: Firefox tells no driver where it puts a download. */
async function backedUp(page: Page): Promise<string> {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      Reflect.set(globalThis, 'backup', blob);
      return createObjectURL(blob);
    };
  });
  await page.click('[data-action="back-up"]');
  await expect.poll(() => textOf(page, '[data-backup="done"]'), patience).not.toBe('');
  return page.evaluate(async () => {
    const blob: Blob = Reflect.get(globalThis, 'backup');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
}

function titlesOf(page: Page): Promise<string[]> {
  return page
    .$$eval('.list .row h3', (all) => all.map(({ textContent }) => textContent ?? ''))
    .catch(() => []);
}

/** Empty as long as there is no such thing. */
function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, ({ textContent }) => textContent ?? '').catch(() => '');
}
