import { test as base, expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { findFirefox } from '../../lib/cli/find-firefox';
import { type FirefoxExtension, type FirefoxOptions, startFirefox } from './firefox-extension';

/** Tests in one Firefox, or that start it themselves, be it more than once; it is closed when they end, however they do. */
export const test = base.extend<{
  start: (options?: FirefoxOptions) => Promise<FirefoxExtension>;
  firefox: FirefoxExtension;
}>({
  firefox: async ({ start }, use) => use(await start()),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures this one needs
  start: async ({}, use) => {
    const executablePath = await findFirefox();
    test.skip(!executablePath, 'There is no Firefox here, and none could be installed.');
    if (!executablePath) return;
    const started: FirefoxExtension[] = [];
    await use(async (options) => {
      const firefox = await startFirefox(executablePath, options);
      started.push(firefox);
      return firefox;
    });
    // One that was killed can't be closed any more.
    for (const firefox of started) await firefox.close().catch(() => {});
    for (const { errors } of started) expect(errors).toEqual([]);
  },
});

/** A page of the extension that runs no code of ours, to write a library from. */
export function openPlace(firefox: FirefoxExtension): Promise<Page> {
  return firefox.openOwnPage('icons/16.png');
}
