import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';
import { resizeWindow } from './resize-window';
import { twoFrames } from './two-frames';

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

const reports = [
  sample.zh,
  sample.en,
  fileOf('morning.md', morning),
  fileOf('evening.md', evening),
];

const EVENING = 'Jan 21, 2026 · The Evening Report';
const DAILY = 'Jan 20, 2026 · Hugging Face Daily Papers Report';
const MORNING = 'Jan 19, 2026 · The Morning Report';

test('Several digests of a paper are one card, the newest in the reader’s language first, which says whose they are', async ({
  extension,
}) => {
  await extension.haveImported(...reports);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  expect(await summaryOf(page, axis.id)).toBe('The evening says so.');
  // Before anybody comes near, and once somebody has.
  expect(await pillOf(page, axis.id)).toEqual({ text: '3', title: '', heard: '. 3 sources' });
  expect(await pillOf(page, codance.id)).toBeNull();
  await inCardWorld(page, ({ find }, id) => find(id, '.row').focus(), axis.id);
  await expect
    .poll(() => pillOf(page, axis.id))
    .toEqual({
      text: '3',
      title: ['3 sources', EVENING, DAILY, MORNING].join('\n'),
      heard: `. 3 sources; ${EVENING}; ${DAILY}; ${MORNING}`,
    });

  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await readSources(page, axis.id)).toEqual([`[${EVENING}]`, DAILY, MORNING]);
  expect(await wholeText(page)).toContain('At dusk.');
  await chooseSource(page, axis.id, 3);
  await expect.poll(() => summaryOf(page, axis.id)).toBe('The morning says so.');
  expect(await wholeText(page)).toContain('At dawn.');
  expect(await wholeText(page)).not.toContain('At dusk.');
  await expectOpen(page, axis.id, true);
  // Nothing moves under the pointer.
  expect(await readSources(page, axis.id)).toEqual([EVENING, DAILY, `[${MORNING}]`]);
});

test('In Chinese the pill and the choice speak Chinese, and who has a Chinese digest comes first', async ({
  extension,
}) => {
  const popup = await extension.importFiles(...reports);
  await popup.locator('[data-mode="zh"]').click();
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await expect.poll(() => summaryOf(page, axis.id)).toContain(axis.zh);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect((await pillOf(page, axis.id))?.title).toMatch(/^3 个来源\n2026年1月20日 · /);
  // Those who have none are there all the same, each with its language.
  expect(await readSources(page, axis.id)).toEqual([
    '[2026年1月20日 · Hugging Face Daily Papers Report]',
    'en2026年1月21日 · The Evening Report',
    'en2026年1月19日 · The Morning Report',
  ]);
  // To choose one for its language says nothing of who is preferred.
  await chooseSource(page, axis.id, 2);
  await expect.poll(() => summaryOf(page, axis.id)).toBe('The evening says so.');
  expect(await noteIn(page, axis.id)).toBe('');
  expect(await storedOrder(extension)).toBeUndefined();
  await clickCard(page, axis.id);
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  expect(await readSources(page, codance.id)).toEqual([]);
});

test('Who is chosen comes first from then on, on all pages at once, and says so once', async ({
  extension,
}) => {
  await extension.haveImported(...reports);
  const page = await extension.openSite(SAMPLE_DAY);
  const other = await extension.openSite(`/papers/${axis.id}`);
  await expectCards(page, ids);
  await expect.poll(() => summaryOf(other, axis.id)).toBe('The evening says so.');
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await noteIn(page, axis.id)).toBe('');
  await chooseSource(page, axis.id, 3);
  await expect
    .poll(() => noteIn(page, axis.id))
    .toBe('The Morning Report now comes first wherever it is one of several. Only here');
  await expect.poll(() => summaryOf(other, axis.id)).toBe('The morning says so.');
  expect(await noteIn(other, axis.id)).toBe('');
  expect(await storedOrder(extension)).toEqual(['The Morning Report']);

  // Said once: whoever opens the card again is told nothing.
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, false);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await noteIn(page, axis.id)).toBe('');
  await page.reload();
  await expectCards(page, ids);
  expect(await summaryOf(page, axis.id)).toBe('The morning says so.');

  // And back, from the other page.
  await chooseSource(other, axis.id, 1);
  await expect.poll(() => summaryOf(page, axis.id)).toBe('The evening says so.');
  expect(await storedOrder(extension)).toEqual(['The Evening Report', 'The Morning Report']);
});

