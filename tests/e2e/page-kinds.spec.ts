import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { expectNothingAmissInCards } from './axe-in-cards';
import { inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { type Look, looks, zoomTo } from './looks';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

// Each looks at one page fifteen times over.
test.setTimeout(180_000);

async function take(extension: Extension, page: Page, { media, zoom }: Look): Promise<void> {
  const none = { forcedColors: 'none', contrast: 'no-preference' } as const;
  await page.emulateMedia({ ...none, ...media, reducedMotion: 'reduce' });
  await zoomTo(extension, zoom);
}

test('Axe finds nothing amiss in a list, however it looks and however wide it is', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh, sample.en);
  const list = await extension.openSite(SAMPLE_DAY);
  for (const look of looks) {
    await take(extension, list, look);
    for (const width of [1360, 768, 360]) {
      await list.setViewportSize({ width, height: 1200 });
      const widest = width / look.zoom;
      await expect
        .poll(() => list.evaluate(() => document.documentElement.clientWidth))
        .toBeLessThanOrEqual(widest);
      await expectCards(list, ids);
      // In one column it may be open from the one before.
      const cards = await readCards(list);
      if (!cards.find(({ paperId }) => paperId === axis.id)?.expanded)
        await clickCard(list, axis.id);
      await expectOpen(list, axis.id, true);
      await list.mouse.move(0, 0);
      await expectNothingAmissInCards(list, `${look.name}, ${width} wide`);
    }
  }
});

test('Axe finds nothing amiss in a paper’s page, however it looks', async ({ extension }) => {
  await extension.haveImported(sample.zh, sample.en);
  const paper = await extension.openSite(`/papers/${axis.id}`);
  await paper.setViewportSize({ width: 1360, height: 1800 });
  for (const look of looks) {
    await take(extension, paper, look);
    await expectOpen(paper, axis.id, true);
    await paper.mouse.move(0, 0);
    await expectNothingAmissInCards(paper, look.name);
  }
});

for (const [what, path, chips] of [
  ['the front page', '/', 3],
  ['a model’s page', '/replica-lab/assistant-axis-70b', 6],
  ['a post', '/posts/kestrel/414785325798417', 3],
] as const) {
  test(`A chip shows its summary on ${what}, however it looks`, async ({ extension }) => {
    await extension.haveImported(sample.zh, sample.en);
    const page = await extension.openSite(path);
    for (const look of looks) {
      await take(extension, page, look);
      const all = page.locator('.paperglance-chip');
      await expect(all).toHaveCount(chips);
      await all.first().hover();
      await expect.poll(() => summaryIsShown(page), look.name).toBe(true);
      await page.mouse.move(0, 0);
      await expect.poll(() => summaryIsShown(page), look.name).toBe(false);
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
