import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { projectRoot } from '../../lib/cli/run-tool';
import type { FirefoxExtension } from './firefox-extension';

const samples = ['zh', 'en'].map((language) =>
  join(projectRoot, `public/samples/hf-daily-papers-2026-01-20.${language}.md`),
);

/** Imports both sample reports through the popup, which stays open. */
export async function importSamples(firefox: FirefoxExtension): Promise<Page> {
  return importFiles(firefox, samples);
}

/** Imports files through the popup's own input, and returns the popup once they are done. */
export async function importFiles(firefox: FirefoxExtension, files: string[]): Promise<Page> {
  const popup = await firefox.openPopup();
  // Once it knows how much the library holds, its form stays the one that it is.
  const count = () =>
    popup.$eval('.glance > :last-child dd', ({ textContent }) => textContent).catch(() => null);
  await expect.poll(count, { timeout: 30_000 }).toMatch(/\d/);
  const input = await popup.$('input[type=file]');
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...files);
  // Where others want the same cores, the workers of an import take their time to start.
  await expect.poll(() => has(popup, '[data-import-state="done"]'), { timeout: 90_000 }).toBe(true);
  return popup;
}

/** False as long as there is no page, too. */
function has(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((of) => document.querySelector(of) !== null, selector).catch(() => false);
}
