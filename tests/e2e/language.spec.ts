import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { chooseForAll } from './choose-for-all';
import { startExtension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

test('The control’s switch changes all cards, pages and the popup at once, and is remembered', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  const library = await extension.openLibraryPage();
  const paper = await extension.openSite(`/papers/${axis.id}`);
  const list = await extension.openSite(SAMPLE_DAY);
  const pages = [popup, library, paper, list];
  for (const page of pages) await page.evaluate(() => Object.assign(window, { notReloaded: true }));

  await expectSummaries(list, 'en');
  await expectText(paper, ['Key innovations', 'Jailbreaks', 'Read in full']);
  await clickCard(list, axis.id);
  await expectText(list, ['Key innovations', 'Jailbreaks', 'Read in full']);
  await expect(popup.getByText('There is room to drop files')).toBeVisible();
  await expect(library.getByRole('heading', { name: 'Import digests' })).toBeVisible();

  await chooseForAll(list, 'zh');
  await expectSummaries(list, 'zh');
  await expectText(list, ['主要创新点', '防越狱', '读过全文']);
  await expectText(paper, ['主要创新点', '防越狱', '读过全文']);
  expect(await wholeText(list)).not.toContain('Jailbreaks');
  expect(await wholeText(paper)).not.toContain('Jailbreaks');
  await expectOpen(list, axis.id, true);
  await expect(popup.getByText('要拖放文件')).toBeVisible();
  await expect(popup.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(popup.getByRole('button', { name: '中文' })).toHaveAttribute('aria-pressed', 'true');
  await expect(library.getByRole('heading', { name: '导入速览' })).toBeVisible();
  for (const page of pages) {
    expect(await page.evaluate(() => Reflect.get(window, 'notReloaded'))).toBe(true);
  }

  for (const page of pages) await page.reload();
  await expectSummaries(list, 'zh');
  await expectText(paper, ['主要创新点']);
  await expect(popup.getByText('要拖放文件')).toBeVisible();
  await expect(library.getByRole('heading', { name: '导入速览' })).toBeVisible();
});

test('What an earlier version kept still holds, until the reader chooses anew', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh, sample.en);
  await extension.inBackground(async (id) => {
    await Reflect.get(globalThis, 'chrome').storage.local.set({
      language: { mode: 'zh', first: 'zh' },
      paperPageOpen: false,
      openPapers: { [id]: Date.now() },
    });
  }, axis.id);
  const paper = await extension.openSite(`/papers/${axis.id}`);
  await expectOpen(paper, axis.id, false);
  const list = await extension.openSite(SAMPLE_DAY);
  await list.setViewportSize({ width: 400, height: 900 });
  await list.reload();
  await expectSummaries(list, 'zh');
  await expectOpen(list, axis.id, true);

  await clickCard(list, axis.id);
  await expectOpen(list, axis.id, false);
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'English' }).click();
  await expectSummaries(list, 'en');
  await list.reload();
  await expectSummaries(list, 'en');
  await expectOpen(list, axis.id, false);
  const stored = await extension.inBackground(
    () => Reflect.get(globalThis, 'chrome').storage.local.get(null),
    null,
  );
  expect(stored).toMatchObject({ paperPageOpen: false, 'paperglance:2:language': { first: 'en' } });
  expect(stored).not.toHaveProperty('language');
});

test('Settings that are none leave popup, page and cards as a new reader finds them', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh, sample.en);
  const store = (values: Record<string, unknown>) =>
    extension.inBackground(
      (given) => Reflect.get(globalThis, 'chrome').storage.local.set(given),
      values,
    );
  await store({
    'paperglance:2:language': { mode: 'zh', first: 7 },
    'paperglance:2:paperPageOpen': 'no',
    'paperglance:2:open:2601.10387': null,
    'paperglance:2:heldLanguages': 'ja',
    language: { mode: 'zh' },
    openPapers: null,
  });
  const list = await extension.openSite(SAMPLE_DAY);
  await expectSummaries(list, 'en');
  const popup = await extension.openPopup();
  await expect(popup.getByText('There is room to drop files')).toBeVisible();
  await store({ 'paperglance:2:language': 'zh' });
  await popup.getByRole('button', { name: '中文' }).click();
  await expectSummaries(list, 'zh');
});

test('The popup’s switch changes the cards', async ({ extension }) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  const list = await extension.openSite(SAMPLE_DAY);
  await expectSummaries(list, 'en');
  await popup.getByRole('button', { name: '中文' }).click();
  await expectSummaries(list, 'zh');
  await popup.getByRole('button', { name: 'English' }).click();
  await expectSummaries(list, 'en');
});

test('Both languages stand section by section, side by side where there is room, else one under the other', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  await popup.getByRole('button', { name: '中文' }).click();
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectText(page, ['防越狱']);
  await chooseForAll(page, 'both');
  await expectText(page, ['防越狱', 'Jailbreaks']);
  expect(await readSections(page, axis.id)).toEqual([
    { label: '使用指南 · How to use it', languages: ['zh-Hans', 'en'], set: 'beside' },
    { label: '主要创新点 · Key innovations', languages: ['zh-Hans', 'en'], set: 'beside' },
    { label: '实验效果 · Results', languages: ['zh-Hans', 'en'], set: 'beside' },
  ]);
  await page.setViewportSize({ width: 600, height: 900 });
  for (const { set } of await readSections(page, axis.id)) expect(set).toBe('below');
  const [card] = await readCards(page);
  expect(card?.text).toContain(axis.zh);
  expect(card?.wholeText).toContain(axis.en);
  await expect(popup.getByRole('button', { name: '双语' })).toHaveAttribute('aria-pressed', 'true');

  await chooseForAll(page, 'en');
  await expect.poll(() => wholeText(page)).not.toContain('防越狱');
  await chooseForAll(page, 'both');
  await expectText(page, ['防越狱', 'Jailbreaks']);
  const [first] = await readSections(page, axis.id);
  expect(first).toEqual({
    label: 'How to use it · 使用指南',
    languages: ['en', 'zh-Hans'],
    set: 'below',
  });
});

