import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { projectRoot } from '../../lib/cli/run-tool';
import { inCardWorld } from '../e2e/card-world';
import { test } from '../e2e/extension';
import { expectCards, expectOpen } from '../e2e/listed-papers';
import { looks, zoomTo } from '../e2e/looks';
import { SAMPLE_DAY, sample, samplePapers } from '../e2e/reports';

const [axis] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

for (const { name, media, zoom } of looks) {
  test(`Pictures of every kind of page, ${name}`, async ({ extension }) => {
    await extension.haveImported(sample.zh, sample.en);
    const open = async (path: string, width: number, height: number) => {
      const page = await extension.openSite(path);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await zoomTo(extension, zoom);
      await page.reload();
      return page;
    };
    mkdirSync(join(projectRoot, '.output/screens'), { recursive: true });
    const save = async (page: Page, what: string) => {
      const path = join(projectRoot, `.output/screens/page-${what}-${name}.png`);
      // Playwright's own pictures are cut where the browser is zoomed.
      const cdp = await page.context().newCDPSession(page);
      const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(path, data, 'base64');
    };
    const look = async (page: Page, what: string) => {
      await page.mouse.move(0, 0);
      await save(page, what);
    };

    for (const width of [1360, 768, 360]) {
      const list = await open(SAMPLE_DAY, width, 1200);
      await expectCards(list, ids);
      if (zoom > 1)
        expect(await list.evaluate(() => document.documentElement.clientWidth)).toBeLessThanOrEqual(
          width / zoom,
        );
      // In one column it may be open from the one before.
      const cards = await readCards(list);
      if (!cards.find(({ paperId }) => paperId === axis.id)?.expanded)
        await clickCard(list, axis.id);
      await expectOpen(list, axis.id, true);
      await look(list, `list-${width}`);
    }
    const paper = await open(`/papers/${axis.id}`, 1360, 1800);
    await expectOpen(paper, axis.id, true);
    await look(paper, 'paper');

    for (const [what, path, chips] of [
      ['home', '/', 3],
      ['model', '/replica-lab/assistant-axis-70b', 6],
      ['post', '/posts/kestrel/414785325798417', 3],
    ] as const) {
      const page = await open(path, 1360, 1000);
      await expect(page.locator('.paperglance-chip')).toHaveCount(chips);
      await save(page, what);
      await page.locator('.paperglance-chip').first().hover();
      await expect.poll(() => summaryIsShown(page)).toBe(true);
      await save(page, `${what}-hover`);
    }
  });
}

function summaryIsShown(page: Page): Promise<boolean> {
  return inCardWorld(
    page,
    ({ rootAt }) => rootAt('.paperglance-chip').querySelector(':popover-open') !== null,
  );
}

/** Zooms the tab in front as its reader would. */
