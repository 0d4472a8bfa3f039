import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

const morning = reportOf(
  [{ id: axis.id, title: axis.title, summary: 'The morning says so.', results: 'At dawn.' }],
  'The Morning Report',
).replace('2026-01-20', '2026-01-19');
const evening = reportOf(
  [{ id: axis.id, title: axis.title, summary: 'The evening says so.', results: 'At dusk.' }],
  'The Evening Report',
).replace('2026-01-20', '2026-01-21');

test.beforeEach(async ({ extension }) => {
  await extension.haveImported(
    sample.zh,
    sample.en,
    fileOf('morning.md', morning),
    fileOf('evening.md', evening),
  );
});

test('Several digests of a paper are one card, the newest in the reader’s language first, with a switch', async ({
  extension,
}) => {
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  expect(await summaryOf(page, axis.id)).toBe('The evening says so.');
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await readSources(page, axis.id)).toEqual([
    'Jan 21, 2026 · The Evening Report',
    'Jan 20, 2026 · Hugging Face Daily Papers Report',
    'Jan 19, 2026 · The Morning Report',
  ]);
  expect(await wholeText(page)).toContain('At dusk.');

  await chooseSource(page, axis.id, 2);
  await expect.poll(() => summaryOf(page, axis.id)).toBe('The morning says so.');
  expect(await wholeText(page)).toContain('At dawn.');
  expect(await wholeText(page)).not.toContain('At dusk.');
  await expectOpen(page, axis.id, true);
});

test('The choice is kept as long as the page lives, for its paper alone', async ({ extension }) => {
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await chooseSource(page, axis.id, 2);
  await expect.poll(() => summaryOf(page, axis.id)).toBe('The morning says so.');
  for (const tab of ['Weekly', 'Daily']) {
    await page.getByRole('button', { name: tab }).click();
    await expectCards(page, ids);
    await expect.poll(() => summaryOf(page, axis.id)).toBe('The morning says so.');
  }
  await page.reload();
  await expectCards(page, ids);
  expect(await summaryOf(page, axis.id)).toBe('The evening says so.');
});

test('In Chinese the Chinese one comes first, though others are newer, and a paper with one digest has no switch', async ({
  extension,
}) => {
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  expect(await readSources(page, codance.id)).toEqual([]);
  await clickInCard(page, codance.id, '[popover] [data-mode="zh"]');
  await expect.poll(() => summaryOf(page, axis.id)).toContain(axis.zh);
});

test('What is copied is the digest that is shown, with its link, source, date and reading source', async ({
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await clickInCard(page, axis.id, '[aria-label="Copy"]');
  await expect(async () => {
    await clickInCard(page, axis.id, '.copy span button');
  }).toPass();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('At dusk.');
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ['The Evening Report', '2026-01-21', `/papers/${axis.id}`, 'HTML'])
    expect(markdown).toContain(part);
  expect(markdown).not.toContain('At dawn.');

  // Imported, it is the same digest once more.
  const popup = await extension.importFiles(fileOf('copied.md', markdown));
  await expect(popup.locator('[data-import-state="done"]')).toContainText('1 unchanged');
});

async function summaryOf(page: Page, paperId: string): Promise<string | undefined> {
  return (await readCards(page)).find((card) => card.paperId === paperId)?.text;
}

async function wholeText(page: Page): Promise<string> {
  return (await readCards(page))[0]?.wholeText ?? '';
}

/** What the switch of an open card offers; empty where there is none. */
function readSources(page: Page, paperId: string): Promise<string[]> {
  return inCardWorld(
    page,
    ({ find }, id) =>
      [...find(id, '.ours').querySelectorAll('option')].map(({ label }) => label.trim()),
    paperId,
  );
}

/** Chooses the nth source by the keyboard, as the list that a browser opens is not of the page. */
async function chooseSource(page: Page, paperId: string, index: number): Promise<void> {
  await inCardWorld(page, ({ find }, id) => find(id, 'select').focus(), paperId);
  await page.keyboard.press('Home');
  for (let step = 0; step < index; step++) await page.keyboard.press('ArrowDown');
}
