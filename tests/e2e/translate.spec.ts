import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { fakeTranslator, letTranslator, noTranslator, readTranslator } from './fake-translator';
import { expectCards, expectOpen } from './listed-papers';
import { expectLanguages, readSections, textIn } from './open-sections';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);
const chinese = ['zh-Hans', 'zh-Hans', 'zh-Hans'];
const english = ['en', 'en', 'en'];
const BUTTON = '.offer button';

test('Without a translator a digest says in what language it is, and nothing more', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const page = await openList(extension);
  await noTranslator(page);
  await clickCard(page, axis.id);
  await expectLanguages(page, axis.id, chinese);
  await expect.poll(() => textIn(page, axis.id, '.offer')).toBe('Only in Chinese');
  expect(await textIn(page, axis.id, BUTTON)).toBe(null);
});

test('A browser whose translator lacks the pair offers nothing, and says what it has', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const page = await openList(extension);
  const real = await inCardWorld(page, async () => {
    const { Translator } = globalThis as {
      Translator?: { availability(p: object): Promise<string> };
    };
    const pair = { sourceLanguage: 'zh', targetLanguage: 'en' };
    return (await Translator?.availability(pair)) ?? 'unavailable';
  });
  test.info().annotations.push({ type: 'the browser’s own', description: real });
  await clickCard(page, axis.id);
  await expectLanguages(page, axis.id, chinese);
  const offered = real === 'unavailable' ? null : 'Translate';
  await expect.poll(() => textIn(page, axis.id, BUTTON)).toBe(offered);
});

test('A click translates a digest part by part, which is then a digest of its own, until it is deleted', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const page = await openList(extension);
  await fakeTranslator(page, 'waits');
  await clickCard(page, axis.id);
  await expectLanguages(page, axis.id, chinese);
  const before = await readDigest(page);
  await expect.poll(() => textIn(page, axis.id, BUTTON)).toBe('Translate');
  await clickInCard(page, axis.id, BUTTON);

  // First the model comes, then one part after the other.
  await expect.poll(() => textIn(page, axis.id, '.offer')).toContain('Translating: 3 of 6 parts');
  expect(await textIn(page, axis.id, BUTTON)).toBe('Cancel');
  const progress = await inCardWorld(
    page,
    ({ find }, id) => find(id, '.offer progress').getAttribute('value'),
    axis.id,
  );
  expect(Number(progress)).toBeCloseTo(3 / 6);
  expect(await textIn(page, axis.id, '.lead')).toMatch(/^Han/);
  expect(await inCardWorld(page, ({ find }, id) => find(id, '.lead').lang, axis.id)).toBe('en');
  await expectLanguages(page, axis.id, chinese);
  expect(await readDigest(page)).toMatchObject({ formulas: before.formulas });
  await letTranslator(page, 'translates');
  await expectLanguages(page, axis.id, english);
  await expect.poll(() => readTranslator(page)).toEqual({ activated: true, closed: 1 });

  const translated = await readDigest(page);
  expect(translated).toEqual(before);
  await expect.poll(() => textIn(page, axis.id, '.offer')).toBe(null);
  expect(await textIn(page, axis.id, '.machine')).toMatch(
    /^Translated from Simplified Chinese by .+\s+Delete the translation$/,
  );
  await expectSummary(page, 'Han');
  expect((await readSections(page, axis.id)).map(({ peek }) => peek)).toEqual(['中', '中', '中']);

  // It is kept: here, on the paper's page, and beside its original.
  await page.reload();
  await expectCards(page, ids);
  await expectSummary(page, 'Han');
  const paper = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(paper, axis.id, english);
  expect(await readDigest(paper)).toEqual(before);
  await clickInCard(paper, axis.id, 'section:nth-of-type(3) .other');
  await expectLanguages(paper, axis.id, ['en', 'en', 'zh-Hans']);
  await clickInCard(paper, axis.id, 'footer [data-mode="both"]');
  await expectLanguages(paper, axis.id, ['en zh-Hans', 'en zh-Hans', 'en zh-Hans']);
  await clickInCard(paper, axis.id, 'footer [data-mode="zh"]');
  await expectLanguages(paper, axis.id, chinese);
  expect(await textIn(paper, axis.id, '.machine')).toBe(null);
  await clickInCard(paper, axis.id, 'footer [data-mode="en"]');
  await expectLanguages(paper, axis.id, english);

  await clickInCard(paper, axis.id, '.machine button');
  await expectLanguages(paper, axis.id, chinese);
  await expectSummary(page, axis.zh);
  await expect.poll(() => countDigests(extension)).toBe(4);
});

