import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInHost, inCardWorld } from './card-world';
import { chooseFiles, type Extension, test } from './extension';
import { focusedPaper } from './focused-paper';
import { holdImports } from './hold-imports';
import { expectCards, readListedPapers } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);
const [axis, codance, multiplex] = samplePapers;
const control = '.paperglance-control';

test('The control says how many papers of the page have digests, and is only where some have', async ({
  extension,
}) => {
  const empty = await extension.openSite(SAMPLE_DAY);
  await extension.importFiles(sample.en);
  await expectCards(empty, ids);
  expect(await controlText(empty)).toMatch(/^4 of 9 papers have digests/);
  const home = await extension.openSite('/');
  await expect.poll(() => controlText(home)).toMatch(/^3 of 4 papers/);
  const none = await extension.openSite('/papers/date/2026-01-19');
  await none.waitForLoadState('load');
  await expect(none.locator('h1')).toBeVisible();
  await expect(none.locator(control)).toHaveCount(0);
});

test('It opens all digests in the flow, also in several columns, and closes them, and nothing in view moves', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  const collapsed = await readBoxHeights(page);
  await page.locator(`h3 a[href="/papers/${multiplex.id}"]`).scrollIntoViewIfNeeded();
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  await page.mouse.wheel(0, 500);
  await expect.poll(scrolled).toBeGreaterThan(before);
  const seen = await firstCardInView(page);

  await openControl(page);
  await clickInHost(page, control, '.count + button');
  await expect
    .poll(async () => (await readCards(page)).map(({ expanded }) => expanded))
    .toEqual(ids.map(() => true));
  expect(await countPopovers(page)).toBe(0);
  for (const { wholeText } of await readCards(page)) expect(wholeText).toContain('Results');
  expect(await topOf(page, seen.paperId)).toBeCloseTo(seen.top, -1);

  await expect.poll(() => controlText(page)).toContain('Close all');
  await clickInHost(page, control, '.count + button');
  await expect
    .poll(async () => (await readCards(page)).map(({ expanded }) => expanded))
    .toEqual(ids.map(() => false));
  expect(await readBoxHeights(page)).toEqual(collapsed);
});

test('What it opens in several columns begins under the paper’s own lines', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await expectCards(page, ids);
  await openControl(page);
  await clickInHost(page, control, '.count + button');
  await expect.poll(() => expandedPapers(page)).toEqual(ids);
  const gaps = await page.evaluate(() =>
    [...document.querySelectorAll('.paperglance-card')].map((card) => {
      const above = card.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
      return Math.round(card.getBoundingClientRect().top - above);
    }),
  );
  for (const gap of gaps) expect(gap).toBeLessThan(30);
});

test('In one column it remembers for a while what it opened', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await page.setViewportSize({ width: 400, height: 900 });
  await expectCards(page, ids);
  await openControl(page);
  await clickInHost(page, control, '.count + button');
  const expanded = async () => (await readCards(page)).map((card) => card.expanded);
  await expect.poll(expanded).toEqual(ids.map(() => true));
  await page.reload();
  await expectCards(page, ids);
  await expect.poll(expanded).toEqual(ids.map(() => true));

  await extension.inBackground(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    const stored = await storage.local.get(null);
    const eightDaysAgo = Date.now() - 8 * 24 * 60 * 60 * 1000;
    const open = Object.keys(stored).filter((key) => key.startsWith('paperglance:2:open:'));
    await storage.local.set(Object.fromEntries(open.map((key) => [key, eightDaysAgo])));
  }, null);
  await expect.poll(expanded).toEqual(ids.map(() => false));
});

test('It leads from digest to digest, by its buttons and by j and k, and o opens', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, (event) => heard.push(`${event.type}`));
  });
  await openControl(page);
  await clickInHost(page, control, '[aria-label^="Next"]');
  await expect.poll(() => focusedPaper(page)).toBe(axis.id);
  await page.keyboard.press('j');
  await expect.poll(() => focusedPaper(page)).toBe(codance.id);
  await page.keyboard.press('j');
  await expect.poll(() => focusedPaper(page)).toBe(multiplex.id);
  await page.keyboard.press('k');
  await expect.poll(() => focusedPaper(page)).toBe(codance.id);
  await page.keyboard.press('o');
  await expect.poll(() => expandedPapers(page)).toEqual([codance.id]);
  await page.keyboard.press('o');
  await expect.poll(() => expandedPapers(page)).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);

  // On the page itself these keys are the page's.
  await page.locator(`h3 a[href="/papers/${axis.id}"]`).focus();
  await page.keyboard.press('o');
  expect(await expandedPapers(page)).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'heard').length)).toBe(3);
});

test('To go on from an open sheet closes it', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expect.poll(() => expandedPapers(page)).toEqual([axis.id]);
  await page.keyboard.press('j');
  await expect.poll(() => focusedPaper(page)).toBe(codance.id);
  await expect.poll(() => expandedPapers(page)).toEqual([]);
  expect(await focusedPaper(page)).toBe(codance.id);
});

