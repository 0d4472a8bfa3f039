import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNothingAmiss } from '../components/axe';
import { type Extension, test } from './extension';
import { sample } from './reports';
import { expectRoomyTargets } from './target-sizes';

/** The settings, where backups are; the browser asks for no place to save to, since nobody could answer it. */
async function openKeeping(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.addInitScript('delete window.showSaveFilePicker');
  await page.goto(`chrome-extension://${extension.id}/library.html#/settings`);
  await expect(page.locator('.keeping')).toBeVisible();
  return page;
}

async function backUp(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="back-up"]').click();
  const download = await downloading;
  await expect(page.locator('[data-backup="done"]')).toBeVisible();
  expect(download.suggestedFilename()).toMatch(/^paperglance-\d{4}-\d\d-\d\d\.zip$/);
  return readFile(await download.path());
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  const file = { name: 'backup.zip', mimeType: 'application/zip', buffer };
  await page.locator('[data-part="restore"] input[type="file"]').setInputFiles(file);
}

async function restore(page: Page): Promise<void> {
  await page.locator('[data-action="restore"]').click();
  await expect(page.locator('.keeping [data-import-state="done"]')).toBeVisible({
    timeout: 60_000,
  });
}

/** All that is shown, and its history. */
async function contents(extension: Extension) {
  const [papers, bodies, imports, sources] = await Promise.all([
    extension.readStore('papers'),
    extension.readStore('bodies'),
    extension.readStore('imports'),
    extension.readStore('sources'),
  ]);
  return JSON.parse(JSON.stringify({ papers, bodies, imports, sources }));
}

test('A backup restored where there is nothing is the same library; undone, nothing is left of it', async ({
  extension,
}) => {
  await (await extension.importFiles(sample.zh, sample.en)).close();
  const before = await contents(extension);
  const page = await openKeeping(extension);
  await expect(page.locator('[data-persistence="kept"]')).toBeVisible();
  await page.locator('[data-setting="chips"] input[value="none"]').check();
  const backup = await backUp(page);
  const files = unzipSync(backup);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest).toMatchObject({
    format: 'paperglance-backup',
    version: 1,
    counts: { imports: 1, files: 2 },
  });

  await extension.forgetAll();
  const fresh = await openKeeping(extension);
  await expect(fresh.locator('[data-action="back-up"]')).toBeDisabled();
  await choose(fresh, backup);
  const offer = fresh.locator('[data-restore="offered"]');
  await expect(offer).toContainText(`${before.bodies.length} digests new, 0 changed, 0 the same`);
  await expectNothingAmiss(fresh, 'with an offer');
  await expectRoomyTargets(fresh);
  expect(await extension.readStore('papers')).toEqual([]);
  await fresh.getByLabel(/Replace your settings/).check();
  await restore(fresh);
  const after = await contents(extension);
  expect(after.papers).toEqual(before.papers);
  expect(after.bodies).toEqual(before.bodies);
  expect(after.imports.slice(0, 1)).toEqual(before.imports);
  expect(after.sources).toEqual(before.sources);
  await expect(fresh.locator('[data-setting="chips"] input[value="none"]')).toBeChecked();

  await fresh.locator('.keeping').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => extension.readStore('papers')).toEqual([]);
  await fresh.locator('.keeping').getByRole('button', { name: 'Redo' }).click();
  await expect.poll(async () => (await contents(extension)).bodies).toEqual(before.bodies);

  await choose(fresh, backup);
  await expect(offer).toContainText(`0 digests new, 0 changed, ${before.bodies.length} the same`);
});

test('What is no whole backup is refused in a sentence, and changes nothing', async ({
  extension,
}) => {
  await (await extension.importFiles(sample.en)).close();
  const page = await openKeeping(extension);
  const backup = await backUp(page);
  const before = await contents(extension);
  const refused = page.locator('[data-restore="refused"]');
  const tampered = Buffer.from(backup);
  tampered[backup.length >> 2] = (tampered[backup.length >> 2] ?? 0) ^ 1;
  for (const [buffer, sentence] of [
    [backup.subarray(0, backup.length - 400), 'damaged or cut off'],
    [tampered, 'damaged or cut off'],
    [sample.zh.buffer, 'no backup of Paperglance'],
  ] as const) {
    await choose(page, buffer);
    await expect(refused).toContainText(sentence);
    await expect(refused).toContainText('Nothing was changed');
    await expectNothingAmiss(page, sentence);
    expect(await contents(extension)).toEqual(before);
    // The next one is told anew.
    await page.reload();
  }
});

test('All digests are exported in each form', async ({ extension }) => {
  await (await extension.importFiles(sample.zh, sample.en)).close();
  const page = await openKeeping(extension);
  const read = async (form: string) => {
    await page.getByLabel('Export as').selectOption(form);
    const downloading = page.waitForEvent('download');
    await page.locator('[data-action="export"]').click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const reports = await read('reports');
  const files = unzipSync(reports.bytes);
  expect(Object.keys(files).sort()).toEqual([
    '2026-01-20 Hugging Face Daily Papers Report (en).md',
    '2026-01-20 Hugging Face Daily Papers Report (zh).md',
  ]);
  await expect(page.locator('[data-export="done"]')).not.toContainText('exactly');
  const before = (await contents(extension)).bodies;
  for (const [form, ending, holds] of [
    ['notes', /\.zip$/, null],
    ['json', /\.json$/, '"arxiv_id"'],
    ['jsonl', /\.jsonl$/, '"arxiv_id"'],
    ['csv', /\.csv$/, 'arxiv_id,title'],
    ['bibtex', /\.bib$/, '@misc{arxiv-2601.10387'],
    ['ris', /\.ris$/, 'TY  - GEN'],
  ] as const) {
    const { name, bytes } = await read(form);
    expect(name).toMatch(ending);
    if (holds) expect(bytes.toString()).toContain(holds);
    else
      expect(Object.keys(unzipSync(bytes)).some((note) => note.startsWith('2601.10387 '))).toBe(
        true,
      );
  }
  await page.close();
  // What was exported is nothing new to the library.
  const again = Object.entries(files).map(([name, bytes]) => ({
    ...{ name, mimeType: 'text/markdown', buffer: Buffer.from(bytes) },
  }));
  const popup = await extension.importFiles(...again);
  await expect(popup.locator('[data-import-state="done"]')).toBeVisible();
  expect((await contents(extension)).bodies).toEqual(before);
});
