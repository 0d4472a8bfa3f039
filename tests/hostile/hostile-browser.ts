import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedBrowser, launchBrowser } from '../../lib/cli/launch-browser';
import { watchMemory } from '../bench/browser-memory';
import { hostileFile } from './hostile-files';
import type { HostileFile } from './hostile-kind';

/** What became of a good report that was handed in behind a hostile file. */
export interface Landing {
  kind: string;
  name: string;
  /** Milliseconds from the choice of the files until the good one's papers are in the library; null where they never came. */
  ms: number | null;
  /** MB of all processes beyond those of the idle browser, at the peak. */
  peak: number;
  /** Whether a process ended. */
  died: boolean;
}

/** A good report gets so many milliseconds. */
const MOST_WAIT = 120_000;
/** Good reports that are timed alone. */
const ALONE = 5;

/** The built extension, to which hostile files are handed in, each before a good one. */
export class HostileBrowser {
  readonly #dir = mkdtempSync(join(tmpdir(), 'paperglance-hostile-'));
  #browser: LaunchedBrowser | null = null;
  #page: Page | null = null;
  #goods = 0;
  #died = false;

  constructor(
    private readonly executablePath: string,
    private readonly extensionDir: string,
  ) {}

  /** Milliseconds that a good report takes by itself, the median of a few. */
  async timeAlone(): Promise<number> {
    const times: number[] = [];
    for (let count = 0; count <= ALONE; count++) {
      const { ms } = await this.#land([]);
      // The first one starts the workers.
      if (count > 0) times.push(ms ?? Number.POSITIVE_INFINITY);
    }
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  }

  async land(seed: number, number: number): Promise<Landing> {
    const { kind, ...file } = hostileFile(seed, number);
    return { kind, name: file.name, ...(await this.#land([file])) };
  }

  async close(): Promise<void> {
    await this.#browser?.close().catch(() => {});
    rmSync(this.#dir, { recursive: true, force: true, maxRetries: 5 });
  }

  async #land(hostile: HostileFile[]): Promise<Pick<Landing, 'ms' | 'peak' | 'died'>> {
    const page = this.#page ?? (await this.#openPage());
    this.#page = page;
    const { id, ...good } = goodFile(this.#goods++);
    const paths = [...hostile, good].map(({ name, bytes }, index) => {
      const path = join(this.#dir, `${index}-${name}`);
      writeFileSync(path, bytes);
      return path;
    });
    const memory = await watchMemory(page.context());
    const ms = await timeLanding(page, paths, id).catch(() => null);
    const died = this.#died || ms === null;
    if (!died) await end(page).catch(() => {});
    const peak = (await memory.stop().catch(() => null)) ?? 0;
    if (died) await this.#restart();
    return { ms, peak, died: this.#died && died };
  }

  async #start(): Promise<LaunchedBrowser> {
    this.#died = false;
    const { executablePath, extensionDir } = this;
    return launchBrowser({ executablePath, extensionDir, headless: true });
  }

  async #openPage(): Promise<Page> {
    this.#browser ??= await this.#start();
    const page = await this.#browser.context.newPage();
    page.on('crash', () => (this.#died = true));
    await page.goto(`chrome-extension://${this.#browser.extensionId}/library.html#/imports`);
    return page;
  }

  async #restart(): Promise<void> {
    await this.#browser?.close().catch(() => {});
    this.#browser = null;
    this.#page = null;
  }
}

/** From the choice of files until the library has the paper. */
async function timeLanding(page: Page, paths: string[], id: string): Promise<number> {
  const started = performance.now();
  await page.locator('input[type="file"]').setInputFiles(paths);
  await page.evaluate(
    async ({ paperId, most }) => {
      const until = performance.now() + most;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('paperglance');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (let there = 0; there === 0; ) {
        if (performance.now() > until) throw new Error('It did not land');
        await new Promise((wake) => setTimeout(wake, 10));
        // No function of its own: tsx names those by one that the page has not.
        there = await new Promise<number>((resolve, reject) => {
          const count = db.transaction('papers').objectStore('papers').count(paperId);
          count.onsuccess = () => resolve(count.result);
          count.onerror = () => reject(count.error);
        });
      }
      db.close();
    },
    { paperId: id, most: MOST_WAIT },
  );
  return performance.now() - started;
}

/** Ends an import that still reads what is hostile. */
async function end(page: Page): Promise<void> {
  const working = page.locator('[data-import-state="working"]');
  if ((await working.count()) > 0)
    await page.getByRole('button', { name: 'Cancel' }).first().click({ timeout: 2000 });
  await page
    .locator('[data-import-state="done"], [data-import-state="undone"]')
    .first()
    .waitFor({ timeout: 60_000 });
}

/** A report of a day of twenty papers, of which no other file speaks. */
function goodFile(number: number): HostileFile & { id: string } {
  const ids = Array.from({ length: 20 }, (_, index) => {
    const place = number * 20 + index;
    return `27${String(1 + Math.floor(place / 90_000)).padStart(2, '0')}.${String(place % 90_000).padStart(5, '0')}`;
  });
  const entries = ids.map(
    (id) =>
      `## [A Boat Called ${id}](https://arxiv.org/abs/${id})\n\n**Summary**: It crosses the lake in the morning.\n\n**Method**: ${'It is rowed by two. '.repeat(20)}\n`,
  );
  return {
    name: `good-${number}.md`,
    bytes: Buffer.from(`# Boats\n\n${entries.join('\n')}`),
    id: ids[0] ?? '',
  };
}
