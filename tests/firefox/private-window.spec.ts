import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { SAMPLE_DAY, samplePapers } from '../e2e/reports';
import type { FirefoxExtension } from './firefox-extension';
import { openPlace, test } from './firefox-test';
import { importSamples } from './import-files';

const patience = { timeout: 40_000 };
const [axis] = samplePapers;
// It starts slowly where much else goes on.
test.setTimeout(240_000);

test('In a private window of Firefox digests open, nothing of it is kept, and our pages say where the library is', async ({
  start,
}) => {
  const firefox = await start();
  await importSamples(firefox);
  await firefox.allowInPrivateWindows();
  const own = await openPlace(firefox);
  const kept = await stored(own);

  // Of one column, where what is opened is remembered.
  const ordinary = await firefox.openSite(SAMPLE_DAY, { width: 500, height: 1600 });
  const list = await firefox.openPrivately(own, `https://huggingface.co${SAMPLE_DAY}`);
  await firefox.resize(list, { width: 500, height: 1600 });
  await openFirstCard(firefox, list);
  expect(await stored(own)).toBe(kept);

  const ways = [
    ['popup.html', 'library.html'],
    ['library.html#/day/2026-01-20', 'library.html#/day/2026-01-20'],
  ] as const;
  for (const [path, outside] of ways) {
    const page = await firefox.openPrivately(
      own,
      await own.evaluate((to) => new URL(to, location.origin).href, path),
    );
    const note = () => page.$eval('[data-library]', ({ textContent }) => textContent ?? '');
    await expect.poll(() => note().catch(() => ''), patience).toContain('In a private window');
    expect(await page.$$eval('progress, input', ({ length }) => length)).toBe(0);
    await page.click('[data-action="outside"]');
    // It is there before the next window is looked for among those that are new.
    await expect.poll(() => urlsOutside(own), patience).toContain(outside);
  }

  // From a card, one click is enough.
  await firefox.clickIn(list, '.paperglance-card', 'To the library');
  await expect.poll(() => urlsOutside(own), patience).toContain(`library.html#/paper/${axis.id}`);

  // The same act in a window that is not private is kept.
  await ordinary.bringToFront();
  await openFirstCard(firefox, ordinary);
  await expect.poll(() => stored(own), patience).not.toBe(kept);
});

/** What our tabs in windows that are not private show, as paths. */
function urlsOutside(own: Page): Promise<string[]> {
  return own.evaluate(async () => {
    const tabs: { url?: string; incognito: boolean }[] = await Reflect.get(
      globalThis,
      'browser',
    ).tabs.query({});
    return tabs.flatMap(({ url, incognito }) =>
      incognito || !url ? [] : [url.split('/').slice(3).join('/')],
    );
  });
}

/** All that the extension has stored beside its library, as text. */
function stored(own: Page): Promise<string> {
  return own.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser');
    const all: object[] = [await storage.local.get(null), await storage.session.get(null)];
    return JSON.stringify(all.map((each) => Object.entries(each).sort()));
  });
}

/** Clicks with the mouse in the first card's row. */
async function openFirstCard(firefox: FirefoxExtension, page: Page): Promise<void> {
  const text = async () => (await firefox.textsIn(page, '.paperglance-card'))[0] ?? '';
  await expect.poll(text, patience).toContain(axis.en);
  const { x, y } = await page.$eval('.paperglance-card', (card) => {
    card.scrollIntoView({ block: 'start', behavior: 'instant' });
    const { left, top } = card.getBoundingClientRect();
    return { x: left + 120, y: top + 40 };
  });
  await page.mouse.click(x, y);
  await expect.poll(() => text().then(({ length }) => length), patience).toBeGreaterThan(500);
}