test('A choice can be for its paper alone, as long as the page lives', async ({ extension }) => {
  await extension.haveImported(...reports);
  const page = await extension.openSite(SAMPLE_DAY);
  const other = await extension.openSite(`/papers/${axis.id}`);
  await page.bringToFront();
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await chooseSource(page, axis.id, 3);
  await expect.poll(() => summaryOf(other, axis.id)).toBe('The morning says so.');
  // By the keyboard, which stays where the choice is.
  await inCardWorld(page, ({ find }, id) => find(id, '.whose .link').focus(), axis.id);
  await page.keyboard.press('Enter');
  await expect.poll(() => noteIn(page, axis.id)).toBe('');
  expect(
    await inCardWorld(
      page,
      ({ find }, id) => find(id, '.writers [aria-pressed="true"]').matches(':focus'),
      axis.id,
    ),
  ).toBe(true);
  await expect.poll(() => summaryOf(other, axis.id)).toBe('The evening says so.');
  expect(await summaryOf(page, axis.id)).toBe('The morning says so.');
  expect(await storedOrder(extension)).toEqual([]);
  for (const tab of ['Weekly', 'Daily']) {
    await page.getByRole('button', { name: tab }).click();
    await expectCards(page, ids);
    await expect.poll(() => summaryOf(page, axis.id)).toBe('The morning says so.');
  }
  await page.reload();
  await expectCards(page, ids);
  expect(await summaryOf(page, axis.id)).toBe('The evening says so.');
});

test('A key leads to the next source’s digest in place, in the sheet, in the flow and in the panel', async ({
  extension,
}) => {
  await extension.haveImported(...reports);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  const opinions = ['The evening says so.', axis.en, 'The morning says so.'];
  const goRound = async (text: () => Promise<string | undefined>) => {
    for (const opinion of [...opinions.slice(1), opinions[0]]) {
      await page.keyboard.press('n');
      await expect.poll(text).toContain(opinion);
    }
  };
  const inCard = () => summaryOf(page, axis.id);
  // Closed, a row has but one.
  await inCardWorld(page, ({ find }, id) => find(id, '.row').focus(), axis.id);
  await page.keyboard.press('n');
  await page.keyboard.press('o');
  await expectOpen(page, axis.id, true);
  expect(await inCard()).toBe(opinions[0]);
  await goRound(inCard);
  await page.keyboard.press('p');
  await expect(page.locator('.paperglance-panel')).toHaveCount(1);
  await goRound(() =>
    inCardWorld(
      page,
      ({ rootAt }) => rootAt('.paperglance-panel').querySelector('.scroll')?.textContent ?? '',
    ),
  );
  // A paper with one digest stays as it is.
  await page.keyboard.press('j');
  const next = () =>
    inCardWorld(
      page,
      ({ rootAt }) => rootAt('.paperglance-panel').querySelector('.lead')?.textContent ?? '',
    );
  await expect.poll(next).toContain(codance.en);
  await page.keyboard.press('n');
  await twoFrames(page);
  expect(await next()).toContain(codance.en);
  await page.keyboard.press('Escape');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
  // The focus goes back to what was read last, a moment later.
  const isBack = () =>
    inCardWorld(page, ({ find }, id) => find(id, '.row').matches(':focus'), codance.id);
  await expect.poll(isBack).toBe(true);
  // It says nothing of who is preferred.
  expect(await storedOrder(extension)).toBeUndefined();

  // The list has its new measures before a row of it is used.
  await resizeWindow(page, 500, 900);
  await inCardWorld(page, ({ find }, id) => find(id, '.row').focus(), axis.id);
  await page.keyboard.press('o');
  await expectOpen(page, axis.id, true);
  await goRound(inCard);
});

