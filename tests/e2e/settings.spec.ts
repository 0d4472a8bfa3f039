import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { type Extension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';
import { expectRoomyTargets } from './target-sizes';

const [axis] = samplePapers;

/** What is chosen of each setting, by the radio's value; the first is as a new reader has it. */
const choices = {
  paperPageOpen: ['open', 'row'],
  pageKeys: ['digest', 'page'],
  controlForm: ['full', 'small', 'hidden'],
  controlCorner: ['right', 'left'],
  chips: ['all', 'titles', 'none'],
} as const;
const stored = {
  paperPageOpen: { open: true, row: false },
  pageKeys: { digest: false, page: true },
} as const;

test('Settings are reached from the popup, and what is chosen there is kept and told to all', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  const opening = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Settings' }).click();
  const page = await opening;
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused();
  const other = await extension.openLibraryPage('#/settings');
  for (const [part, values] of Object.entries(choices)) {
    await expect(chosenIn(page, part)).toHaveValue(values[0]);
    for (const value of values.slice(1)) {
      await page.locator(`[data-setting="${part}"] input[value="${value}"]`).check();
      await expect(chosenIn(other, part)).toHaveValue(value);
      const named: Record<string, unknown> = Object(Reflect.get(stored, part));
      expect(await readSetting(extension, part)).toBe(named[value] ?? value);
    }
    const row = page.locator(`[data-setting="${part}"]`);
    await row.getByRole('button', { name: 'Reset' }).click();
    await expect(chosenIn(other, part)).toHaveValue(values[0]);
    await expect(row.getByRole('button', { name: 'Reset' })).toHaveCount(0);
  }
});

test('All are as new by one click; the language, too', async ({ extension }) => {
  const page = await openSettings(extension);
  await page.getByRole('radio', { name: '中文' }).check();
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible();
  await page.locator('[data-setting="chips"] input[value="none"]').check();
  await page.getByRole('button', { name: '全部恢复默认' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  for (const part of Object.keys(choices))
    await expect(chosenIn(page, part)).toHaveValue(String(Reflect.get(choices, part)[0]));
  await expect(page.locator('[data-action="as-new"]')).toHaveCount(0);
});

test('Whether a paper’s page opens its digest is in force at once, in pages that are open', async ({
  extension,
}) => {
  await (await extension.importFiles(sample.en)).close();
  const paper = await extension.openSite(`/papers/${axis.id}`);
  await expectOpen(paper, axis.id, true);
  const list = await extension.openSite(SAMPLE_DAY);
  await expectCards(
    list,
    samplePapers.map(({ id }) => id),
  );
  const page = await openSettings(extension);
  await page.getByRole('radio', { name: 'As a row' }).check();
  await expectOpen(paper, axis.id, false);
  await page.getByRole('radio', { name: 'Open' }).check();
  await expectOpen(paper, axis.id, true);
});

test('They tell all keys of a page and of the library', async ({ extension }) => {
  const page = await openSettings(extension);
  const keys = page.locator('.keys').first().locator('kbd');
  await expect(keys).toHaveText([
    ...['Alt+Shift+D', 'Alt+Shift+L', 'Alt+Shift+S', 'Alt+Shift+F'],
    ...['J', 'K', 'O', 'P', 'N', 'X', 'Esc'],
  ]);
});

test('They are gone through by the keyboard alone', async ({ extension }) => {
  const page = await openSettings(extension);
  await page.getByRole('heading', { name: 'Settings' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-setting="language"] input:checked')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(chosenIn(page, 'paperPageOpen')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(chosenIn(page, 'paperPageOpen')).toHaveValue('row');
  await expect(chosenIn(page, 'paperPageOpen')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('[data-setting="paperPageOpen"] [data-action="as-new"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-action="as-new"]')).toHaveCount(0);
  await expect(chosenIn(page, 'paperPageOpen')).toBeFocused();
  await expect(chosenIn(page, 'paperPageOpen')).toHaveValue('open');
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-setting="chips"] input[value="none"]').check();
  await page.getByRole('button', { name: 'Reset all' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused();
});

test('Nothing of them reaches out of a narrow window', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await openSettings(extension);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByRole('combobox', { name: 'Export' })).toBeVisible();
  const rights = await page
    .locator('select, button, input')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right));
  expect(Math.max(...rights)).toBeLessThanOrEqual(320);
});

for (const theme of ['light', 'dark'] as const) {
  test(`Axe finds nothing amiss in them in the ${theme}`, async ({ extension }) => {
    await (await extension.importFiles(sample.zh)).close();
    const page = await openSettings(extension);
    await page.emulateMedia({ colorScheme: theme });
    await page.locator('[data-setting="chips"] input[value="none"]').check();
    await page.locator('[data-setting="pageKeys"] input[value="page"]').check();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNothingAmiss(page, `at ${width}`);
      await expectRoomyTargets(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

async function openSettings(extension: Extension): Promise<Page> {
  const page = await extension.openLibraryPage('#/settings');
  await expect(page.locator('.settings')).toBeVisible();
  return page;
}

function chosenIn(page: Page, part: string) {
  return page.locator(`[data-setting="${part}"] input:checked`);
}

function readSetting(extension: Extension, part: string): Promise<unknown> {
  return extension.inBackground(async (key) => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    return (await storage.local.get(key))[key];
  }, `paperglance:2:${part}`);
}
