import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { chooseForAll } from './choose-for-all';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { expectLanguages, textIn } from './open-sections';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);
const BACK = 'footer .actions > .link';
type Mode = 'zh' | 'en';

test('The switch on a card changes that card alone, which leads back to what is chosen for all', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  await popup.getByRole('button', { name: '中文' }).click();
  const page = await extension.openSite(SAMPLE_DAY);
  await expectSummaries(page, ['zh', 'zh', 'zh', 'zh']);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await textIn(page, axis.id, BACK)).toBeNull();

  await clickInCard(page, axis.id, 'footer [data-mode="en"]');
  await expectSummaries(page, ['en', 'zh', 'zh', 'zh']);
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  await expectOpen(page, axis.id, true);
  const chosen = popup.locator('[data-mode][aria-pressed="true"]');
  await expect(chosen).toHaveText('中文');
  // Our words on that card are in its language.
  expect(await inCardWorld(page, ({ find }, id) => find(id, '.ours').lang, axis.id)).toBe('en');
  expect(await textIn(page, axis.id, BACK)).toBe('As everywhere');

  // Both on that card alone, in the order of the reader's choice for all.
  await clickInCard(page, axis.id, 'footer [data-mode="both"]');
  await expectLanguages(page, axis.id, ['zh-Hans en', 'zh-Hans en', 'zh-Hans en']);
  await clickInCard(page, axis.id, 'footer [data-mode="en"]');
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);

  await clickInCard(page, axis.id, BACK);
  await expectSummaries(page, ['zh', 'zh', 'zh', 'zh']);
  expect(await textIn(page, axis.id, BACK)).toBeNull();

  // What is chosen on the card as for all is nothing of its own.
  await clickInCard(page, axis.id, 'footer [data-mode="en"]');
  await expectSummaries(page, ['en', 'zh', 'zh', 'zh']);
  await clickInCard(page, axis.id, 'footer [data-mode="zh"]');
  await expectSummaries(page, ['zh', 'zh', 'zh', 'zh']);
  expect(await textIn(page, axis.id, BACK)).toBeNull();
});

test('What is chosen for all holds on every card, whatever was chosen there', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectSummaries(page, ['en', 'en', 'en', 'en']);
  for (const [choose, mode] of [
    [() => popup.locator('[data-mode="both"]').click(), 'en'],
    [() => chooseForAll(page, 'zh'), 'zh'],
  ] as const) {
    await clickCard(page, codance.id);
    await expectOpen(page, codance.id, true);
    await clickInCard(page, codance.id, `footer [data-mode="${mode === 'en' ? 'zh' : 'en'}"]`);
    await expect.poll(() => textIn(page, codance.id, BACK)).not.toBeNull();
    await choose();
    await expectSummaries(page, [mode, mode, mode, mode]);
    expect(await textIn(page, codance.id, BACK)).toBeNull();
    await clickCard(page, codance.id);
    await expectOpen(page, codance.id, false);
  }
});

test('On a paper’s page too, and for as long as the page lives', async ({ extension }) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  const list = await extension.openSite(SAMPLE_DAY);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  await clickInCard(page, axis.id, 'footer [data-mode="zh"]');
  await expectLanguages(page, axis.id, ['zh-Hans', 'zh-Hans', 'zh-Hans']);
  expect(await textIn(page, axis.id, BACK)).toBe('跟随全局');
  await expectSummaries(list, ['en', 'en', 'en', 'en']);
  await expect(popup.locator('[data-mode="en"]')).toHaveAttribute('aria-pressed', 'true');

  await page.reload();
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  expect(await textIn(page, axis.id, BACK)).toBeNull();
});

test('By the keyboard: who goes back keeps the focus in the switch', async ({ extension }) => {
  await extension.haveImported(sample.zh, sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  await inCardWorld(page, ({ find }, id) => find(id, 'footer [data-mode="zh"]').focus(), axis.id);
  await page.keyboard.press('Enter');
  await expectLanguages(page, axis.id, ['zh-Hans', 'zh-Hans', 'zh-Hans']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  expect(
    await inCardWorld(
      page,
      ({ find }, id) => find(id, 'footer [data-mode="zh"]').matches(':focus'),
      axis.id,
    ),
  ).toBe(true);
});

async function expectSummaries(page: Page, languages: Mode[]): Promise<void> {
  await expectCards(page, ids);
  const starts = samplePapers.map((paper, index) => paper[languages[index] ?? 'en']);
  await expect
    .poll(async () => (await readCards(page)).map(({ text }) => text))
    .toEqual(starts.map((start) => expect.stringContaining(start)));
}
