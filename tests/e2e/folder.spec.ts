import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './extension';
import { manyReports } from './many-reports';
import { sample } from './reports';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperglance-folder-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: Buffer | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function writeDays(): void {
  write('2026/01/zh.md', sample.zh.buffer);
  write('2026/01/en.md', sample.en.buffer);
  write('2026/.hidden.md', 'x');
  write('.git/config', 'x');
  write('cover.png', 'x');
}

/** Drops a folder as a reader does, from outside of the browser. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const box = await page.locator('.drop').boundingBox();
  if (!box) throw new Error('There is nowhere to drop it');
  const cdp = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 10 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  }
}

async function expectDays(page: Page): Promise<void> {
  const status = page.locator('[data-import-state="done"]');
  await expect(status).toContainText('8 new digests');
  await expect(status).toContainText('Left out, since they are no text by their names: 1 png.');
  await page.getByText('All 3 files').click();
  await expect(page.locator('.file-name')).toHaveText([
    `${basename(folder)}/2026/01/en.md`,
    `${basename(folder)}/2026/01/zh.md`,
    basename(folder),
  ]);
}

test('A folder can be dropped', async ({ extension }) => {
  writeDays();
  const page = await extension.openLibraryPage();
  await dropFolder(page, folder);
  await expectDays(page);
});

test('A folder can be chosen', async ({ extension }) => {
  writeDays();
  const page = await extension.openLibraryPage();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'choose a folder' }).click(),
  ]);
  await chooser.setFiles(folder);
  await expectDays(page);
});

test('A folder of more files than are handed in at once is one import', async ({ extension }) => {
  for (const { name, buffer } of manyReports(230, 1)) write(name, buffer);
  const page = await extension.openLibraryPage();
  await dropFolder(page, folder);
  await expect(page.locator('[data-import-state="done"]')).toContainText('230 new digests', {
    timeout: 90_000,
  });
  expect(await extension.readStore('imports')).toHaveLength(1);
});

test('A folder without a report says so', async ({ extension }) => {
  write('.git/config', 'x');
  const page = await extension.openLibraryPage();
  await dropFolder(page, folder);
  await expect(page.locator('[data-import-state="done"]')).toContainText(
    'The folder holds no file that could be a report.',
  );
});
