import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { test } from './feed-reader';
import { sample } from './reports';

/** A folder that the browser keeps itself stands for one of the machine: nobody can click in the picker of a browser without a window. */
async function putInFolder(page: Page, folder: string, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ({ folder, name, text }) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getDirectoryHandle(folder, { create: true });
      const file = await handle.getFileHandle(name, { create: true });
      const writer = await file.createWritable();
      await writer.write(text);
      await writer.close();
      Reflect.set(window, 'showDirectoryPicker', async () => handle);
    },
    { folder, name, text },
  );
}

test('A folder is looked into, followed, and what is new in it comes', async ({ extension }) => {
  const page = await extension.openLibraryPage('#/feeds');
  await putInFolder(page, 'my-digests', '2026-01-20.md', sample.zh.buffer.toString());
  await putInFolder(page, 'my-digests', 'README.md', '# About');
  await page.getByRole('button', { name: 'Or a folder on this machine' }).click();
  await expect(page.locator('.trial-facts')).toContainText('1 file with digests');
  await expect(page.locator('.trial-card')).toContainText('The Assistant Axis');
  await expectNothingAmiss(page, 'found');
  expect(extension.feedHosts.requests).toEqual([]);

  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'my-digests' })).toBeVisible();
  await expect(page.locator('.imports')).toContainText('4 new digests', { timeout: 60_000 });

  await putInFolder(page, 'my-digests', '2026-01-21.md', sample.en.buffer.toString());
  await page.locator('[data-action="check-feed"]').click();
  await expect(page.locator('.feed-sum')).toContainText('2 files', { timeout: 60_000 });
  expect(extension.feedHosts.requests).toEqual([]);
});

test('A folder that is followed anew by the time that its leaving is taken back is followed once', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage('#/feeds');
  await putInFolder(page, 'twice-digests', '2026-01-20.md', sample.zh.buffer.toString());
  const follow = async () => {
    await page.getByRole('button', { name: 'Or a folder on this machine' }).click();
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'twice-digests' })).toBeVisible();
  };
  await follow();
  await expect(page.locator('.imports')).toContainText('4 new digests', { timeout: 60_000 });
  await page.locator('[data-action="leave-feed"]').click();
  await page.locator('[data-action="leave-keep"]').click();
  await follow();
  await page.locator('[data-action="follow-again"]').click();
  await expect(page.locator('[data-left]')).toHaveCount(0);
  const feeds = (await extension.readStore('feeds')) as { left?: object }[];
  expect(feeds.filter(({ left }) => !left)).toHaveLength(1);
});

test('A folder that may be read no more keeps its digests, and is read again by a click', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage('#/feeds');
  await putInFolder(page, 'other-digests', '2026-01-20.md', sample.zh.buffer.toString());
  await page.getByRole('button', { name: 'Or a folder on this machine' }).click();
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page.locator('.imports')).toContainText('4 new digests', { timeout: 60_000 });
  // As a backup restores it: without the handle.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('paperglance');
        opening.onsuccess = () => {
          const store = opening.result.transaction('feeds', 'readwrite').objectStore('feeds');
          store.getAll().onsuccess = ({ target }) => {
            const [{ handle: _, ...feed }] = Object(target).result;
            store.put(feed);
          };
          store.transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          store.transaction.onabort = () => reject(store.transaction.error);
        };
      }),
  );
  await page.locator('[data-action="check-feed"]').click();
  await expect(page.locator('[data-trouble="folder"]')).toBeVisible();
  await expectNothingAmiss(page, 'folder');
  await page.locator('[data-action="allow-folder"]').click();
  await expect(page.locator('[data-trouble="folder"]')).toHaveCount(0, { timeout: 60_000 });
  expect(await extension.readStore('bodies')).toHaveLength(4);
});
