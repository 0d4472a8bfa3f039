import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { projectRoot } from '../../lib/cli/run-tool';
import { chooseFiles, test } from '../e2e/extension';
import { manyReports } from '../e2e/many-reports';
import { fileOf, type ReportFile, reportOf, sample } from '../e2e/reports';

const languages = { zh: '中文', en: 'English' };

/** A hundred files as a reader's folder may hold them, a tenth of which are no reports or flawed ones. */
function mixedFiles(): ReportFile[] {
  const days = manyReports(84, 12, 'hf-daily');
  const [first = fileOf('', '')] = days;
  const archive = zipSync(
    Object.fromEntries(
      manyReports(12, 3, 'archive/digest').map(({ name, buffer }) => [
        name,
        new Uint8Array(buffer),
      ]),
    ),
  );
  return [
    ...days.slice(0, 30),
    fileOf('notes.md', '# Notes\n\nBuy milk.\n'),
    fileOf('empty.md', ''),
    {
      ...fileOf('photo.md', ''),
      buffer: Buffer.from(Array.from({ length: 900 }, (_, n) => (n * 7919) % 256)),
    },
    fileOf('page.html', '<!doctype html><html><body><p>Sign in to go on.</p></body></html>'),
    fileOf(
      'without-link.md',
      `${reportOf([{ id: '2602.09999', title: 'A Paper', summary: 'It has a link.' }])}
## 📄 A Paper Without a Link

1. **Results**: Nobody knows whose.
`,
    ),
    { ...fileOf('archive.zip', ''), mimeType: 'application/zip', buffer: Buffer.from(archive) },
    { ...fileOf('cut.zip', ''), buffer: Buffer.from(archive.subarray(0, 700)) },
    fileOf('half.md', first.buffer.toString().slice(0, 700)),
    ...days.slice(30),
    sample.zh,
    sample.en,
  ];
}

for (const [language, button] of Object.entries(languages)) {
  for (const theme of ['light', 'dark'] as const) {
    test(`Pictures of an import of a hundred mixed files, ${language}, ${theme}`, async ({
      extension,
    }) => {
      const save = async (page: Page, what: string) => {
        const path = join(projectRoot, `.output/screens/import-${what}-${language}-${theme}.png`);
        await page.screenshot({ path, animations: 'disabled' });
      };
      const popup = await extension.openPopup();
      await popup.emulateMedia({ colorScheme: theme });
      await popup.setViewportSize({ width: 360, height: 560 });
      await popup.getByRole('button', { name: button }).click();
      const page = await extension.openLibraryPage();
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 1000, height: 1100 });
      await save(page, 'page-empty');

      await chooseFiles(page, mixedFiles());
      await page.locator('.files summary').click();
      await expect
        .poll(() => page.locator('progress').getAttribute('value'), { intervals: [50] })
        .toMatch(/^[2-9]\d$/);
      await Promise.all([save(page, 'page-running'), save(popup, 'popup-running')]);

      await expect(page.locator('[data-import-state="done"]')).toBeVisible({ timeout: 40_000 });
      await save(page, 'page-done');
      await page.locator('.files summary').click();
      for (const summary of await page.locator('.problems summary').all()) await summary.click();
      await save(page, 'page-problems');
      await expect(popup.locator('[data-import-state="done"]')).toBeVisible();
      await save(popup, 'popup-done');

      await page.locator('[data-action="undo"]').click();
      await expect(page.locator('[data-import-state="undone"]')).toBeVisible({ timeout: 30_000 });
      await save(page, 'page-undone');
      await popup.reload();
      await expect(popup.locator('[data-import-state="undone"]')).toBeVisible();
      await save(popup, 'popup-undone');
    });
  }
}
