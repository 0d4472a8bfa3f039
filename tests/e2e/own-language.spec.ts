import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readCards } from '../../lib/cli/pierced-cards';
import { projectRoot } from '../../lib/cli/run-tool';
import { expectNothingAmiss } from '../components/axe';
import { startExtension, test } from './extension';
import { expectCards } from './listed-papers';
import { fileOf, type ReportFile, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);
const summaries = {
  ja: 'モデルがどれほど「アシスタント」らしいかは、活性空間の一本の軸に現れる。',
  'zh-Hant': '模型有多像「助手」，體現在激活空間的一條主軸上；為它守住下限，人格便不易漂移。',
};
const results = {
  ja: 'この手法は、有害な応答を大きく減らしながら、性能をほとんど損なわない。',
  'zh-Hant': '這個方法讓有害回答大幅減少，能力幾乎不打折扣，實驗結果也說明了這一點。',
};
const [japanese, traditional] = [reportIn('ja'), reportIn('zh-Hant')];

test('Where the library holds our own languages alone, nothing more is asked', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  const library = await extension.openLibraryPage('#/settings');
  for (const page of [popup, library]) {
    await expect(page.getByRole('button', { name: 'Both' })).toBeVisible();
    await expect(selectIn(page)).toHaveCount(0);
    const mark = await page.locator('header .mark').boundingBox();
    expect(mark?.width, 'the mark is as wide as it is high').toBe(mark?.height);
  }
});

test('Any language that the library holds can be the reader’s own, everywhere at once', async ({
  extension,
}) => {
  const popup = await extension.importFiles(japanese, traditional, sample.en);
  const library = await extension.openLibraryPage('#/settings');
  const list = await extension.openSite(SAMPLE_DAY);
  await expectSummaries(list, (paper) => paper.en);
  for (const page of [popup, library]) {
    const select = selectIn(page);
    await expect(select).toHaveAccessibleName('Prefer digests in');
    await expect(select.getByRole('option')).toHaveText([
      ...['Simplified Chinese', 'English', 'Traditional Chinese', 'Japanese'],
    ]);
    await expect(select).toHaveValue('en');
    await expect(page.getByRole('button', { name: '日本語' })).toHaveCount(0);
  }

  await selectIn(popup).selectOption({ label: 'Japanese' });
  await expectSummaries(list, () => summaries.ja);
  for (const page of [popup, library]) {
    await expect(selectIn(page)).toHaveValue('ja');
    await expectPressed(page, '日本語');
    // Our words exist in it, too.
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(selectIn(page)).toHaveAccessibleName('要約の優先言語');
    await expect(page.getByRole('button', { name: '日本語' })).toHaveAttribute('lang', 'ja');
  }

  // Its button comes back to it from any other.
  await library.getByRole('button', { name: 'English' }).click();
  await expectSummaries(list, (paper) => paper.en);
  await expect(selectIn(popup)).toHaveValue('en');
  await popup.getByRole('button', { name: '日本語' }).click();
  await expectSummaries(list, () => summaries.ja);

  // A form of Chinese is a language of ours, and changes our words too.
  await selectIn(library).selectOption('zh-Hant');
  await expectSummaries(list, () => summaries['zh-Hant']);
  for (const page of [popup, library]) {
    await expectPressed(page, '中文');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(selectIn(page)).toHaveAccessibleName('优先显示的速览');
    await expect(selectIn(page).locator('option:checked')).toHaveText('繁体中文');
    await expect(page.getByRole('button', { name: '日本語' })).toHaveCount(0);
  }

  for (const page of [popup, library, list]) await page.reload();
  await expectSummaries(list, () => summaries['zh-Hant']);
  await expect(selectIn(popup)).toHaveValue('zh-Hant');
  await expect(selectIn(library)).toHaveValue('zh-Hant');
});

test('It can be chosen by the keyboard alone', async ({ extension }) => {
  const popup = await extension.importFiles(japanese);
  // It comes once the import is over.
  await expect(selectIn(popup)).toBeVisible();
  await popup.getByRole('button', { name: 'Both' }).focus();
  await popup.keyboard.press('Tab');
  await expect(selectIn(popup)).toBeFocused();
  await popup.keyboard.type('Jap');
  await expectPressed(popup, '日本語');
  await expect(selectIn(popup)).toBeFocused();
});

test('The choice comes with the first digest in another language, and goes with the last', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh);
  await expect(selectIn(popup)).toHaveCount(0);
  const library = await extension.openLibraryPage('#/settings');
  await extension.importFiles(japanese);
  await expect(selectIn(popup).getByRole('option')).toHaveCount(4);
  await expect(selectIn(library).getByRole('option')).toHaveCount(4);
  const imports = await extension.openLibraryPage();
  await imports.locator('[data-action="undo"]').first().click();
  await expect(selectIn(library)).toHaveCount(0);
  await expect(selectIn(popup)).toHaveCount(0);
});

