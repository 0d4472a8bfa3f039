import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { FloorTask } from './floor-worker';
import { generateReport } from './generate-reports';

export const PAPERS_OF_A_PAGE = 105;
export const QUIET_LOOK_UPS = 40;
const BETWEEN_LOOK_UPS_MS = 100;

export interface Files {
  paths: string[];
  bytes: number;
}

/** Reports on disk, each of another day. */
export class Reports {
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
export async function addBenchPage(extensionDir: string, outDir: string): Promise<string> {
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

/** Milliseconds of each of so many look-ups, or of those until something has ended. */
export async function timeLookUps(
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

export async function timeFloor(page: Page, paths: string[], importId: number): Promise<number> {
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

export function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