test('The order of preferred sources is seen on our page, changed there by key, and on open pages at once', async ({
  extension,
}) => {
  await extension.haveImported(...reports);
  await extension.inBackground(
    async (order) => {
      await Reflect.get(globalThis, 'chrome').storage.local.set({
        'paperglance:2:preferredSources': order,
      });
    },
    ['The Morning Report', 'The Evening Report', 'Somebody Else'],
  );
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  expect(await summaryOf(page, axis.id)).toBe('The morning says so.');
  const library = await extension.openLibraryPage('#/settings');
  const lines = library.locator('.preferred li');
  await expect(lines.locator('b')).toHaveText([
    'The Morning Report',
    'The Evening Report',
    'Somebody Else',
  ]);
  for (const button of await lines.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  const down = library.getByRole('button', { name: 'Move The Morning Report down' });
  await down.press('Enter');
  await expect(lines.locator('b').first()).toHaveText('The Evening Report');
  await expect.poll(() => summaryOf(page, axis.id)).toBe('The evening says so.');
  // The focus goes along.
  await expect(down).toBeFocused();
  await library.keyboard.press('Enter');
  await expect(lines.locator('b').last()).toHaveText('The Morning Report');
  await library.getByRole('button', { name: 'Move The Morning Report up' }).press('Enter');
  await expect(lines.locator('b').last()).toHaveText('Somebody Else');
  await library.getByRole('button', { name: 'Prefer The Evening Report no more' }).press('Enter');
  await expect.poll(() => summaryOf(page, axis.id)).toBe('The morning says so.');
  await expect(
    library.getByRole('button', { name: 'Prefer The Morning Report no more' }),
  ).toBeFocused();
  await expect.poll(() => storedOrder(extension)).toEqual(['The Morning Report', 'Somebody Else']);
});

test('Both of one source stand section beside section; of two, each whole and under its own name', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh, fileOf('evening.md', evening));
  await popup.locator('[data-mode="both"]').click();
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectOpen(page, axis.id, true);
  await expect
    .poll(() => halvesOf(page, axis.id))
    .toEqual([
      { by: EVENING, langs: ['en'] },
      { by: 'Jan 20, 2026 · Hugging Face Daily Papers Report', langs: ['zh-Hans'] },
    ]);
  expect(await wholeText(page)).toContain(axis.zh);

  // No passing look, either, at what is no translation.
  await clickInCard(page, axis.id, 'footer [data-mode="en"]');
  await expect.poll(() => halvesOf(page, axis.id)).toEqual([]);
  expect(await countIn(page, axis.id, '.other')).toBe(0);

  await popup.locator('[data-mode="zh"]').click();
  await extension.importFiles(sample.en);
  await popup.locator('[data-mode="both"]').click();
  await expect.poll(async () => (await wholeText(page)).includes('Jailbreaks')).toBe(true);
  expect(await halvesOf(page, axis.id)).toEqual([]);
  expect(await countIn(page, axis.id, 'section .second')).toBe(3);
});

test('What is copied is the digest that is shown, with its link, source, date and reading source', async ({
  extension,
}) => {
  await extension.haveImported(...reports);
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

/** The count of sources in a paper's row; null where there is none. */
function pillOf(page: Page, paperId: string) {
  return inCardWorld(
    page,
    ({ find }, id) => {
      const pill = find(id, '.row').querySelector<HTMLElement>('.several');
      const [shown, heard] = [...(pill?.children ?? [])].map(({ textContent }) => textContent);
      return pill && { text: shown, title: pill.title, heard };
    },
    paperId,
  );
}

/** Whose digests an open card offers, the one that it shows in brackets; empty where there is no choice. */
function readSources(page: Page, paperId: string): Promise<string[]> {
  return inCardWorld(
    page,
    ({ find }, id) =>
      [...find(id, '.ours').querySelectorAll('.writers button')].map(
        ({ textContent, ariaPressed }) =>
          ariaPressed === 'true' ? `[${textContent}]` : textContent,
      ),
    paperId,
  );
}

/** Chooses the nth source, from 1. */
function chooseSource(page: Page, paperId: string, index: number): Promise<void> {
  return clickInCard(page, paperId, `.writers button:nth-of-type(${index})`);
}

/** What an open card says of the last choice. */
function noteIn(page: Page, paperId: string): Promise<string | undefined> {
  return inCardWorld(
    page,
    ({ find }, id) => find(id, '.whose [role="status"]').textContent?.trim(),
    paperId,
  );
}

/** The two digests of an open card that no one source wrote: what stands over each, and its sections' languages. */
function halvesOf(page: Page, paperId: string) {
  return inCardWorld(
    page,
    ({ find }, id) =>
      [...find(id, '.body').querySelectorAll('.halves > div')].map((half) => ({
        by: half.querySelector('.by')?.textContent,
        langs: [
          ...new Set(
            [...half.querySelectorAll<HTMLElement>('section .fold > div')].map(({ lang }) => lang),
          ),
        ],
      })),
    paperId,
  );
}

function countIn(page: Page, paperId: string, selector: string): Promise<number> {
  return inCardWorld(
    page,
    ({ find }, { id, what }) => find(id, '.body').querySelectorAll(what).length,
    { id: paperId, what: selector },
  );
}

/** The preferred sources that are kept; undefined where nobody has chosen one. */
function storedOrder(extension: Extension): Promise<unknown> {
  return extension.inBackground(async (key) => {
    const stored = await Reflect.get(globalThis, 'chrome').storage.local.get(key);
    return stored[key];
  }, 'paperglance:2:preferredSources');
}
