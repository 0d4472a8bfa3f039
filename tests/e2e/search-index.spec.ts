import { expect } from '@playwright/test';
import { test } from './extension';
import { sample } from './reports';

test('The index of searches is made anew by a button, and what is imported is in it', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const page = await extension.openLibraryPage();
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  const index = page.locator('[data-index]');
  await expect(index).toHaveAttribute('data-index', 'ready');
  await expect(index).toContainText('4 papers');
  const [before] = (await extension.readStore('segmentTables')) as { id: number }[];
  await index.getByRole('button', { name: 'Make the index anew' }).click();
  await expect
    .poll(async () => {
      const [now] = (await extension.readStore('segmentTables')) as { id: number }[];
      return now !== undefined && now.id !== before?.id;
    })
    .toBe(true);
  await expect(index).toHaveAttribute('data-index', 'ready');
  expect(await extension.readStore('toIndex')).toEqual([]);
});
