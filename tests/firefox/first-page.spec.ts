import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { SAMPLE_DAY, samplePapers } from '../e2e/reports';
import { test } from './firefox-test';

const ids = samplePapers.map(({ id }) => id);

// It starts slowly where much else goes on.
test.setTimeout(240_000);
const patience = { timeout: 40_000 };

test('Firefox opens the first page, which leads to digests, and says where access is missing', async ({
  start,
}) => {
  const firefox = await start({ keepWelcome: true });
  const page = await firefox.welcome();
  if (!page) throw new Error('No first page was opened.');
  await expect
    .poll(() => texts(page, 'h1'), patience)
    .toEqual(['Each paper’s digest, right where the paper is']);
  expect((await texts(page, '[data-command] kbd')).filter((key) => /^Alt\+/.test(key))).not.toEqual(
    [],
  );
  // By key: what takes the button's place has the focus then.
  await page.waitForSelector('[data-action="import-sample"]');
  await page.focus('[data-action="import-sample"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(page, '[role="status"]'), patience).toEqual(['8 new digests']);
  await expect
    .poll(() => texts(page, ':focus'), patience)
    .toEqual(['See its papers on Hugging Face']);
  const list = await firefox.openSite(SAMPLE_DAY);
  await expect.poll(() => cardsIn(list), patience).toEqual(ids);

  // As the reader takes it back in Firefox's own list of add-ons.
  const popup = await firefox.openPopup();
  await expect
    .poll(() => texts(popup, 'dl'), patience)
    .toEqual([expect.stringContaining('8 digests')]);
  const access = (all: string) =>
    popup.evaluate((method) => {
      const { permissions } = Reflect.get(globalThis, 'browser');
      return permissions[method]({ origins: ['https://huggingface.co/*'] });
    }, all);
  await access('remove');
  for (const each of [page, popup])
    await expect
      .poll(() => texts(each, '[data-access="missing"] p'), patience)
      .toEqual([expect.stringContaining('does not let Paperglance see huggingface.co')]);
  await list.reload();
  await list.waitForSelector('article');
  expect(await cardsIn(list)).toEqual([]);
  // Its button asks in the click itself: Firefox refuses what is asked later.
  await popup.bringToFront();
  const button = await popup.$('[data-action="allow-access"]');
  await button?.click();
  await expect.poll(() => texts(popup, '[data-access="given"]'), patience).toHaveLength(1);
  await list.bringToFront();
  await list.reload();
  await expect.poll(() => cardsIn(list), patience).toEqual(ids);
});

/** Empty as long as there is no page, too. */
function texts(page: Page, selector: string): Promise<string[]> {
  return page
    .$$eval(selector, (found) => found.map(({ textContent }) => (textContent ?? '').trim()))
    .catch(() => []);
}

function cardsIn(page: Page): Promise<string[]> {
  return page.$$eval('.paperglance-card', (cards) =>
    cards.map((card) => card.getAttribute('data-paper-id') ?? ''),
  );
}
