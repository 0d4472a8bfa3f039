import { createHash } from 'node:crypto';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { findBrowser } from '../../lib/cli/find-browser';
import { type LaunchOptions, launchBrowser } from '../../lib/cli/launch-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import { FEED_HOSTS, type FeedHosts, startFeedHosts } from '../fixtures/feeds/feed-hosts';
import { copyLibrary } from '../fixtures/libraries/copy-library';
import { startReplicaSite } from '../fixtures/replica/site';
import type { ReportFile } from './reports';

type Store =
  | 'papers'
  | 'bodies'
  | 'inbox'
  | 'imports'
  | 'sourceNames'
  | 'feeds'
  | 'sources'
  | 'toIndex'
  | 'segmentTables';

/** The built extension in a browser that takes our replica for huggingface.co. */
export class Extension {
  /** Every URL that the browser asked for. */
  readonly requests: string[] = [];
  /** Our exceptions that nobody caught, in any page of the browser. */
  readonly errors: string[] = [];
  /** Of what `haveImported` has brought in since all was forgotten. */
  #imported = '';
  readonly #copies = new Set<string>();

  constructor(
    readonly context: BrowserContext,
    readonly id: string,
    /** What the site serves in place of the replica's pages, by path. */
    readonly otherPages: Map<string, string>,
    /** GitHub, the Hub and hosts of feeds; https://digests.example.org is one of them. */
    readonly feedHosts: FeedHosts,
  ) {
    context.on('request', (request) => this.requests.push(request.url()));
    context.on('weberror', (event) => {
      const { message, stack = '' } = event.error();
      const where = `${event.page()?.url()} ${stack}`;
      if (where.includes(`chrome-extension://${id}/`)) this.errors.push(stack || message);
    });
  }

  /** Opens a page of huggingface.co: `/papers/2601.10387`. */
  openSite(path: string): Promise<Page> {
    return this.#open(`https://huggingface.co${path}`);
  }

  /** Opens the popup as a tab, of the width that Chrome would give it. */
  async openPopup(): Promise<Page> {
    return this.#open(`chrome-extension://${this.id}/popup.html`, { width: 360, height: 600 });
  }

  /** Opens the library at one of its places: the imports, unless another is named. */
  openLibraryPage(place = '#/imports'): Promise<Page> {
    return this.#open(`chrome-extension://${this.id}/library.html${place}`);
  }

  /** Imports files through the popup's own file input, and returns the popup once they are done. */
  async importFiles(...files: ReportFile[]): Promise<Page> {
    const popup = await this.openPopup();
    await chooseFiles(popup, files);
    // Where others want the same cores, the workers of an import take their time to start.
    await expect(popup.locator('[data-import-state="done"]')).toBeVisible({ timeout: 90_000 });
    return popup;
  }

  /**
   * Has files imported before the test begins to look: really the first time that a browser is asked for them, later
   * by putting back what that import left. For tests of anything but imports; no page may be open.
   */
  async haveImported(...files: ReportFile[]): Promise<void> {
    if (this.context.pages().length > 1)
      throw new Error('A page of today hears of real imports alone.');
    const hash = createHash('sha256').update(this.#imported);
    for (const { name, buffer } of files) hash.update(`\n${name}\n`).update(buffer);
    this.#imported = hash.digest('hex');
    const copy = `copy ${this.#imported}`;
    if (this.#copies.has(copy)) {
      await this.inBackground(copyLibrary, { from: copy, to: 'paperglance' });
      return;
    }
    const popup = await this.importFiles(...files);
    await popup.close();
    await expect.poll(() => this.countOffscreen()).toBe(0);
    await this.inBackground(copyLibrary, { from: 'paperglance', to: copy });
    this.#copies.add(copy);
  }

  /** All that the library shows: its papers with their heads, and the bodies. */
  async readDigests(): Promise<{ papers: unknown[]; bodies: unknown[] }> {
    return { papers: await this.readStore('papers'), bodies: await this.readStore('bodies') };
  }

  /** All records in one of the library's stores; for the inbox, which holds whole files, their keys. */
  readStore(store: Store): Promise<unknown[]> {
    return this.inBackground(async (name) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('paperglance');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const records = db.transaction(name).objectStore(name);
      const all = name === 'inbox' ? records.getAllKeys() : records.getAll();
      await new Promise((resolve, reject) => {
        all.onsuccess = resolve;
        all.onerror = () => reject(all.error);
      });
      db.close();
      const decoder = new TextDecoder();
      for (const record of name === 'bodies' ? all.result : []) {
        const { sections } = record;
        if (sections instanceof Uint8Array) record.sections = JSON.parse(decoder.decode(sections));
      }
      return all.result;
    }, store);
  }

