import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  type LaunchedBrowser,
  type LaunchOptions,
  launchBrowser,
} from '../../lib/cli/launch-browser';
import { killBrowser } from './kill-browser';

/** What is killed: all of the browser, our background, the import's host, or the page that hands in. */
export const VICTIMS = [
  ...(['browser', 'service worker', 'offscreen document', 'page', 'renderer'] as const),
] as const;
export type Victim = (typeof VICTIMS)[number];

export type LabOptions = Pick<
  LaunchOptions,
  'executablePath' | 'extensionDir' | 'sitePort' | 'otherHosts'
>;

/** A browser with the extension whose profile outlives it. */
export class KillLab {
  readonly #profileDir = mkdtempSync(join(tmpdir(), 'paperglance-kill-'));
  #browser: LaunchedBrowser | null = null;

  constructor(readonly options: LabOptions) {}

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#profileDir, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens one of our pages as the only one, in a browser that is started where none runs. */
  async openPage(path = 'library.html#/imports'): Promise<Page> {
    const { context, extensionId } = this.#browser ?? (await this.#start());
    const page = await context.newPage();
    // The new one is there first: a browser without any may end.
    for (const old of context.pages()) if (old !== page) await old.close().catch(() => {});
    await page.goto(`chrome-extension://${extensionId}/${path}`, { waitUntil: 'commit' });
    return page;
  }

  /** Closes the browser as its reader would; the next page starts it again. */
  async stop(): Promise<void> {
    await this.#browser?.close().catch(() => {});
    this.#browser = null;
  }

  async kill(victim: Victim, page: Page): Promise<void> {
    if (victim === 'page') return page.close();
    if (victim === 'browser') return this.#killBrowser();
    if (victim === 'renderer') return this.#crash(page);
    const cdp = await page.context().newCDPSession(page);
    if (victim === 'service worker') {
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      return;
    }
    const { targetInfos } = await cdp.send('Target.getTargets');
    const host = targetInfos.find(({ url }) => url.endsWith('/offscreen.html'));
    // It may not be there yet, or have closed already.
    if (host) await cdp.send('Target.closeTarget', { targetId: host.targetId }).catch(() => {});
  }

  async #start(): Promise<LaunchedBrowser> {
    this.#browser = await launchBrowser({
      ...this.options,
      headless: true,
      profileDir: this.#profileDir,
    });
    // What runs this names functions by a helper of its own, which pages haven't.
    await this.#browser.context.addInitScript('globalThis.__name = (named) => named');
    return this.#browser;
  }

  async #killBrowser(): Promise<void> {
    const closed = this.#browser?.context.waitForEvent('close');
    await killBrowser(this.#profileDir);
    await closed;
    this.#browser = null;
  }

  /** All our pages and the worker share a renderer, so Chromium gives us up until the next start. */
  async #crash(page: Page): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // It never answers.
    cdp.send('Page.crash').catch(() => {});
    await crashed;
    await this.stop();
  }
}