test('Nothing in the popup moves once it is there', async ({ extension }) => {
  await extension.importFiles(japanese, traditional);
  const popup = await extension.openPopup();
  await popup.addInitScript(() => {
    const rows = new Set<number>();
    Object.assign(window, { rows });
    const note = () => {
      const main = document.querySelector('main');
      if (main) rows.add(main.querySelectorAll('dl > div').length);
      requestAnimationFrame(note);
    };
    note();
  });
  await popup.reload();
  await expect(selectIn(popup)).toBeVisible();
  await expect(popup.getByText('8 digests')).toBeVisible();
  expect(await popup.evaluate(() => [...Reflect.get(window, 'rows')])).toEqual([5]);
  for (const lang of ['ja', 'en', 'zh-Hant']) {
    await selectIn(popup).selectOption(lang);
    await expectRoom(popup);
  }
  // A name that has no room is cut short.
  await popup.evaluate(() => {
    const language = { mode: 'own', first: 'en', digestLang: 'es-419' };
    return Reflect.get(globalThis, 'chrome').storage.local.set({
      'paperglance:2:language': language,
    });
  });
  await expectPressed(popup, 'español latinoamericano');
  await expectRoom(popup);
  await save(popup, 'popup-long');
});

test('Who reads Japanese meets our words in it, and English ones by a click', async () => {
  const { extension, stop } = await startExtension({ locale: 'ja' });
  const popup = await extension.importFiles(japanese);
  await expect(popup.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(popup.locator('dl')).toContainText('ライブラリー');
  // Many signs are written otherwise in Chinese.
  await expect(popup.locator('body')).toHaveCSS('font-family', /Hiragino Sans", .*CJK JP/);
  const page = await extension.openSite(SAMPLE_DAY);
  await expect.poll(async () => (await readCards(page))[0]?.wholeText).toContain('要約:');
  await popup.getByRole('button', { name: 'English' }).click();
  await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
  await expect(popup.locator('body')).toHaveCSS('font-family', /PingFang SC/);
  await stop();
});

test('Who reads Traditional Chinese can have it of Simplified', async () => {
  const { extension, stop } = await startExtension({ locale: 'zh-TW' });
  const popup = await extension.importFiles(sample.zh);
  await expect(selectIn(popup).getByRole('option')).toHaveText([
    ...['简体中文', '英语', '繁体中文'],
  ]);
  await stop();
});

for (const theme of ['light', 'dark'] as const) {
  test(`Pictures of the choice, in the ${theme}, in which axe finds nothing amiss`, async ({
    extension,
  }) => {
    const popup = await extension.importFiles(japanese, traditional, sample.en);
    await popup.setViewportSize({ width: 360, height: 420 });
    const library = await extension.openLibraryPage('#/settings');
    await library.setViewportSize({ width: 1000, height: 700 });
    for (const page of [popup, library]) await page.emulateMedia({ colorScheme: theme });
    for (const lang of ['ja', 'zh-Hant', 'en']) {
      await selectIn(popup).selectOption(lang);
      await expect(selectIn(library)).toHaveValue(lang);
      for (const [page, name] of [
        [popup, 'popup'],
        [library, 'library'],
      ] as const) {
        await expectNothingAmiss(page, `${name} in ${lang}`);
        await save(page, `${name}-${lang}-${theme}`);
      }
    }
    await selectIn(popup).selectOption('ja');
    await expectPressed(library, '日本語');
    await library.setViewportSize({ width: 420, height: 700 });
    await save(library, `library-narrow-${theme}`);
    expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBe(420);
  });
}

function selectIn(page: Page) {
  return page.locator('#own-language');
}

function expectPressed(page: Page, name: string): Promise<void> {
  return expect(page.locator('.languages [aria-pressed="true"]')).toHaveText(name);
}

/** That the popup's words all have their place: nothing stands beyond its edge, and no button in a second line. */
async function expectRoom(popup: Page): Promise<void> {
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const boxes = await popup
    .locator('.languages button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));
  expect(new Set(boxes.map(({ top, height }) => `${top} ${height}`)).size).toBe(1);
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(344);
}

/** Waits until each of the sample's papers has a card with its summary. */
async function expectSummaries(
  list: Page,
  summaryOf: (paper: (typeof samplePapers)[number]) => string,
): Promise<void> {
  await expectCards(list, ids);
  await expect
    .poll(() => readCards(list))
    .toEqual(
      samplePapers.map((paper) =>
        expect.objectContaining({
          paperId: paper.id,
          text: expect.stringContaining(summaryOf(paper)),
        }),
      ),
    );
}

/** A report on the sample's papers, of the same source and day as the sample. */
function reportIn(lang: keyof typeof summaries): ReportFile {
  const entries = samplePapers.map(({ id, title }) => ({
    ...{ id, title, summary: summaries[lang], results: results[lang] },
  }));
  return fileOf(`${lang}.md`, reportOf(entries, 'Hugging Face Daily Papers Report'));
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(projectRoot, `.output/screens/own-language-${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}