  /** How many offscreen documents there are: one while an import is at work. */
  countOffscreen(): Promise<number> {
    return this.inBackground(async () => {
      const { runtime } = Reflect.get(globalThis, 'chrome');
      return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length;
    }, null);
  }

  /** Runs a function in the service worker. It can't see what is around it here. */
  async inBackground<Arg, Result>(run: (arg: Arg) => Promise<Result>, arg: Arg): Promise<Result> {
    const { context } = this;
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    return worker.evaluate<Result, unknown>(run as (arg: unknown) => Promise<Result>, arg);
  }

  /** Leaves a browser that has never seen a report, and whose reader has chosen nothing. */
  async forgetAll(): Promise<void> {
    // A zoom is the site's, not the tab's, and stays when that is closed.
    await this.inBackground(async () => {
      const { tabs } = Reflect.get(globalThis, 'chrome');
      for (const { id } of await tabs.query({ url: 'https://huggingface.co/*' }))
        await tabs.setZoom(id, 0);
    }, null);
    // The first, empty page stays: a browser without any may end.
    for (const page of this.context.pages().slice(1)) await page.close();
    await expect.poll(() => this.countOffscreen()).toBe(0);
    await this.inBackground(async () => {
      const { storage } = Reflect.get(globalThis, 'chrome');
      await Promise.all([storage.local.clear(), storage.session.clear()]);
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('paperglance');
        // Not there yet: nothing to forget, and not for us to make.
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve();
        request.onsuccess = () => {
          const stores = [...request.result.objectStoreNames];
          const tx = request.result.transaction(stores, 'readwrite');
          for (const store of stores) tx.objectStore(store).clear();
          tx.oncomplete = () => resolve(request.result.close());
          tx.onabort = () => reject(tx.error);
        };
      });
    }, null);
    this.#imported = '';
    this.otherPages.clear();
    this.feedHosts.reset();
    this.requests.length = 0;
    this.errors.length = 0;
  }

  async #open(url: string, size?: { width: number; height: number }): Promise<Page> {
    const page = await this.context.newPage();
    if (size) await page.setViewportSize(size);
    await page.goto(url);
    return page;
  }
}

/** Hands files in at the file input of an open popup or library page. */
export function chooseFiles(page: Page, files: ReportFile[]): Promise<void> {
  return page.locator('input[type="file"]').setInputFiles(files);
}

/** What a start can have beside; without `extensionDir`, the extension is the one that was built. */
type StartOptions = Partial<
  Pick<LaunchOptions, 'locale' | 'profileDir' | 'backForwardCache' | 'extensionDir' | 'keepWelcome'>
>;

/** Starts a browser with the extension and our replica of the site. `profileDir` is kept, for the next start. */
export async function startExtension(
  options: StartOptions = {},
): Promise<{ extension: Extension; stop: () => Promise<void> }> {
  const otherPages = new Map<string, string>();
  const feedHosts = await startFeedHosts();
  const site = await startReplicaSite({
    handle: (request, response) => feedHosts.handle(request, response),
    extra: (path) => otherPages.get(path) ?? null,
  });
  const browser = await launchBrowser({
    executablePath: await findBrowser(),
    extensionDir,
    sitePort: site.port,
    otherHosts: { names: FEED_HOSTS, port: feedHosts.port },
    headless: true,
    viewport: { width: 1360, height: 1000 },
    locale: 'en-US',
    ...options,
  });
  return {
    extension: new Extension(browser.context, browser.extensionId, otherPages, feedHosts),
    async stop() {
      await browser.close();
      await Promise.all([site.close(), feedHosts.close()]);
    },
  };
}

export const test = base.extend<
  {
    /** As just installed: the library is empty, nothing was chosen, no page is open. */
    extension: Extension;
  },
  { running: Extension }
>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const { extension, stop } = await startExtension();
      await use(extension);
      await stop();
    },
    { scope: 'worker' },
  ],

  extension: async ({ running }, use) => {
    await running.forgetAll();
    await use(running);
    expect(running.errors, 'exceptions that nobody caught').toEqual([]);
  },
});