test('Where a digest is in Chinese only, it stays so and is marked, and our own words are English', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const list = await extension.openSite(SAMPLE_DAY);
  await expectSummaries(list, 'zh');
  const marks = await inCardWorld(list, ({ hosts, rootOf }) =>
    hosts().map((host) => {
      const mark = rootOf(host).querySelector<HTMLElement>('.row .foreign');
      return mark?.checkVisibility() ? mark.innerText : null;
    }),
  );
  expect(marks).toEqual(ids.map(() => 'ZH'));
  const spot = await inCardWorld(
    list,
    ({ find }, id) => {
      const mark = find(id, '.foreign');
      mark.scrollIntoView({ block: 'center', behavior: 'instant' });
      return mark.getBoundingClientRect().toJSON();
    },
    axis.id,
  );
  await list.mouse.move(spot.x + 3, spot.y + 3);
  const title = () => inCardWorld(list, ({ find }, id) => find(id, '.foreign').title, axis.id);
  await expect.poll(title).toBe('Only in Chinese');
  expect(await inCardWorld(list, ({ find }, id) => find(id, '.summary').lang, axis.id)).toBe(
    'zh-Hans',
  );

  await clickCard(list, axis.id);
  await expectText(list, ['防越狱', 'Only in Chinese', 'Read in full']);
  expect((await readSections(list, axis.id)).map(({ label }) => label)).toEqual([
    'How to use it',
    'What is new',
    'Results',
  ]);

  await clickInCard(list, axis.id, '[data-mode="zh"]');
  await expectText(list, ['防越狱', '主要创新点', '读过全文']);
  await expect.poll(() => countMarks(list)).toBe(ids.length - 1);
});

test('Where both are asked for and only one is there, the one stands alone', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh);
  await popup.getByRole('button', { name: '中文' }).click();
  await popup.getByRole('button', { name: '双语' }).click();
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectText(page, ['防越狱']);
  expect(await countMarks(page)).toBe(0);
  expect((await readSections(page, axis.id)).map(({ label }) => label)).toEqual([
    '使用指南',
    '主要创新点',
    '实验效果',
  ]);
});

for (const [locale, language] of [
  ['zh-CN', 'zh'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test(`A reader whose browser speaks ${locale} starts with ${language}`, async () => {
    const { extension, stop } = await startExtension({ locale });
    const popup = await extension.importFiles(sample.zh, sample.en);
    expect(await popup.evaluate(() => navigator.languages[0])).toBe(locale);
    const chosen = popup.locator('[data-mode][aria-pressed="true"]');
    await expect(chosen).toHaveText(language === 'zh' ? '中文' : 'English');
    const words = language === 'zh' ? '要拖放文件' : 'There is room to drop files';
    await expect(popup.getByText(words)).toBeVisible();
    await expectSummaries(await extension.openSite(SAMPLE_DAY), language);
    await stop();
  });
}

/** Waits until each of the sample's papers has a card whose summary is in this language. */
async function expectSummaries(list: Page, language: 'zh' | 'en'): Promise<void> {
  await expectCards(list, ids);
  await expect
    .poll(() => readCards(list))
    .toEqual(
      samplePapers.map((paper) =>
        expect.objectContaining({
          paperId: paper.id,
          text: expect.stringContaining(paper[language]),
        }),
      ),
    );
}

async function expectText(page: Page, parts: string[]): Promise<void> {
  for (const part of parts) await expect.poll(() => wholeText(page)).toContain(part);
}

/** All that the first card of a page says. */
async function wholeText(page: Page): Promise<string> {
  return (await readCards(page))[0]?.wholeText ?? '';
}

function countMarks(page: Page): Promise<number> {
  return inCardWorld(
    page,
    ({ hosts, rootOf }) =>
      hosts().flatMap((host) => [...rootOf(host).querySelectorAll('.foreign')]).length,
  );
}

/** The sections of an open card: label, the languages of its texts, and how these are set. */
function readSections(page: Page, paperId: string) {
  return inCardWorld(
    page,
    ({ find }, id) =>
      [...find(id, '.body').querySelectorAll('section')].map((section) => {
        const texts = [...section.querySelectorAll<HTMLElement>(':scope > div > div')];
        const tops = texts.map((text) => text.getBoundingClientRect().top);
        const bottoms = texts.map((text) => text.getBoundingClientRect().bottom);
        return {
          label: section.querySelector('h4')?.innerText,
          languages: texts.map(({ lang }) => lang),
          set: tops.every((top, index) => top >= (bottoms[index - 1] ?? top))
            ? 'below'
            : tops.every((top) => top === tops[0]) && 'beside',
        };
      }),
    paperId,
  );
}