test('Where nothing unfolds, the panel leads through all', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite('/kestrel');
  await expect.poll(() => controlText(page)).toMatch(/^2 of 3 papers/);
  await openControl(page);
  await clickInHost(page, control, '.count + button');
  const position = () =>
    inCardWorld(
      page,
      ({ rootAt }) =>
        rootAt('.paperglance-panel').querySelector('.position')?.firstChild?.textContent,
    );
  await expect(page.locator('.paperglance-panel')).toHaveCount(1);
  expect(await position()).toBe('1 / 2');
  await pressCommand(extension, page, 'toggle-digests');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
});

test('The extension’s own keys open and close all, change the language and open the panel', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh, sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  const { commands } = await extension.inBackground(
    async () => Reflect.get(globalThis, 'chrome').runtime.getManifest(),
    null,
  );
  expect(Object.keys(commands).sort()).toEqual([
    ...['next-language', 'open-library', 'open-panel', 'toggle-digests'],
  ]);
  const assigned = await extension.inBackground(
    async () => Reflect.get(globalThis, 'chrome').commands.getAll(),
    null,
  );
  const keyOf = (name: string) =>
    assigned.find((each: { name: string }) => each.name === name)?.shortcut;
  // The browser gives none that it has a use for itself.
  for (const name of Object.keys(commands)) expect(keyOf(name)).toMatch(/^Alt\+Shift\+[A-Z]$/);

  await pressCommand(extension, page, 'toggle-digests');
  await expect.poll(() => expandedPapers(page)).toEqual(ids);
  await pressCommand(extension, page, 'toggle-digests');
  await expect.poll(() => expandedPapers(page)).toEqual([]);
  const firstSummary = async () => (await readCards(page))[0]?.text;
  expect(await firstSummary()).toContain(axis.en);
  await pressCommand(extension, page, 'next-language');
  await pressCommand(extension, page, 'next-language');
  await expect.poll(firstSummary).toContain(axis.zh);
  await pressCommand(extension, page, 'open-panel');
  await expect(page.locator('.paperglance-panel')).toHaveCount(1);
  await pressCommand(extension, page, 'open-panel');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
});

test('The toolbar badge shows each tab’s number, and an import’s progress while it goes on', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await expect.poll(() => readBadge(extension, page)).toBe('4');
  const paper = await extension.openSite('/kestrel');
  await expect.poll(() => readBadge(extension, paper)).toBe('2');

  const held = await holdImports(extension);
  await chooseFiles(await extension.openPopup(), [sample.en]);
  await expect.poll(() => readBadge(extension, page)).toMatch(/%$/);
  await expect.poll(() => readBadge(extension, paper)).toMatch(/%$/);
  await held.close();
  await expect.poll(() => readBadge(extension, page)).toBe('4');
  await expect.poll(() => readBadge(extension, paper)).toBe('2');

  const lighthouse = { id: '2601.90001', title: 'Lighthouse', summary: 'It looks further ahead.' };
  await extension.importFiles(fileOf('more.md', reportOf([lighthouse])));
  await expect.poll(() => readBadge(extension, page)).toBe('5');
  await page.goto('https://huggingface.co/papers/date/2026-01-19');
  await expect.poll(() => readBadge(extension, page)).toBe('');
});

test('Its menu tells the keys as the browser has given them', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await openControl(page);
  await clickInHost(page, control, '[popovertarget]');
  for (const key of ['Alt+Shift+D', 'Alt+Shift+L', 'Alt+Shift+S', 'J', 'K', 'O', 'P', 'X'])
    await expect.poll(() => controlText(page)).toContain(`\n${key}\n`);
});

test('It goes to the other corner, becomes small, and hides, everywhere at once, and the popup has it then', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  const other = await extension.openSite('/kestrel');
  await page.bringToFront();
  await expectCards(page, ids);
  const choose = async (choice: string) => {
    await openControl(page);
    await clickInHost(page, control, '[popovertarget]');
    await clickInHost(page, control, `[data-choice="${choice}"]`);
  };
  const standsLeft = async (where: Page) => (await controlBox(where)).left < 20;
  expect(await standsLeft(page)).toBe(false);
  await choose('corner');
  await expect.poll(() => standsLeft(page)).toBe(true);
  await expect.poll(() => standsLeft(other)).toBe(true);

  const widthAtRest = async () => {
    await page.mouse.move(700, 300);
    return (await controlBox(page)).width;
  };
  await page.mouse.click(700, 10);
  expect(await widthAtRest()).toBeLessThan(40);
  await page.setViewportSize({ width: 2100, height: 720 });
  expect(await widthAtRest()).toBeGreaterThan(150);
  await choose('form');
  await page.mouse.click(700, 10);
  await expect.poll(widthAtRest).toBeLessThan(70);

  await choose('hide');
  await expect(page.locator(control)).toHaveCount(0);
  await expect(other.locator(control)).toHaveCount(0);
  await page.reload();
  await expectCards(page, ids);
  await expect(page.locator(control)).toHaveCount(0);

  const popup = await popupOver(extension, page);
  await expect(popup.getByText('4 of 9 papers')).toBeVisible();
  await popup.getByRole('button', { name: 'Open or close all' }).click();
  await expect.poll(() => expandedPapers(page)).toEqual(ids);
  await popup.getByRole('button', { name: 'Show the control again' }).click();
  await expect(page.locator(control)).toHaveCount(1);
  await expect(popup.getByRole('button', { name: 'Show the control again' })).toHaveCount(0);
});