test('What is broken off leaves nothing, and can be done again', async ({ extension }) => {
  await extension.haveImported(sample.zh);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectLanguages(page, axis.id, chinese);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, false);
  await fakeTranslator(page, 'waits');
  await clickCard(page, axis.id);
  await expect.poll(() => textIn(page, axis.id, BUTTON)).toBe('Translate');
  await clickInCard(page, axis.id, BUTTON);
  await expect.poll(() => textIn(page, axis.id, '.offer')).toContain('3 of 6');
  expect(await textIn(page, axis.id, '.tags')).toContain('Han');

  await clickInCard(page, axis.id, BUTTON);
  await expect.poll(() => textIn(page, axis.id, BUTTON)).toBe('Translate');
  await expectLanguages(page, axis.id, chinese);
  expect(await textIn(page, axis.id, '.tags')).toContain('激活操纵');
  expect(await textIn(page, axis.id, '.offer')).not.toContain('could not');
  await letTranslator(page, 'translates');
  await expect.poll(async () => (await readTranslator(page)).closed).toBe(1);
  await expectSummary(page, axis.zh);
  expect(await countDigests(extension)).toBe(4);

  // Closed in the middle, the same.
  await letTranslator(page, 'waits');
  await clickInCard(page, axis.id, BUTTON);
  await expect.poll(() => textIn(page, axis.id, BUTTON)).toBe('Cancel');
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, false);
  await letTranslator(page, 'translates');
  await clickCard(page, axis.id);
  await expect.poll(() => textIn(page, axis.id, BUTTON)).toBe('Translate');
  expect(await countDigests(extension)).toBe(4);

  await clickInCard(page, axis.id, BUTTON);
  await expectLanguages(page, axis.id, english);
  expect(await countDigests(extension)).toBe(5);
});

test('A translator that fails says so, the original stays, and the reader may try again', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const page = await openList(extension);
  await fakeTranslator(page, 'rejects');
  await clickCard(page, axis.id);
  await expect.poll(() => textIn(page, axis.id, BUTTON)).toBe('Translate');
  await clickInCard(page, axis.id, BUTTON);
  await expect.poll(() => textIn(page, axis.id, '.offer')).toContain('could not translate this');
  await expectLanguages(page, axis.id, chinese);
  expect(await textIn(page, axis.id, BUTTON)).toBe('Translate');
  expect((await readTranslator(page)).closed).toBe(1);
  expect(await countDigests(extension)).toBe(4);

  await letTranslator(page, 'translates');
  await clickInCard(page, axis.id, BUTTON);
  await expectLanguages(page, axis.id, english);
  await expect.poll(() => textIn(page, axis.id, '.offer')).toBe(null);

  // Another paper's digest is as it was.
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  await expect.poll(() => textIn(page, codance.id, BUTTON)).toBe('Translate');
});

async function openList(extension: Extension): Promise<Page> {
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  return page;
}

/** What no translation may touch, in the order in which it stands, and how often. */
function readDigest(page: Page) {
  return inCardWorld(
    page,
    ({ find }, id) => {
      const body = find(id, '.body');
      const all = (selector: string) => [...body.querySelectorAll(selector)];
      const numbers = all('section').flatMap(
        ({ textContent }) => textContent.match(/\d+(?:\.\d+)?/g) ?? [],
      );
      return {
        formulas: all('math').map(({ outerHTML }) => outerHTML),
        code: all('code').map(({ textContent }) => textContent),
        links: all('section a').map((link) => link.getAttribute('href')),
        strong: all('section strong').length,
        numbers: numbers.sort(),
      };
    },
    axis.id,
  );
}

async function expectSummary(page: Page, start: string): Promise<void> {
  const read = async () => (await readCards(page)).find((card) => card.paperId === axis.id)?.text;
  await expect.poll(read).toContain(start);
}

async function countDigests(extension: Extension): Promise<number> {
  return (await extension.readStore('bodies')).length;
}
