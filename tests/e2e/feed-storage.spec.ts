import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { allowedCopy } from '../fixtures/feeds/allowed-copy';
import { follow } from '../fixtures/feeds/followed-records';
import { test as base, type Extension, startExtension } from './extension';
import { check, checked } from './feed-reader';
import { sample } from './reports';

/** A browser in which `fill` leaves the page that checks feeds no room for files. */
const test = base.extend<object, { running: Extension }>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const copy = allowedCopy();
      const page = join(copy.dir, 'offscreen.html');
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace('<head>', '<head><script src="/full.js"></script>'),
      );
      writeFileSync(
        join(copy.dir, 'full.js'),
        `const { add } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.add = function (...args) {
          if (localStorage.full && this.name === 'inbox') throw new DOMException('No room', 'QuotaExceededError');
          return add.apply(this, args);
        };`,
      );
      const { extension, stop } = await startExtension({ extensionDir: copy.dir });
      await use(extension);
      await stop();
      copy.remove();
    },
    { scope: 'worker' },
  ],
});

test('A check that finds the storage full says so, and fetches again once there is room', async ({
  extension,
}) => {
  const repository = extension.feedHosts.addGithub('ada/papers');
  repository.commit({ 'data/2026-01-20.md': sample.zh.buffer });
  const page = await extension.openLibraryPage('#/feeds');
  await fill(page, true);
  const id = await follow(page, {
    ...{ kind: 'github', owner: 'ada', repo: 'papers', branch: null, path: 'data' },
  });
  expect(await checked(page, id)).toMatchObject({ trouble: { kind: 'full' }, failures: 1 });
  await expect(page.locator('.feed')).toContainText('The storage is full');
  const popup = await extension.openPopup();
  await expect(popup.locator('.feeds-line')).toContainText('1 feed needs attention');
  expect(await extension.readStore('papers')).toEqual([]);

  await fill(page, false);
  expect(await check(page, id)).toMatchObject({ trouble: null, failures: 0 });
  expect(await extension.readStore('papers')).toHaveLength(4);
});

test('Where there is no room to follow anything, that is said in place of it', async ({
  extension,
}) => {
  extension.feedHosts.addGithub('ada/papers').commit({ 'data/2026-01-20.md': sample.zh.buffer });
  const page = await extension.openLibraryPage('#/feeds/follow/ada%2Fpapers');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  const button = page.getByRole('button', { name: 'Follow', exact: true });
  await expect(button).toBeVisible();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await button.click();
  await expect(page.locator('[data-trouble="full"]')).toContainText('The storage is full');
});

function fill(page: Page, isFull: boolean): Promise<void> {
  return page.evaluate((full) => {
    if (full) localStorage.setItem('full', 'yes');
    else localStorage.removeItem('full');
  }, isFull);
}
