import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type LaunchedBrowser, launchBrowser } from '../../lib/cli/launch-browser';
import { addProbes, openProbe } from './add-probes';
import type { Benchmark, Figure } from './benchmark';
import { watchMemory } from './browser-memory';
import type { KeepingProbe } from './keeping-probe';

const QUICK_SIZES = [2000];
const SIZES = [10_000, 100_000];
/** So many are put in at once: a call of a page is not answered forever. */
const FILLED_AT_ONCE = 10_000;
/** Milliseconds: long after which something has gone wrong. */
const LONGEST = 30 * 60_000;
/** Milliseconds until a browser that has just been started does nothing more. */
const SETTLING = 5000;

/** Where the reader would be asked for a place, the file is one of the page's own: it is written as theirs would be. */
const ASKS_NOBODY = `window.showSaveFilePicker = async ({ suggestedName }) =>
  (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })`;
const ASKS_FOR_NO_PLACE = 'delete window.showSaveFilePicker';

/**
 * Backs a library of made-up digests up, as readers do in Chrome and as they do where the browser asks for no place, and
 * restores it in an empty profile of the built extension: how long each takes, how much memory all processes of the browser
 * take beyond what they do at rest, and how restoring compares with putting the same records into a bare database.
 */
export const keepingBench: Benchmark = {
  name: 'keeping',
  async run({ quick, executablePath, extensionDir, outDir }) {
    const dir = join(outDir, 'extension-with-keeping');
    await addProbes(extensionDir, dir, { bench: 'keeping-probe.ts' });
    const figures: Record<string, Figure> = {};
    try {
      for (const size of sizesOf(quick)) {
        const profiles = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'paperglance-keeping-')));
        const starts = profiles.map(
          (profileDir) => () =>
            launchBrowser({ executablePath, extensionDir: dir, headless: true, profileDir }),
        );
        try {
          Object.assign(figures, await measure(starts, size));
        } finally {
          for (const path of profiles) rmSync(path, { recursive: true, force: true });
        }
      }
      return figures;
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

/** `KEEPING_SIZES=100000` measures that alone. */
function sizesOf(quick: boolean): number[] {
  const asked = process.env.KEEPING_SIZES;
  if (asked) return asked.split(',').map(Number);
  return quick ? QUICK_SIZES : SIZES;
}

declare const probe: KeepingProbe;

async function measure(
  [full, empty]: (() => Promise<LaunchedBrowser>)[],
  size: number,
): Promise<Record<string, Figure>> {
  if (!full || !empty) throw new Error('There are two profiles');
  const counts = await fill(await full(), size);
  const written = await measured(await full(), ASKS_NOBODY, backUp);
  const folder = mkdtempSync(join(tmpdir(), 'paperglance-backup-'));
  const saved = join(folder, 'backup.zip');
  try {
    const downloaded = await measured(await full(), ASKS_FOR_NO_PLACE, (page) =>
      download(page, saved),
    );
    const restored = await measured(await empty(), ASKS_NOBODY, (page) => restore(page, saved));
    const [checking = 0, restoring = 0] = restored.took;
    const raw = await checkAndTimePuts(await empty(), counts);
    const megabytes = statSync(saved).size / 1e6;
    const name = `${size / 1000}k`;
    return {
      [`${name}_file_mb`]: { value: megabytes, unit: 'MB' },
      [`${name}_backup_s`]: { value: sum(written.took) / 1000, unit: 's' },
      [`${name}_backup_mb`]: { value: written.peak, unit: 'MB', atMost: 200 },
      [`${name}_download_s`]: { value: sum(downloaded.took) / 1000, unit: 's' },
      [`${name}_download_mb`]: { value: downloaded.peak, unit: 'MB', atMost: 200 },
      [`${name}_check_s`]: { value: checking / 1000, unit: 's' },
      [`${name}_restore_s`]: { value: restoring / 1000, unit: 's' },
      [`${name}_restore_mb`]: { value: restored.peak, unit: 'MB', atMost: 200 },
      [`${name}_puts_s`]: { value: raw / 1000, unit: 's' },
      [`${name}_restore_ratio`]: { value: restoring / raw, unit: '', atMost: 2 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills a library, and waits until all of it is indexed. */
async function fill(browser: LaunchedBrowser, size: number): Promise<Record<string, number>> {
  try {
    const page = await openProbe(browser);
    for (let from = 0; from < size; from += FILLED_AT_ONCE) {
      const range = [from, Math.min(size, from + FILLED_AT_ONCE)] as const;
      await page.evaluate(([first, end]) => probe.fill(first, end), range);
      await page.evaluate(() => probe.rest());
    }
    return await page.evaluate(() => probe.count());
  } finally {
    await browser.close();
  }
}

/** Does something in the settings of a browser at rest: the milliseconds of each step, and the peak of memory beyond that, in MB. */
async function measured(
  browser: LaunchedBrowser,
  script: string,
  act: (page: Page) => Promise<number[]>,
): Promise<{ took: number[]; peak: number }> {
  const { context, extensionId } = browser;
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: script });
    await page.goto(`chrome-extension://${extensionId}/library.html#/settings`);
    await page.locator('[data-action="choose-backup"]').waitFor();
    await page.waitForTimeout(SETTLING);
    const memory = await watchMemory(context);
    const took = await act(page);
    return { took, peak: (await memory.stop()) ?? Number.NaN };
  } finally {
    await browser.close();
  }
}

async function backUp(page: Page): Promise<number[]> {
  const start = performance.now();
  await page.locator('[data-action="back-up"]').click();
  await page.locator('[data-backup]').waitFor({ timeout: LONGEST });
  await expect(page.locator('[data-backup="done"]')).toBeVisible();
  return [performance.now() - start];
}

async function download(page: Page, path: string): Promise<number[]> {
  const saving = page.waitForEvent('download', { timeout: LONGEST });
  const took = await backUp(page);
  await (await saving).saveAs(path);
  return took;
}

/** Has a backup looked through, and restored. */
async function restore(page: Page, path: string): Promise<number[]> {
  const start = performance.now();
  await page.locator('[data-part="restore"] input[type="file"]').setInputFiles(path);
  const begin = page.locator('[data-action="restore"]');
  await begin.waitFor({ timeout: LONGEST });
  const checked = performance.now();
  await begin.click();
  await page.locator('.keeping [data-import-state="done"]').waitFor({ timeout: LONGEST });
  return [checked - start, performance.now() - checked];
}

/** Throws where something did not come back: a restoring is fast that loses half of it. */
async function checkAndTimePuts(
  browser: LaunchedBrowser,
  { imports = 0, files = 0, ...counts }: Record<string, number>,
): Promise<number> {
  try {
    const page = await openProbe(browser);
    await page.evaluate(() => probe.rest());
    const found = await page.evaluate(() => probe.count());
    // The restoring stands among the imports, with a file of its own.
    expect(found).toEqual({ ...counts, imports: imports + 1, files: files + 1 });
    return await page.evaluate(() => probe.timeRawPuts());
  } finally {
    await browser.close();
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
