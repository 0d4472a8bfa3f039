import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { chooseFiles, test } from './extension';
import { holdImports } from './hold-imports';
import { manyReports } from './many-reports';
import { sample } from './reports';

test.describe('Cancelling an import', () => {
  test('that has not begun leaves nothing of it', async ({ extension }) => {
    await extension.importFiles(sample.zh);
    const before = await extension.readStore('papers');
    const holder = await holdImports(extension);
    const popup = await extension.openPopup();
    await chooseFiles(popup, manyReports(30, 5));
    await expect(popup.locator('[data-import-state]')).toContainText('Importing · 0 of 30 files');
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await expect(popup.getByRole('status')).toContainText('Cancelled.');
    expect(await extension.readStore('inbox')).toEqual([]);
    await holder.close();
    await expect.poll(() => extension.countOffscreen()).toBe(0);
    expect(await extension.readStore('papers')).toEqual(before);
  });

  test('in its middle takes out again what was in already', async ({ extension }) => {
    await extension.importFiles(sample.zh);
    const before = {
      papers: await extension.readStore('papers'),
      bodies: await extension.readStore('bodies'),
    };
    const popup = await extension.openPopup();
    // Far more than is read while this looks on.
    await chooseFiles(popup, manyReports(400, 40));
    await expect.poll(async () => (await extension.readStore('papers')).length).toBeGreaterThan(50);
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await expect(popup.locator('[data-import-state="undone"]')).toContainText('Cancelled.');
    await expect.poll(() => extension.countOffscreen()).toBe(0);
    expect(await extension.readStore('papers')).toEqual(before.papers);
    expect(await extension.readStore('bodies')).toEqual(before.bodies);
    expect(await extension.readStore('inbox')).toEqual([]);
    await expect(popup.locator('dl')).toContainText('4 digests');
  });

  test('ends the reading of a file, however long it would go on', async ({
    extension,
  }, testInfo) => {
    const popup = await extension.openPopup();
    // It is read for longer than a test may take.
    const path = testInfo.outputPath('long.md');
    for (const { buffer } of manyReports(1, 100_000)) writeFileSync(path, buffer);
    await popup.locator('input[type="file"]').setInputFiles(path);
    await expect.poll(() => extension.countOffscreen()).toBe(1);
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await expect(popup.getByRole('status')).toContainText('Cancelled.');
    await extension.importFiles(sample.zh);
    await expect.poll(() => extension.countOffscreen()).toBe(0);
    expect(await extension.readStore('papers')).toHaveLength(4);
  });

  test('works by the keyboard, and holds after the popup is closed', async ({ extension }) => {
    const holder = await holdImports(extension);
    const popup = await extension.openPopup();
    await chooseFiles(popup, manyReports(3, 2));
    const cancel = popup.getByRole('button', { name: 'Cancel' });
    await expect(cancel).toBeVisible();
    await expect(async () => {
      await popup.keyboard.press('Tab');
      await expect(cancel).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [0] });
    await popup.keyboard.press('Enter');
    await expect(popup.locator('[data-import-state="undone"]')).toBeVisible({ timeout: 90_000 });
    await popup.close();
    await holder.close();
    await expect(
      (await extension.openPopup()).locator('[data-import-state="undone"]'),
    ).toContainText('Cancelled.');
  });
});

test('The badge tells how far an import is, though the background ends, and goes when it has ended', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  const readBadge = () =>
    popup.evaluate(() => Reflect.get(globalThis, 'chrome').action.getBadgeText({}));
  const seen = new Set<string>();
  const sawAnother = () =>
    expect
      .poll(
        async () => {
          const text = await readBadge();
          const isNew = /^\d?\d%$/.test(text) && !seen.has(text);
          seen.add(text);
          return isNew;
        },
        { intervals: [30], timeout: 90_000 },
      )
      .toBe(true);
  // Far more than is read while this looks on, however slow it is to look.
  await chooseFiles(popup, manyReports(1_000, 20));
  await sawAnother();
  await sawAnother();
  const cdp = await popup.context().newCDPSession(popup);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await sawAnother();
  await sawAnother();
  await popup.getByRole('button', { name: 'Cancel' }).click();
  await expect(popup.locator('[data-import-state="undone"]')).toBeVisible({ timeout: 90_000 });
  await expect.poll(readBadge).toBe('');

  await chooseFiles(popup, manyReports(2, 2, 'later'));
  await expect(popup.locator('[data-import-state="done"]')).toBeVisible();
  await expect.poll(readBadge).toBe('');
});
