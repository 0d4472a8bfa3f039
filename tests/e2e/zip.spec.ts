import { expect } from '@playwright/test';
import { type Zippable, zipSync } from 'fflate';
import { chooseFiles, test } from './extension';
import { manyReports } from './many-reports';
import { type ReportFile, sample } from './reports';

function zipFile(name: string, files: Zippable): ReportFile {
  return { name, mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) };
}

const samples = {
  'days/2026-01-20/zh.md': new Uint8Array(sample.zh.buffer),
  'days/2026-01-20/en.md': new Uint8Array(sample.en.buffer),
};

test('An archive is unpacked into the files of its import, whatever its name', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage();
  await chooseFiles(page, [
    zipFile('reports.md', {
      ...samples,
      '__MACOSX/._zh.md': new Uint8Array([1]),
      'cover.png': new Uint8Array([2]),
    }),
  ]);
  const status = page.locator('[data-import-state="done"]');
  await expect(status).toContainText('8 new digests');
  await expect(status).toContainText('Left out, since they are no text by their names: 1 png.');
  await page.getByText('All 3 files').click();
  await expect(page.locator('.files > ol > li').nth(0)).toContainText('2 files unpacked');
  await expect(page.locator('.files > ol > li').nth(1)).toContainText(
    /days\/2026-01-20\/zh\.md\s*4 new digests/,
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-import-state="undone"]')).toBeVisible();
  expect(await extension.readStore('papers')).toEqual([]);
});

test('An archive of many reports goes on when the popup is closed', async ({ extension }) => {
  const reports = manyReports(250, 2);
  const popup = await extension.openPopup();
  await chooseFiles(popup, [
    zipFile(
      'many.zip',
      Object.fromEntries(reports.map(({ name, buffer }) => [name, new Uint8Array(buffer)])),
    ),
  ]);
  await expect.poll(() => extension.readStore('imports'), { intervals: [1] }).toHaveLength(1);
  await popup.close();
  await expect
    .poll(() => extension.readStore('imports'), { timeout: 90_000 })
    .toMatchObject([{ state: 'done', total: 251, done: 251 }]);
  expect(await extension.readStore('papers')).toHaveLength(500);
});

test('Archives that hold too much, or nothing, are refused with a sentence', async ({
  extension,
}) => {
  const popup = await extension.importFiles(
    zipFile('bomb.zip', { 'a.md': new Uint8Array(40 * 1024 * 1024) }),
    zipFile('empty.zip', {}),
    { ...zipFile('cut.zip', samples), buffer: zipFile('cut.zip', samples).buffer.subarray(0, 900) },
    zipFile('nested.zip', { 'b.zip': zipSync({ 'c.zip': zipSync(samples) }) }),
    sample.zh,
  );
  await expect(popup.locator('[data-import-state="done"]')).toContainText('4 new digests');
  const problems = (await popup.locator('.problems li').allTextContents()).join('\n');
  expect(problems).toMatch(/bomb\.zip\s+The archive would swell to 40 MB/);
  expect(problems).toMatch(/empty\.zip\s+The archive holds no file that could be a report/);
  expect(problems).toMatch(/cut\.zip\s+It is damaged/);
  expect(problems).toMatch(/b\.zip\/c\.zip\s+It is an archive in an archive in an archive/);
});
