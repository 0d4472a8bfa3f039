import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { extensionDir } from '../../lib/cli/run-tool';
import { type Extension, startExtension } from './extension';
import { expectCards } from './listed-papers';
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
