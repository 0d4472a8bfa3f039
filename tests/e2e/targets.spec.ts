import { expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { clickInCard, clickInHost, inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);
const [axis] = samplePapers;

test('All that is pressed is at least 24 px wide and high: in rows, sheets, panel, control, chips', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh, sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await smallTargets(page)).toEqual([]);

  await clickInCard(page, axis.id, '[aria-label="Read at the side"]');
  await expect(page.locator('.paperglance-panel')).toHaveCount(1);
  expect(await smallTargets(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await clickInHost(page, '.paperglance-control', '.count');
  await clickInHost(page, '.paperglance-control', '[popovertarget]');
  expect(await smallTargets(page)).toEqual([]);

  for (const width of [1360, 390]) {
    const paper = await extension.openSite(`/papers/${axis.id}`);
    await paper.setViewportSize({ width, height: 900 });
    await expectOpen(paper, axis.id, true);
    expect(await smallTargets(paper)).toEqual([]);
    const narrow = await extension.openSite(SAMPLE_DAY);
    await narrow.setViewportSize({ width, height: 900 });
    await expectCards(narrow, ids);
    expect(await smallTargets(narrow)).toEqual([]);
  }

  const chips = await extension.openSite('/replica-lab/assistant-axis-70b');
  await expect(chips.locator('.paperglance-chip').first()).toBeAttached();
  expect(await smallTargets(chips)).toEqual([]);
});

test('Opened as a tab, the popup fits into 320 px, in any of its states', async ({ extension }) => {
  await (await extension.importFiles(sample.zh)).close();
  const popup = await extension.openPopup();
  await expect(popup.locator('.glance')).toBeVisible();
  for (const state of ['at rest', 'with something to paste'] as const) {
    if (state !== 'at rest') await popup.getByRole('button', { name: 'Paste' }).click();
    for (const width of [360, 340, 320]) {
      await popup.setViewportSize({ width, height: 600 });
      await expect
        .poll(() => popup.evaluate(() => document.documentElement.scrollWidth), `${state} ${width}`)
        .toBe(width);
    }
  }
});

test('And so it is on our own pages', async ({ extension }) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  expect(await smallTargets(popup, true)).toEqual([]);
  const library = await extension.openLibraryPage();
  await expect(library.locator('button').first()).toBeVisible();
  expect(await smallTargets(library, true)).toEqual([]);
});

/** Each target that can be seen and is smaller, with its size. Links within a text are as high as its lines. */
function smallTargets(page: Page, isOurs = false): Promise<string[]> {
  // Runs where it can see into our roots.
  const find = (roots: ParentNode[]) => {
    const targets = roots.flatMap((root) => [
      ...root.querySelectorAll('button, select, input, summary, label, [role="separator"]'),
    ]);
    return targets.flatMap((target) => {
      if (!target.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const box = target.getBoundingClientRect();
      const behind = getComputedStyle(target, '::after');
      const grows = behind.position === 'absolute' && behind.content !== 'none';
      // What is drawn larger than its box can be pressed there.
      const width = Math.max(box.width, grows ? Number.parseFloat(behind.width) : 0);
      const height = Math.max(box.height, grows ? Number.parseFloat(behind.height) : 0);
      // A box to tick is pressed by its label, too, and a hidden field by the button for it.
      const isSmall = width > 1 && (width < 23.9 || height < 23.9);
      if (!isSmall || target.closest('label') !== null) return [];
      const name = target.getAttribute('aria-label') ?? target.textContent?.trim();
      return [`${target.tagName} ${target.className} “${name}”: ${width} × ${height}`];
    });
  };
  if (isOurs) return page.evaluate(`(${find})([document])`);
  return inCardWorld(
    page,
    ({ rootOf }, source) => {
      const hosts = document.querySelectorAll('[class^="paperglance-"]:not(style)');
      return new Function('roots', `return (${source})(roots)`)([...hosts].map(rootOf));
    },
    String(find),
  );
}
