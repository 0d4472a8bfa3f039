import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { SAMPLE_DAY } from '../e2e/reports';
import { pryOpen, type Spoils, spyOnEverything } from '../fixtures/spying-page';
import { test } from './firefox-test';
import { importSamples } from './import-files';

// It starts slowly where much else goes on.
test.setTimeout(120_000);

/** How Firefox tells of events' nodes, whatever root they are behind. */
const WAYS = ['explicitOriginalTarget', 'originalTarget', 'rangeParent'];

test('In Firefox a page that spies gets nodes of ours from pointers’, keys’ and the focus’s events, by three properties of Firefox’s, and learns by `find` whether a text stands open; by nothing else', async ({
  start,
}) => {
  const firefox = await start();
  await importSamples(firefox);
  const page = await firefox.openSite('/nothing', { width: 500, height: 1000 });
  await page.evaluateOnNewDocument(spyOnEverything);
  await page.goto(`https://huggingface.co${SAMPLE_DAY}`);
  await expect.poll(() => heightOfFirst(page), { timeout: 30_000 }).toBeGreaterThan(50);
  const untouched = await spoilsOf(page);
  expect(untouched).toEqual({ nodes: [], texts: {} });

  const { x, y } = await page.$eval('.paperglance-card', (card) =>
    card.getBoundingClientRect().toJSON(),
  );
  await page.mouse.click(x + 60, y + 40);
  await expect.poll(() => heightOfFirst(page), { timeout: 30_000 }).toBeGreaterThan(300);
  await page.mouse.move(x + 60, y + 200);
  await page.keyboard.press('Tab');
  const { nodes, texts } = await spoilsOf(page);
  expect([...new Set(nodes.map((way) => way.split(' ').at(-1)))].sort()).toEqual(WAYS);
  expect(texts).toEqual({});
  expect(await page.evaluate(pryOpen, ['Jailbreaks', 'assistant-like'])).toEqual({
    find: 'assistant-like',
  });
});

function heightOfFirst(page: Page): Promise<number> {
  return page
    .$eval('.paperglance-card', (card) => card.getBoundingClientRect().height)
    .catch(() => 0);
}

function spoilsOf(page: Page): Promise<Spoils> {
  return page.evaluate(() => Reflect.get(window, 'spoils')());
}
