import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { expectLanguages, readSections, textIn } from './open-sections';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, , , bench] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

/** Of the sample's source and day, in Traditional Chinese, with what no conversion may touch. */
const traditional = fileOf(
  'hant.md',
  reportOf(
    [
      {
        id: bench.id,
        title: bench.title,
        summary: '這個評測拿真實的後端任務來考程式設計智慧體，說明它們離實用還有多遠。',
        results:
          '- **結果**：模型在 `體驗("軟體")` 上說明了 $x^2 + \\text{體}$，實驗結果說明了這一點。',
      },
    ],
    'Hugging Face Daily Papers Report',
  ),
);

test('A reader of Traditional Chinese has Simplified rows and digests in it, which say so', async ({
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = await extension.importFiles(sample.zh, traditional);
  const list = await extension.openSite(SAMPLE_DAY);
  await expectCards(list, ids);
  await popup.getByRole('combobox').selectOption('zh-Hant');
  await expectSummary(list, axis.id, '模型有多像“助手”，體現在啟用空間的一條主軸上', 'zh-Hant');
  // What a publisher wrote in it stands as it is.
  await expectSummary(list, bench.id, '這個評測拿真實的後端任務', 'zh-Hant');
  expect(await textIn(list, axis.id, '.row .foreign')).toBe(null);

  await clickCard(list, axis.id);
  await expectOpen(list, axis.id, true);
  await expectLanguages(list, axis.id, ['zh-Hant', 'zh-Hant', 'zh-Hant']);
  const sections = await readSections(list, axis.id);
  expect(sections.map(({ label }) => label)).toEqual(['使用指南', '主要創新點', '實驗效果']);
  expect(sections.map(({ labelLang }) => labelLang)).toEqual(['zh-Hant', 'zh-Hant', 'zh-Hant']);
  expect(sections[2]?.texts[0]?.text).toContain('防越獄');
  expect(await textIn(list, axis.id, '.tags')).toContain('啟用操縱');
  expect(await textIn(list, axis.id, 'footer')).toContain('由简体中文转换');
  expect(await countFormulas(list, axis.id)).toBeGreaterThan(3);

  // What is copied is what its publisher wrote.
  await clickInCard(list, axis.id, '[aria-label="复制"]');
  await expect(async () => clickInCard(list, axis.id, '.copy span button')).toPass();
  const copied = () => list.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('防越狱');

  const paper = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(paper, axis.id, ['zh-Hant', 'zh-Hant', 'zh-Hant']);
  expect(await textIn(paper, axis.id, 'footer')).toContain('由简体中文转换');
  const stored = JSON.stringify(await extension.readStore('bodies'));
  expect(stored).toContain('防越狱');
  expect(stored).not.toContain('防越獄');

  // Back in the other, nothing is converted any more.
  await popup.getByRole('combobox').selectOption('zh');
  await expectSummary(list, axis.id, axis.zh, 'zh-Hans');
  await expectLanguages(paper, axis.id, ['zh-Hans', 'zh-Hans', 'zh-Hans']);
  await expect.poll(() => textIn(paper, axis.id, 'footer')).not.toContain('转换');
});

test('A reader of Simplified Chinese has a Traditional digest in it, but formulas and code as they are', async ({
  extension,
}) => {
  const popup = await extension.importFiles(traditional);
  await popup.locator('[data-mode="zh"]').click();
  const page = await extension.openSite(`/papers/${bench.id}`);
  await expectLanguages(page, bench.id, ['zh-Hans']);
  const [results] = await readSections(page, bench.id);
  expect(results?.texts[0]?.text).toContain('实验结果说明了这一点');
  expect(await textIn(page, bench.id, 'section code')).toBe('體驗("軟體")');
  expect(await textIn(page, bench.id, 'section math')).toContain('體');
  expect(await textIn(page, bench.id, 'footer')).toContain('由繁体中文转换');
  await expectSummary(page, bench.id, '这个评测拿真实的后端任务', 'zh-Hans');
});

test('Both languages: the Chinese one is converted, whichever is first', async ({ extension }) => {
  const popup = await extension.importFiles(sample.zh, sample.en, traditional);
  await popup.getByRole('combobox').selectOption('zh-Hant');
  await popup.locator('[data-mode="both"]').click();
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, ['zh-Hant en', 'zh-Hant en', 'zh-Hant en']);
  await clickInCard(page, axis.id, 'footer [data-mode="en"]');
  await expectLanguages(page, axis.id, ['en', 'en', 'en']);
  await clickInCard(page, axis.id, 'section:nth-of-type(3) .other');
  await expectLanguages(page, axis.id, ['en', 'en', 'zh-Hant']);
  await popup.locator('[data-mode="en"]').click();
  await popup.locator('[data-mode="both"]').click();
  await expectLanguages(page, axis.id, ['en zh-Hant', 'en zh-Hant', 'en zh-Hant']);
});

/** Waits until a card's row begins like this, and is tagged with the language. */
async function expectSummary(
  page: Page,
  paperId: string,
  start: string,
  lang: string,
): Promise<void> {
  const read = async () => {
    const card = (await readCards(page)).find((each) => each.paperId === paperId);
    const tag = await inCardWorld(page, ({ find }, id) => find(id, '.summary').lang, paperId);
    return `${tag} ${card?.text}`;
  };
  await expect.poll(read).toContain(`${lang} ${start}`);
}

function countFormulas(page: Page, paperId: string): Promise<number> {
  return inCardWorld(
    page,
    ({ find }, id) => find(id, '.body').querySelectorAll('math').length,
    paperId,
  );
}
