import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { projectRoot } from '../../lib/cli/run-tool';
import { expectNothingAmissInCards } from '../e2e/axe-in-cards';
import { clickInCard } from '../e2e/card-world';
import { type Extension, test } from '../e2e/extension';
import { fakeTranslator, letTranslator } from '../e2e/fake-translator';
import { expectCards, expectOpen } from '../e2e/listed-papers';
import { expectLanguages, textIn } from '../e2e/open-sections';
import { SAMPLE_DAY, sample, samplePapers } from '../e2e/reports';

const [axis] = samplePapers;
const ids = samplePapers.map(({ id }) => id);
const both = ['en zh-Hans', 'en zh-Hans', 'en zh-Hans'];
const chinese = ['zh-Hans', 'zh-Hans', 'zh-Hans'];

for (const theme of ['light', 'dark'] as const) {
  const look = async (page: Page, what: string) => {
    await page.mouse.move(0, 0);
    const path = join(projectRoot, `.output/screens/two-${what}-${theme}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    await expectNothingAmissInCards(page, what);
  };
  const open = async (extension: Extension, path: string, width: number, height: number) => {
    const page = await extension.openSite(path);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.reload();
    return page;
  };

  test(`Pictures of both languages, in the ${theme}, in which axe finds nothing amiss`, async ({
    extension,
  }) => {
    const popup = await extension.importFiles(sample.zh, sample.en);
    await popup.locator('[data-mode="both"]').click();
    const list = await open(extension, SAMPLE_DAY, 1360, 1500);
    await expectCards(list, ids);
    await clickCard(list, axis.id);
    await expectLanguages(list, axis.id, both);
    await look(list, 'both-sheet');

    const narrow = await open(extension, SAMPLE_DAY, 400, 2400);
    await expectCards(narrow, ids);
    await clickCard(narrow, axis.id);
    await expectLanguages(narrow, axis.id, both);
    await look(narrow, 'both-narrow');

    const flow = await open(extension, SAMPLE_DAY, 820, 1700);
    await expectCards(flow, ids);
    await expectLanguages(flow, axis.id, both);
    await look(flow, 'both-flow');

    const paper = await open(extension, `/papers/${axis.id}`, 1360, 2400);
    await expectLanguages(paper, axis.id, both);
    await look(paper, 'both-paper');
  });

  test(`Pictures of a section and a card in a language of their own, in the ${theme}, in which axe finds nothing amiss`, async ({
    extension,
  }) => {
    await extension.importFiles(sample.zh, sample.en);
    const list = await open(extension, SAMPLE_DAY, 1360, 1500);
    await expectCards(list, ids);
    await clickCard(list, axis.id);
    await expectOpen(list, axis.id, true);
    await clickInCard(list, axis.id, 'section:nth-of-type(2) .other');
    await expectLanguages(list, axis.id, ['en', 'zh-Hans', 'en']);
    await look(list, 'peek-sheet');
    await clickInCard(list, axis.id, 'footer [data-mode="zh"]');
    await expectLanguages(list, axis.id, chinese);
    await look(list, 'one-card-sheet');
    const paper = await open(extension, `/papers/${axis.id}`, 1360, 2000);
    await expectLanguages(paper, axis.id, ['en', 'en', 'en']);
    await clickInCard(paper, axis.id, 'section:nth-of-type(1) .other');
    await expectLanguages(paper, axis.id, ['zh-Hans', 'en', 'en']);
    await look(paper, 'peek-paper');
  });

  test(`Pictures of a translation, in the ${theme}, in which axe finds nothing amiss`, async ({
    extension,
  }) => {
    await extension.importFiles(sample.zh);
    const page = await open(extension, SAMPLE_DAY, 1360, 1500);
    await expectCards(page, ids);
    await fakeTranslator(page, 'waits');
    await clickCard(page, axis.id);
    await expectLanguages(page, axis.id, chinese);
    await expect.poll(() => textIn(page, axis.id, '.offer button')).toBe('Translate');
    await look(page, 'translate-offer');
    await clickInCard(page, axis.id, '.offer button');
    await expect.poll(() => textIn(page, axis.id, '.offer')).toContain('3 of 6');
    await look(page, 'translate-progress');
    await letTranslator(page, 'rejects');
    await expect.poll(() => textIn(page, axis.id, '.offer')).toContain('try again');
    await look(page, 'translate-failed');
    await letTranslator(page, 'translates');
    await clickInCard(page, axis.id, '.offer button');
    await expectLanguages(page, axis.id, ['en', 'en', 'en']);
    await look(page, 'translate-result');

    const narrow = await open(extension, SAMPLE_DAY, 400, 2400);
    await expectCards(narrow, ids);
    await clickCard(narrow, axis.id);
    await expectLanguages(narrow, axis.id, ['en', 'en', 'en']);
    await look(narrow, 'translate-narrow');
    const paper = await open(extension, `/papers/${axis.id}`, 1360, 2000);
    await expectLanguages(paper, axis.id, ['en', 'en', 'en']);
    await look(paper, 'translate-paper');
  });

  test(`Pictures of a script converted, in the ${theme}, in which axe finds nothing amiss`, async ({
    extension,
  }) => {
    await extension.importFiles(sample.zh);
    await extension.inBackground(async () => {
      const language = { mode: 'zh', first: 'zh', digestLang: 'zh-Hant' };
      await Reflect.get(globalThis, 'chrome').storage.local.set({
        'paperglance:2:language': language,
      });
    }, null);
    const page = await open(extension, SAMPLE_DAY, 1360, 1500);
    await expectCards(page, ids);
    await clickCard(page, axis.id);
    await expectLanguages(page, axis.id, ['zh-Hant', 'zh-Hant', 'zh-Hant']);
    await look(page, 'converted');
  });
}