test('On a paper’s own page it is only where it has something to offer', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const alone = await extension.openSite(`/papers/${codance.id}`);
  await expectCards(alone, [codance.id]);
  await expect(alone.locator(control)).toHaveCount(0);
  const linking = await extension.openSite(`/papers/${axis.id}`);
  await expectCards(linking, [axis.id]);
  await expect.poll(() => controlText(linking)).toContain('digests');
});

test('In a window of any width it stands in the page’s margin, and covers nothing of a row', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  for (const width of [390, 640, 768, 1024, 1280, 1440, 1536, 1680, 1920, 2000, 2560]) {
    await page.setViewportSize({ width, height: 844 });
    await expectCards(page, ids);
    const rights = await inCardWorld(page, ({ hosts, rootOf }) =>
      hosts().map(
        (host) => rootOf(host).querySelector('.row > .summary')?.getBoundingClientRect().right ?? 0,
      ),
    );
    const box = await controlBox(page);
    // Beside the text is the row's arrow, which takes 25 px with what is around it.
    expect(box.left, `${width}`).toBeGreaterThanOrEqual(Math.max(...rights) + 25);
    expect(Math.min(box.width, box.height), `${width}`).toBeGreaterThanOrEqual(24);
  }
});

/** What the page's control counts, and all else of its text as one sees it; empty where there is none. */
async function controlText(page: Page): Promise<string> {
  if ((await page.locator(control).count()) === 0) return '';
  return inCardWorld(page, ({ rootAt }) => {
    const root = rootAt('.paperglance-control');
    const counted = root.querySelector<HTMLElement>('.count')?.title ?? '';
    return `${counted}\n${root.querySelector<HTMLElement>('.ours')?.innerText.trim() ?? ''}`;
  });
}

function controlBox(page: Page): Promise<{ left: number; width: number; height: number }> {
  return inCardWorld(page, ({ rootAt }) =>
    rootAt('.paperglance-control').querySelector('.dock')?.getBoundingClientRect().toJSON(),
  );
}

/** A popup that is a tab asks for the one in front when it opens: that of a page of the site, once it is opened anew behind it. */
async function popupOver(extension: Extension, page: Page): Promise<Page> {
  const popup = await extension.openPopup();
  await page.bringToFront();
  await popup.reload();
  return popup;
}

async function openControl(page: Page): Promise<void> {
  await clickInHost(page, control, '.count');
  await expect.poll(() => controlText(page)).toMatch(/(Open|Close) all/);
}

async function expandedPapers(page: Page): Promise<string[]> {
  return (await readCards(page)).filter(({ expanded }) => expanded).map(({ paperId }) => paperId);
}

function countPopovers(page: Page): Promise<number> {
  return inCardWorld(
    page,
    ({ hosts, rootOf }) => hosts().filter((host) => rootOf(host).querySelector('[popover]')).length,
  );
}

async function readBoxHeights(page: Page): Promise<number[]> {
  return (await readListedPapers(page)).map(({ box }) => Math.round(box.height));
}

/** The first card whose row begins in the window, with where it begins, in CSS pixels. */
async function firstCardInView(page: Page): Promise<{ paperId: string; top: number }> {
  const rows = (await readListedPapers(page)).flatMap(({ cards }) => cards);
  const seen = rows.filter(({ row }) => row.top >= 0).toSorted((a, b) => a.row.top - b.row.top)[0];
  if (!seen) throw new Error('There is no card in the window.');
  return { paperId: seen.paperId, top: seen.row.top };
}

async function topOf(page: Page, paperId: string): Promise<number> {
  return inCardWorld(page, ({ find }, id) => find(id, '.row').getBoundingClientRect().top, paperId);
}

/** No test can press a browser's own keys: this is what the background does then. */
async function pressCommand(extension: Extension, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  await extension.inBackground(async (name) => {
    Reflect.get(globalThis, 'chrome').commands.onCommand.dispatch(name);
  }, command);
}

/** What stands on the toolbar while this page is in front. */
async function readBadge(extension: Extension, page: Page): Promise<string> {
  await page.bringToFront();
  return extension.inBackground(async () => {
    const { tabs, action } = Reflect.get(globalThis, 'chrome');
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    return action.getBadgeText({ tabId: tab.id });
  }, null);
}
