import { expect, type Page } from '@playwright/test';
import { readCards } from '../../lib/cli/pierced-cards';
import { test } from './extension';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis] = samplePapers;

/** What our pages say in each language. */
const modes = {
  zh: { lang: 'zh-Hans', button: '中文', choose: '选择文件', heading: '导入速览' },
  en: { lang: 'en', button: 'English', choose: 'Choose files', heading: 'Import digests' },
};
const both = { zh: '双语', en: 'Both' };

/** From one mode to the next; `both` keeps the language that was chosen before it. */
const steps = [
  { click: modes.zh.button, first: 'zh', pressed: 'zh' },
  { click: both.zh, first: 'zh', pressed: 'both' },
  { click: modes.en.button, first: 'en', pressed: 'en' },
  { click: both.en, first: 'en', pressed: 'both' },
  { click: modes.zh.button, first: 'zh', pressed: 'zh' },
] as const;

for (const surface of ['popup', 'library page'] as const) {
  test(`Every mode chosen in the ${surface} is everywhere at once, and is remembered`, async ({
    extension,
  }) => {
    const openPopup = () => extension.openPopup();
    const openLibraryPage = () => extension.openLibraryPage();
    const open = surface === 'popup' ? openPopup : openLibraryPage;
    await (await extension.importFiles(sample.zh, sample.en)).close();
    let chooser = await open();
    const others = [await openPopup(), await openLibraryPage()];
    const paper = await extension.openSite(`/papers/${axis.id}`);
    const list = await extension.openSite(SAMPLE_DAY);
    await expectMode(chooser, 'en', 'en');

    for (const { click, first, pressed } of steps) {
      await chooser.getByRole('button', { name: click, exact: true }).click();
      for (const page of [chooser, ...others]) await expectMode(page, first, pressed);
      await expectCardText(list, axis[first]);
      await expectCardText(paper, axis[first]);
      const other = first === 'zh' ? 'Jailbreaks' : '防越狱';
      if (pressed === 'both') await expectCardText(paper, other);
      else await expect.poll(() => wholeText(paper)).not.toContain(other);

      await chooser.close();
      chooser = await open();
      await expectMode(chooser, first, pressed);
    }
  });
}

test('Choosing by the keyboard leaves the reader where they are', async ({ extension }) => {
  for (const page of [await extension.openPopup(), await extension.openLibraryPage()]) {
    await page.getByRole('button', { name: '中文' }).focus();
    await page.keyboard.press('Enter');
    await expectMode(page, 'zh', 'zh');
    await expect(page.getByRole('button', { name: '中文' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expectMode(page, 'en', 'en');
    await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
  }
});

/** That a page of ours speaks a language, says so, and shows the mode as chosen. */
async function expectMode(page: Page, first: 'zh' | 'en', pressed: string): Promise<void> {
  const { lang, choose, heading } = modes[first];
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.getByRole('button', { name: choose, exact: true })).toBeVisible();
  if (page.url().includes('library'))
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  const chosen = page.locator('[data-mode][aria-pressed="true"]');
  await expect(chosen).toHaveCount(1);
  await expect(chosen).toHaveAttribute('data-mode', pressed);
  await expect(page.locator('[data-mode="both"]')).toHaveText(both[first]);
}

function expectCardText(page: Page, text: string): Promise<void> {
  return expect.poll(() => wholeText(page)).toContain(text);
}

/** All that the first card of a page says. */
async function wholeText(page: Page): Promise<string> {
  return (await readCards(page))[0]?.wholeText ?? '';
}
