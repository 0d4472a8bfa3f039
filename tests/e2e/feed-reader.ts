import { expect, type Page } from '@playwright/test';
import { allowedCopy } from '../fixtures/feeds/allowed-copy';
import { change, feeds, haveWork, type KeptFeed } from '../fixtures/feeds/followed-records';
import { test as base, type Extension, startExtension } from './extension';

/** A browser in which feeds can be followed. */
export const test = base.extend<object, { running: Extension }>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const copy = allowedCopy();
      const { extension, stop } = await startExtension({ extensionDir: copy.dir });
      await use(extension);
      await stop();
      copy.remove();
    },
    { scope: 'worker' },
  ],
});

/** Has a feed checked now, and waits for its end. */
export async function check(page: Page, id: string): Promise<KeptFeed> {
  await change(page, id, { dueAt: Date.now() - 1 });
  await haveWork(page);
  return checked(page, id);
}

/** Waits until a feed is not due any more. */
export async function checked(page: Page, id: string): Promise<KeptFeed> {
  const find = async () => (await feeds(page)).find((feed) => feed.id === id);
  await expect
    .poll(async () => ((await find())?.dueAt ?? Number.POSITIVE_INFINITY) > Date.now(), {
      timeout: 60_000,
    })
    .toBe(true);
  const feed = await find();
  if (!feed) throw new Error('It is followed no more');
  return feed;
}
