import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { launchBrowser } from '../../lib/cli/launch-browser';
import type { Benchmark, Figure } from './benchmark';
import { watchMemory } from './browser-memory';
import type { FloorTask } from './floor-worker';
import { generateReport } from './generate-reports';

/** Shares of the reports, each an import of its own; most figures are those of the last. */
const SHARES = [0.1, 0.3, 1];
/** The import during which papers are looked up. */
const DISTURBED_SHARE = 0.2;
const PAPERS_OF_A_PAGE = 105;
const QUIET_LOOK_UPS = 40;
const BETWEEN_LOOK_UPS_MS = 100;

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

interface Files {
  paths: string[];
  bytes: number;
}

/** Reports on disk, each of another day. */
class Reports {
  readonly paperIds: string[] = [];
  #day = 0;

  constructor(readonly dir: string) {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
  }

  /** Writes so many, at least one. */
  write(count: number): Files {
    const files: Files = { paths: [], bytes: 0 };
    while (files.paths.length < count) {
      const { name, text, paperIds } = generateReport(this.#day++);
      const bytes = Buffer.from(text);
      const path = join(this.dir, name);
      writeFileSync(path, bytes);
      files.paths.push(path);
      files.bytes += bytes.length;
      this.paperIds.push(...paperIds);
    }
    return files;
  }
}

/** A copy of the built extension, its own files untouched, with a page beside them that runs the floor. */
async function addBenchPage(extensionDir: string, outDir: string): Promise<string> {
  rmSync(outDir, { recursive: true, force: true });
  cpSync(extensionDir, outDir, { recursive: true });
  writeFileSync(join(outDir, 'bench.html'), '<!doctype html><input type="file" multiple>');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: join(import.meta.dirname, 'floor-worker.ts'),
        formats: ['iife'],
        name: 'floor',
        fileName: () => 'bench-floor.js',
      },
    },
  });
  return outDir;
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

/** Milliseconds of each of so many look-ups, or of those until something has ended. */
async function timeLookUps(
  page: Page,
  ids: string[],
  until: number | Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  let ended = false;
  if (typeof until !== 'number') until.finally(() => (ended = true));
  while (typeof until === 'number' ? times.length < until : !ended) {
    times.push(
      await page.evaluate(async (asked) => {
        const { runtime } = Reflect.get(globalThis, 'chrome');
        const start = performance.now();
        const answer = await runtime.sendMessage({ call: 'lookUp', args: { ids: asked } });
        const took = performance.now() - start;
        const found = Object.keys(answer.value).length;
        if (found !== asked.length) throw new Error(`Found ${found} of ${asked.length} papers`);
        return took;
      }, ids),
    );
    await page.waitForTimeout(BETWEEN_LOOK_UPS_MS);
  }
  return times;
}

async function timeFloor(page: Page, paths: string[], importId: number): Promise<number> {
  await page.locator('input').setInputFiles(paths);
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve, reject) => {
        const worker = new Worker('bench-floor.js');
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        const files = [...(document.querySelector('input')?.files ?? [])];
        const task: FloorTask = { files, importId: id };
        worker.postMessage(task);
      }),
    importId,
  );
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

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
