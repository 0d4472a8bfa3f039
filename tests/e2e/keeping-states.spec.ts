import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { type Extension, test } from './extension';
import { holdImports } from './hold-imports';
import { SAMPLE_DAY, sample, samplePapers } from './reports';
import { expectRoomyTargets } from './target-sizes';

const [axis] = samplePapers;
const DAY = SAMPLE_DAY.split('/').at(-1);

/** Bytes of files and blobs are there only once `letGo` is called; until it is told to wait, at once. */
const WAITS_FOR_BYTES = `{
  const read = Blob.prototype.arrayBuffer;
  let waiting = Promise.resolve();
  globalThis.hold = () => { waiting = new Promise((resolve) => { globalThis.letGo = resolve; }); };
  Blob.prototype.arrayBuffer = async function () { await waiting; return read.call(this); };
  delete window.showSaveFilePicker;
}`;

async function open(extension: Extension, place: string, theme: 'light' | 'dark'): Promise<Page> {
  const page = await extension.context.newPage();
  await page.addInitScript({ content: WAITS_FOR_BYTES });
  // Colours are read at rest.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`chrome-extension://${extension.id}/library.html#/${place}`);
  return page;
}

async function backUp(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="back-up"]').click();
  return readFile(await (await downloading).path());
}

function hold(page: Page): Promise<void> {
  return page.evaluate(() => Reflect.get(globalThis, 'hold')());
}

function letGo(page: Page): Promise<void> {
  return page.evaluate(() => Reflect.get(globalThis, 'letGo')());
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`Axe finds nothing amiss in the ${theme}`, () => {
    test('in any state of backing up and restoring', async ({ extension }) => {
      await extension.haveImported(sample.zh);
      const page = await open(extension, 'settings', theme);
      const keeping = page.locator('.keeping');
      await expect(page.locator('[data-action="back-up"]')).toBeEnabled();
      await expectNothingAmiss(page, 'before');
      const buffer = await backUp(page);
      await expect(page.locator('[data-backup="done"]')).toBeVisible();
      await expectNothingAmiss(page, 'backed up');

      const choose = (bytes: Buffer) =>
        page
          .locator('[data-part="restore"] input[type="file"]')
          .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: bytes });
      await choose(buffer.subarray(0, buffer.length >> 1));
      await expect(page.locator('[data-restore="refused"]')).toBeVisible();
      await expectNothingAmiss(page, 'refused');
      await hold(page);
      await choose(buffer);
      await expect(page.locator('[data-part="restore"] [data-task]')).toBeVisible();
      await expectNothingAmiss(page, 'looking through');
      await letGo(page);
      await expect(page.locator('[data-restore="offered"]')).toBeVisible();
      await expectNothingAmiss(page, 'shown');
      await expectRoomyTargets(page);

      const holder = await holdImports(extension);
      await page.bringToFront();
      await page.locator('[data-action="restore"]').click();
      await expect(keeping.locator('[data-import-state="working"]')).toBeVisible();
      await expectNothingAmiss(page, 'restoring');
      await holder.close();
      await expect(keeping.locator('[data-import-state="done"]')).toBeVisible();
      await expectNothingAmiss(page, 'done');
      await keeping.locator('[data-action="undo"]').click();
      await expect(keeping.locator('[data-import-state="undone"]')).toBeVisible();
      await expectNothingAmiss(page, 'undone');
      await expectRoomyTargets(page);
    });

    test('in the menus that export and delete', async ({ extension }) => {
      await extension.haveImported(sample.zh);
      const settings = await open(extension, 'settings', theme);
      await expect(settings.locator('[data-action="export"]')).toBeEnabled();
      const downloading = settings.waitForEvent('download');
      await settings.locator('[data-action="export"]').click();
      await downloading;
      await expect(settings.locator('[data-export="done"]')).toBeVisible();
      await expectNothingAmiss(settings, 'exported');

      const day = await open(extension, `day/${DAY}`, theme);
      await expectMenu(day, '.keep-list', 'delete-day');
      const paper = await open(extension, `paper/${axis.id}`, theme);
      await expectMenu(paper, '.keep-paper', 'delete-paper');
    });
  });
}

test('A restoring that is cancelled while it is handed in leaves settings as they are, and can be begun again', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const page = await open(extension, 'settings', 'light');
  const chips = page.locator('[data-setting="chips"]');
  await chips.locator('input[value="none"]').check();
  const buffer = await backUp(page);
  await chips.locator('input[value="titles"]').check();
  const choose = () =>
    page
      .locator('[data-part="restore"] input[type="file"]')
      .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer });
  await choose();
  await page.getByLabel(/Replace your settings/).check();
  await hold(page);
  await page.locator('[data-action="restore"]').click();
  const imports = await extension.openLibraryPage('#/imports');
  await imports.locator('[data-action="cancel"]').click();
  await expect(imports.locator('[data-import-state="undone"]').first()).toBeVisible();
  await letGo(page);
  await expect(page.locator('[data-part="restore"] [data-task]')).toHaveCount(0);
  await expect(page.locator('.keeping [data-import-state="undone"]')).toBeVisible();
  await expect(chips.locator('input[value="titles"]')).toBeChecked();

  await choose();
  await expect(page.locator('[data-restore="offered"]')).toContainText('the same');
  await expect(page.locator('.keeping [data-import-state]')).toHaveCount(0);
  await page.locator('[data-action="restore"]').click();
  await expect(page.locator('.keeping [data-import-state="done"]')).toBeVisible();
  await page.locator('.keeping').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.keeping [data-import-state="undone"]')).toBeVisible();
  expect(await extension.readStore('papers')).toHaveLength(samplePapers.length);
});

/** Looks at a menu, and at a deletion that is asked for there. */
async function expectMenu(page: Page, menu: string, action: string): Promise<void> {
  await page.locator(`${menu} summary`).first().click();
  await expect(page.locator(`${menu} [data-action="export"]`).first()).toBeVisible();
  await expectNothingAmiss(page, `${menu}, open`);
  await page.locator(`[data-action="${action}"]`).first().click();
  await expect(page.locator('[data-deletion="asked"]')).toBeVisible();
  await expectNothingAmiss(page, `${action}, asked`);
  await expectRoomyTargets(page);
  await page.locator('[data-deletion="asked"] [data-action="leave"]').click();
  await expect(page.locator('[data-deletion="asked"]')).toBeHidden();
}
