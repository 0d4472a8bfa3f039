import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { extensionDir } from '../../lib/cli/run-tool';
import { type Extension, startExtension } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);

const test = base.extend<{ copy: string; extension: Extension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures this one needs
  copy: async ({}, use, testInfo) => {
    const copy = testInfo.outputPath('extension');
    cpSync(extensionDir, copy, { recursive: true });
    await use(copy);
  },
  extension: async ({ copy }, use, testInfo) => {
    const profileDir = testInfo.outputPath('profile');
    // As whoever loads an unpacked copy has chosen; else it would be off after a reload.
    const preferences = { extensions: { ui: { developer_mode: true } } };
    mkdirSync(join(profileDir, 'Default'), { recursive: true });
    writeFileSync(join(profileDir, 'Default/Preferences'), JSON.stringify(preferences));
    const { extension, stop } = await startExtension({ extensionDir: copy, profileDir });
    await use(extension);
    await stop();
  },
});

test('A page of ours that is of another version than the background says so, and reloads both', async ({
  copy,
  extension,
}) => {
  const popup = await extension.importFiles(sample.en);
  replaceBy(copy, '9.8.7');
  await popup.reload();
  await expect(popup.getByRole('alert')).toContainText('replaced by another version');
  await expect(popup.locator('main')).not.toContainText('Is the disk full?');
  const closed = popup.waitForEvent('close');
  // It closes with what it is of, so nobody answers that it was clicked.
  popup
    .getByRole('button', { name: 'Reload Paperglance' })
    .click()
    .catch(() => {});
  await closed;
  await expect.poll(() => runningVersion(extension)).toBe('9.8.7');
  const again = await extension.openPopup();
  await expect(again.getByText('4 digests')).toBeVisible();
});

test('With none of our pages open, the extension whose files were replaced reloads itself, once', async ({
  copy,
  extension,
}) => {
  const popup = await extension.importFiles(sample.en);
  await popup.close();
  // An import keeps a document of ours open for a moment.
  await expect.poll(() => extension.countOffscreen()).toBe(0);
  replaceBy(copy, '9.8.7');
  const [background] = extension.context.serviceWorkers();
  const ended = new Promise((resolve) => background?.once('close', resolve));
  await extension.openSite(SAMPLE_DAY);
  await ended;
  await expect.poll(() => runningVersion(extension), { timeout: 30_000 }).toBe('9.8.7');
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
});

test('After an update nothing opens, and a line in the popup tells what is new until it is dismissed', async ({
  copy,
  extension,
}) => {
  await updateTo('9.8.7', copy, extension);
  const popup = await extension.openPopup();
  const news = popup.locator('.news');
  await expect(news).toContainText('New: ');
  expect(extension.context.pages().map((page) => new URL(page.url()).pathname)).toEqual([
    ...['blank', '/popup.html'],
  ]);
  await popup.getByRole('button', { name: '中文' }).click();
  await expect(news).toContainText('新版本');
  await news.getByRole('button').click();
  await expect(news).toHaveCount(0);
  await popup.reload();
  await expect(popup.locator('dl')).toBeVisible();
  await expect(news).toHaveCount(0);
});

test('Pages that are open while it is updated go on with the new one, and have each card once', async ({
  copy,
  extension,
}) => {
  await (await extension.importFiles(sample.en)).close();
  await expect.poll(() => extension.countOffscreen()).toBe(0);
  const [untouched, read] = [
    await extension.openSite(SAMPLE_DAY),
    await extension.openSite(SAMPLE_DAY),
  ];
  for (const page of [untouched, read]) await expectCards(page, ids);
  await clickCard(read, samplePapers[0].id);
  await expectOpen(read, samplePapers[0].id, true);
  await updateTo('9.8.7', copy, extension);
  for (const page of [read, untouched]) {
    await page.bringToFront();
    // What stood there before could do nothing more.
    await expect(async () => {
      await clickCard(page, samplePapers[1].id);
      await expectOpen(page, samplePapers[1].id, true);
    }).toPass();
    await expectCards(page, ids);
    await expect(page.locator('.paperglance-control')).toHaveCount(1);
  }
});

test('What is new is told a few times, and no more', async ({ copy, extension }) => {
  await updateTo('9.8.7', copy, extension);
  const popup = await extension.openPopup();
  // This opening is counted once it tells.
  await expect(popup.locator('.news')).toBeVisible();
  await popup.evaluate(() =>
    Reflect.get(globalThis, 'chrome').storage.local.set({
      'paperglance:2:seenVersion': { version: '0.1.0', tellings: 3 },
    }),
  );
  for (let opening = 0; opening < 2; opening++) {
    await popup.reload();
    await expect(popup.locator('.news')).toBeVisible();
  }
  await popup.reload();
  await expect(popup.locator('dl')).toBeVisible();
  await expect.poll(() => seenVersion(popup)).toBe('9.8.7');
  await expect(popup.locator('.news')).toHaveCount(0);
});

/** Updates the running copy, as a browser does: none of its pages is open. */
async function updateTo(version: string, copy: string, extension: Extension): Promise<void> {
  replaceBy(copy, version);
  const popup = await extension.openPopup();
  const closed = popup.waitForEvent('close');
  popup
    .getByRole('button', { name: 'Reload Paperglance' })
    .click()
    .catch(() => {});
  await closed;
  await expect.poll(() => runningVersion(extension)).toBe(version);
}

function seenVersion(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const key = 'paperglance:2:seenVersion';
    const { storage } = Reflect.get(globalThis, 'chrome');
    return Object((await storage.local.get(key))[key]).version;
  });
}

/** Puts another version in the place of the running one, as an update of an unpacked copy does. */
function replaceBy(copy: string, version: string): void {
  const path = join(copy, 'manifest.json');
  const manifest = { ...JSON.parse(readFileSync(path, 'utf8')), version };
  writeFileSync(path, JSON.stringify(manifest));
}

/** As the popup says, which is of the new files and may not be there for a moment; null then. */
async function runningVersion(extension: Extension): Promise<string | null> {
  const read = () => Reflect.get(globalThis, 'chrome').runtime.getManifest().version;
  const popup = await extension.openPopup().catch(() => null);
  const version = (await popup?.evaluate(read).catch(() => null)) ?? null;
  await popup?.close();
  return version;
}
