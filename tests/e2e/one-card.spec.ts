import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { expectLanguages } from './open-sections';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);
const PIN = 'footer [aria-pressed][aria-label]:not([data-mode])';
type Mode = 'zh' | 'en';

test('On a card that is pinned the language is chosen for it alone, until it is unpinned', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  await popup.getByRole('button', { name: '中文' }).click();
  const page = await extension.openSite(SAMPLE_DAY);
  await expectSummaries(page, ['zh', 'zh', 'zh', 'zh']);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await isPinned(page)).toBe(false);

  await clickInCard(page, axis.id, PIN);
  await expect.poll(() => isPinned(page)).toBe(true);
  await expectSummaries(page, ['zh', 'zh', 'zh', 'zh']);
  await clickInCard(page, axis.id, 'footer [data-mode="en"]');
  await expectSummaries(page, ['en', 'zh', 'zh', 'zh']);
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  await expectOpen(page, axis.id, true);
  const chosen = popup.locator('[data-mode][aria-pressed="true"]');
  await expect(chosen).toHaveText('中文');
  // Our words on that card are in its language.
  expect(await inCardWorld(page, ({ find }, id) => find(id, '.ours').lang, axis.id)).toBe('en');

  // Both on that card alone, in the order of the reader's choice for all.
  await clickInCard(page, axis.id, 'footer [data-mode="both"]');
  await expectLanguages(page, axis.id, ['zh-Hans en', 'zh-Hans en', 'zh-Hans en']);
  await clickInCard(page, axis.id, 'footer [data-mode="en"]');
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);

  // What is chosen for all others doesn't reach it; another card's switch is for all others.
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  await clickInCard(page, codance.id, 'footer [data-mode="en"]');
  await expectSummaries(page, ['en', 'en', 'en', 'en']);
  await popup.locator('[data-mode="zh"]').click();
  await expectSummaries(page, ['en', 'zh', 'zh', 'zh']);

  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await isPinned(page)).toBe(true);
  await clickInCard(page, axis.id, PIN);
  await expectSummaries(page, ['zh', 'zh', 'zh', 'zh']);
  expect(await isPinned(page)).toBe(false);
  await expectLanguages(page, axis.id, ['zh-Hans', 'zh-Hans', 'zh-Hans']);
  await clickInCard(page, axis.id, 'footer [data-mode="en"]');
  await expectSummaries(page, ['en', 'en', 'en', 'en']);
  await expect(chosen).toHaveText('English');
});

test('On a paper’s page too, and for as long as the page lives', async ({ extension }) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  const list = await extension.openSite(SAMPLE_DAY);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  await clickInCard(page, axis.id, PIN);
  await expect.poll(() => isPinned(page)).toBe(true);
  await clickInCard(page, axis.id, 'footer [data-mode="zh"]');
  await expectLanguages(page, axis.id, ['zh-Hans', 'zh-Hans', 'zh-Hans']);
  await expectSummaries(list, ['en', 'en', 'en', 'en']);
  await expect(popup.locator('[data-mode="en"]')).toHaveAttribute('aria-pressed', 'true');

  await page.reload();
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  expect(await isPinned(page)).toBe(false);
});

test('By the keyboard: the pin keeps the focus', async ({ extension }) => {
  await extension.haveImported(sample.zh, sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  await inCardWorld(page, ({ find }, id) => find(id, 'footer [data-mode="both"]').focus(), axis.id);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => isPinned(page)).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(() => isPinned(page)).toBe(false);
});

function isPinned(page: Page): Promise<boolean> {
  return inCardWorld(
    page,
    ({ find }, { id, pin }) => find(id, pin).getAttribute('aria-pressed') === 'true',
    { id: axis.id, pin: PIN },
  );
}

async function expectSummaries(page: Page, languages: Mode[]): Promise<void> {
  await expectCards(page, ids);
  const starts = samplePapers.map((paper, index) => paper[languages[index] ?? 'en']);
  await expect
    .poll(async () => (await readCards(page)).map(({ text }) => text))
    .toEqual(starts.map((start) => expect.stringContaining(start)));
}
