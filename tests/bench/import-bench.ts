import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchBrowser } from '../../lib/cli/launch-browser';
import type { Benchmark, Figure } from './benchmark';
import { watchMemory } from './browser-memory';
import {
  addBenchPage,
  type Files,
  median,
  PAPERS_OF_A_PAGE,
  QUIET_LOOK_UPS,
  Reports,
  timeFloor,
  timeLookUps,
} from './import-floor';

/** Shares of the reports, each an import of its own; most figures are those of the last. */
const SHARES = [0.1, 0.3, 1];
/** The import during which papers are looked up. */
const DISTURBED_SHARE = 0.2;

/**
 * Imports generated reports by the library page's file input, in the built extension, and compares that
 * with the least that there is to do: see floor-worker.ts.
 */
export const importBench: Benchmark = {
  name: 'import',
  async run({ reports, executablePath, extensionDir, outDir }) {
    const reportsDir = join(outDir, 'reports');
    const browser = await launchBrowser({
      executablePath,
      extensionDir: await addBenchPage(extensionDir, join(outDir, 'extension')),
      headless: true,
    });
    try {
      const site = `chrome-extension://${browser.extensionId}`;
      return await measure(browser.context, site, new Reports(reportsDir), reports);
    } finally {
      await browser.close();
      rmSync(reportsDir, { recursive: true, force: true });
    }
  },
};

async function measure(
  context: BrowserContext,
  site: string,
  reports: Reports,
  count: number,
): Promise<Record<string, Figure>> {
  const library = await openPage(context, `${site}/library.html#/imports`);
  const memory = await watchMemory(context);
  const imports: { files: Files; ms: number }[] = [];
  for (const share of SHARES) {
    const files = reports.write(share * count);
    const ms = await importFiles(library, files.paths);
    imports.push({ files, ms });
    console.log(
      `    ${files.paths.length} reports, ${(files.bytes / 1e6).toFixed(1)} MB: ${(ms / 1000).toFixed(1)} s`,
    );
  }
  const peak = await memory.stop();
  const [first, last] = [imports[0], imports.at(-1)];
  if (!first || !last) throw new Error('There is nothing to import');

  const page = await openPage(context, `${site}/bench.html`);
  const ids = reports.paperIds.slice(0, PAPERS_OF_A_PAGE);
  const quiet = [await timeLookUps(page, ids, QUIET_LOOK_UPS)];
  const disturbed = importFiles(library, reports.write(DISTURBED_SHARE * count).paths);
  const busy = await timeLookUps(page, ids, disturbed);
  quiet.push(await timeLookUps(page, ids, QUIET_LOOK_UPS));

  await library.close();
  await checkAllCame(page, reports.paperIds.length);
  const floor = await timeFloor(page, last.files.paths, SHARES.length);
  const perByte = ({ files, ms }: typeof last) => ms / files.bytes;
  return {
    ratio: { value: last.ms / floor, unit: '', atMost: 2 },
    ours_ms: { value: last.ms, unit: 'ms' },
    floor_ms: { value: floor, unit: 'ms' },
    mb_per_s: { value: last.files.bytes / 1000 / last.ms, unit: 'MB/s' },
    growth_ratio: { value: perByte(last) / perByte(first), unit: '', atMost: 1.2 },
    ...(peak !== null && { peak_mb: { value: peak, unit: 'MB', atMost: 300 } }),
    lookup_ratio: { value: median(busy) / median(quiet.flat()), unit: '', atMost: 1.5 },
  };
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Milliseconds from when the page gets the files until it tells that the import is done. */
async function importFiles(library: Page, paths: string[]): Promise<number> {
  await library.evaluate(() => {
    const took = new Promise((resolve) => {
      let start = 0;
      let working = false;
      document.addEventListener('change', () => (start = performance.now()), true);
      new MutationObserver(() => {
        // Above the imports before it; the last of those may be told of for a moment still.
        const state = document.querySelector('[data-import-state]');
        const told = state instanceof HTMLElement ? state.dataset.importState : '';
        working ||= start > 0 && told === 'working';
        if (working && told === 'done') resolve(performance.now() - start);
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    Object.assign(globalThis, { took });
  });
  await library.locator('input[type="file"]').setInputFiles(paths);
  return library.evaluate(() => Reflect.get(globalThis, 'took'));
}

/** Throws where digests are missing: an import is fast that loses half of them. */
async function checkAllCame(page: Page, expected: number): Promise<void> {
  const counts = await page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('paperglance');
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['papers', 'bodies']);
          const papers = tx.objectStore('papers').count();
          const bodies = tx.objectStore('bodies').count();
          tx.oncomplete = () => resolve([papers.result, bodies.result]);
          tx.onabort = () => reject(tx.error);
        };
      }),
  );
  if (counts.some((count) => count !== expected)) {
    throw new Error(`The library holds ${counts.join(' papers and ')} digests, not ${expected}`);
  }
}
