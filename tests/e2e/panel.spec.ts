import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, clickInHost, inCardWorld } from './card-world';
import { test } from './extension';
import { focusedPaper } from './focused-paper';
import { expectCards, expectOpen, type ListedPaper, readListedPapers } from './listed-papers';
import { fileOf, SAMPLE_DAY, sample, samplePapers } from './reports';
import { resizeWindow } from './resize-window';
import { namesUnderPanel } from './under-panel';

const ids = samplePapers.map(({ id }) => id);
const [axis, codance, multiplex, bench] = samplePapers;
const toSide = '[aria-label="Read at the side"]';

test('A digest moves from its sheet to the panel, and the page does not, as long as the pointer is on its list', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  const before = await readListedPapers(page);
  const { left, top } = before[0]?.box ?? { left: 0, top: 0 };
  await page.mouse.move(left + 20, top + 20);
  await clickInCard(page, codance.id, toSide);
  await expectOpen(page, codance.id, false);
  const panel = await readPanel(page);
  expect(panel).toMatchObject({ title: codance.title, position: '2 / 4', inTopLayer: true });
  expect(panel?.text).toContain('Results');
  expect(panel?.right).toBeCloseTo(await page.evaluate(() => document.documentElement.clientWidth));
  expect(panel?.height).toBe(1000);
  expect((await readListedPapers(page)).map(({ box }) => box)).toEqual(
    before.map(({ box }) => box),
  );
  expect(await page.locator('.paperglance-panel').count()).toBe(1);

  const row = await topOfRow(page, codance.id);
  await page.mouse.move((panel?.right ?? 0) - 100, 500);
  await expect.poll(() => hiddenPapers(page)).toEqual([]);
  expect(await topOfRow(page, codance.id)).toBeCloseTo(row, 0);
});

test('One goes through the papers of the page by key, and Escape leads back to what was read last', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await listenForKeys(page);
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  await clickInCard(page, codance.id, toSide);
  await expect.poll(async () => (await readPanel(page))?.title).toBe(codance.title);
  for (const [key, paper, position] of [
    ['j', multiplex, '3 / 4'],
    ['ArrowRight', bench, '4 / 4'],
    ['j', bench, '4 / 4'],
    ['k', multiplex, '3 / 4'],
    ['ArrowLeft', codance, '2 / 4'],
    ['k', axis, '1 / 4'],
    ['k', axis, '1 / 4'],
  ] as const) {
    await page.keyboard.press(key);
    await expect
      .poll(() => readPanel(page))
      .toMatchObject({
        ...{ position, text: expect.stringContaining(paper.en) },
        told: expect.stringContaining(paper.title),
      });
  }
  expect((await readPanel(page))?.holdsFocus).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
  expect(await focusedPaper(page)).toBe(axis.id);
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
});

test('The paper that is read is marked in the page, and the page goes along, but not further than it must', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await page.setViewportSize({ width: 800, height: 500 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await clickInCard(page, axis.id, toSide);
  for (const { id, title } of samplePapers.slice(1)) {
    await page.keyboard.press('j');
    await expect.poll(async () => (await readPanel(page))?.title).toBe(title);
    await expect.poll(() => readMarked(page)).toEqual([id]);
    await expect.poll(() => isInView(page, id)).toBe(true);
  }
  const marked = await rowBox(page, bench.id);
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(0);

  // What is in view stays where it is, also when the reader leaves.
  await page.keyboard.press('Escape');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
  expect(await focusedPaper(page)).toBe(bench.id);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  expect(await readMarked(page)).toEqual([]);
  expect(await rowBox(page, bench.id)).toEqual(marked);
});

test('Its button leaves the reader at what was read last, too', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await clickInCard(page, axis.id, toSide);
  await page.keyboard.press('j');
  await expect.poll(async () => (await readPanel(page))?.title).toBe(codance.title);
  await clickInHost(page, '.paperglance-panel', '[aria-label^="Close"]');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
  expect(await focusedPaper(page)).toBe(codance.id);
});

test('Where the digest has no title, the panel has the page’s', async ({ extension }) => {
  const untitled = [{ paper: codance.id, summary: 'It unties a pose from its place.' }];
  await extension.haveImported(fileOf('untitled.json', JSON.stringify(untitled)));
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, [codance.id]);
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  await clickInCard(page, codance.id, toSide);
  await expect.poll(async () => (await readPanel(page))?.title).toBe(codance.title);
});

test('Its edge is drawn by key and by pointer, within bounds, and stays where it was drawn to', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await openAtSide(page);
  const width = async () => (await readPanel(page))?.width;
  const suited = (await width()) ?? 0;
  await inCardWorld(page, ({ rootAt }) =>
    rootAt('.paperglance-panel').querySelector<HTMLElement>('.edge')?.focus(),
  );
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(suited - 48);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(320);
  expect((await readPanel(page))?.title).toBe(axis.title);
  await page.keyboard.press('Escape');
  await page.reload();
  await expectCards(page, ids);
  await openAtSide(page);
  await expect.poll(width).toBe(320);

  await page.mouse.move(1360 - 320, 500);
  await page.mouse.down();
  await page.mouse.move(900, 500, { steps: 4 });
  await expect.poll(width).toBe(1360 - 900);
  await page.mouse.move(800, 500);
  await page.mouse.up();
  await expect.poll(width).toBe(1360 - 800);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  // As it suits the page, again.
  await page.mouse.dblclick(800, 500);
  await expect.poll(width).toBe(suited);
});

test('Where the page has a wide margin it stands in that, and covers nothing of the page', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await page.setViewportSize({ width: 2560, height: 1000 });
  await expectCards(page, ids);
  const boxes = async () => (await readListedPapers(page)).map(({ box }) => box);
  const before = await boxes();
  await openAtSide(page);
  const { right = 0, width = 0 } = (await readPanel(page)) ?? {};
  expect(right - width).toBeGreaterThan(Math.max(...before.map(({ left, width: w }) => left + w)));
  expect(width).toBeGreaterThanOrEqual(360);
  expect(await boxes()).toEqual(before);
});

test('Where the page has no such margin its list and the site’s header make room, so that the paper that is read is in sight in any column', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectCards(page, ids);
  const topOf = (papers: ListedPaper[]) =>
    papers.find(({ paperId }) => paperId === axis.id)?.box.top;
  for (const width of [1100, 1280, 1440, 1680, 1920]) {
    await page.setViewportSize({ width, height: 1000 });
    const before = await readListedPapers(page);
    await openAtSide(page);
    // Nothing moves under the pointer.
    await page.mouse.move(width - 100, 500);
    await expect.poll(() => hiddenPapers(page)).toEqual([]);
    const panel = (await readPanel(page))?.width ?? 0;
    expect(await endOfHeader(page)).toBeCloseTo(width - panel, 0);
    // A title may take one more line in a narrower list; what is read stays where it begins.
    expect(topOf(await readListedPapers(page))).toBeCloseTo(topOf(before) ?? 0, 0);
    await page.setViewportSize({ width: width - 40, height: 1000 });
    await expect.poll(() => hiddenPapers(page)).toEqual([]);
    await page.setViewportSize({ width, height: 1000 });
    await expect.poll(() => hiddenPapers(page)).toEqual([]);
    for (const { id } of samplePapers.slice(1)) {
      await page.keyboard.press('j');
      await expect.poll(() => readMarked(page)).toEqual([id]);
      expect(await isInView(page, id)).toBe(true);
    }
    // On paper there is no panel.
    await page.emulateMedia({ media: 'print' });
    // Before anything is read in our own world: that ends the emulation.
    expect(await endOfHeader(page)).toBeCloseTo(width, 0);
    const lists = async () => (await readListedPapers(page)).map(({ box }) => box.width);
    expect(await lists()).toEqual(before.map(({ box }) => box.width));
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await expect(page.locator('.paperglance-panel')).toHaveCount(0);
    expect(await lists()).toEqual(before.map(({ box }) => box.width));
    expect(await endOfHeader(page)).toBeCloseTo(width, 0);
    await page.evaluate(() => scrollTo(0, 0));
  }
});

test('It speaks the language that is chosen in it, as its paper’s card does, and closes by its button', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh, sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectOpen(page, axis.id, true);
  await clickInCard(page, axis.id, toSide);
  await expect.poll(async () => (await readPanel(page))?.text).toContain('Jailbreaks');
  expect((await readPanel(page))?.position).toBe('1 / 2');
  await clickInHost(page, '.paperglance-panel', '[data-mode="zh"]');
  await expect.poll(async () => (await readPanel(page))?.text).toContain('防越狱');
  await expect.poll(async () => (await readCards(page))[0]?.wholeText).toContain('防越狱');
  await clickInHost(page, '.paperglance-panel', '[aria-label^="关闭"]');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
});

test('It stays with its paper while the list changes, and leaves when the paper is no longer known', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await clickInCard(page, axis.id, toSide);
  await expect.poll(async () => (await readPanel(page))?.position).toBe('1 / 4');
  // The panel lies over it.
  await page.getByRole('button', { name: 'Weekly' }).dispatchEvent('click');
  await expectCards(page, ids);
  expect((await readPanel(page))?.text).toContain(axis.en);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expectCards(page, []);
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
  await expect(page.locator('.paperglance-control')).toHaveCount(0);
});

test('It counts no place for a paper that has left the page, and goes on with those that are there', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await openAtSide(page);
  await expect.poll(async () => (await readPanel(page))?.position).toBe('1 / 4');
  await page.evaluate((id) => {
    document.querySelector(`article:has(h3 a[href="/papers/${id}"])`)?.remove();
  }, axis.id);
  await expect.poll(async () => (await readPanel(page))?.position).toBe('');
  const leads = (to: string) =>
    inCardWorld(
      page,
      ({ rootAt }, label) =>
        rootAt('.paperglance-panel').querySelector(`[aria-label^="${label}"]`)?.ariaDisabled,
      to,
    );
  expect(await leads('Previous')).toBe('true');
  expect(await leads('Next')).not.toBe('true');
  await page.keyboard.press('j');
  await expect.poll(async () => (await readPanel(page))?.position).toBe('1 / 3');
});

test('A title leads to its paper, and the page is not handed the link that it is', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  await clickInCard(page, codance.id, toSide);
  await expect.poll(() => readPanel(page)).not.toBeNull();
  await page.evaluate(() => {
    const navigation: EventTarget = Reflect.get(window, 'navigation');
    navigation.addEventListener('navigate', (event) => {
      const source = Reflect.get(event, 'sourceElement');
      sessionStorage.setItem('handed', source === null ? 'nothing' : String(source));
    });
  });
  await clickInHost(page, '.paperglance-panel', 'h2 a');
  await page.waitForURL(`**/papers/${codance.id}`);
  expect(await page.evaluate(() => sessionStorage.getItem('handed'))).toBe('nothing');
});

/** What the page's panel shows; null where there is none. */
async function readPanel(page: Page) {
  if ((await page.locator('.paperglance-panel').count()) === 0) return null;
  return inCardWorld(page, ({ rootAt }) => {
    const root = rootAt('.paperglance-panel');
    const panel = root.querySelector<HTMLElement>('.panel');
    const box = panel?.getBoundingClientRect();
    return {
      title: root.querySelector('h2')?.textContent?.split(':')[0]?.concat(':') ?? '',
      position: root.querySelector('.position')?.firstChild?.nodeValue ?? '',
      told: root.querySelector('.position[role="status"]')?.textContent ?? '',
      text: panel?.innerText ?? '',
      inTopLayer: panel?.matches(':popover-open') ?? false,
      right: box?.right,
      height: box?.height,
      width: box?.width,
      holdsFocus: root.activeElement !== null,
    };
  });
}

async function openAtSide(page: Page): Promise<void> {
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await clickInCard(page, axis.id, toSide);
  await expect.poll(async () => (await readPanel(page))?.title).toBe(axis.title);
}

/** The papers whose rows say that they are read at the side. */
function readMarked(page: Page): Promise<(string | undefined)[]> {
  return inCardWorld(page, ({ hosts, rootOf }) =>
    hosts()
      .filter((host) => rootOf(host).querySelector('.row[aria-current="true"]'))
      .map(({ dataset }) => dataset.paperId),
  );
}

/** The listed papers that are behind the panel, or out of the window at its side. */
async function hiddenPapers(page: Page): Promise<string[]> {
  const { right = 0, width = 0 } = (await readPanel(page)) ?? {};
  const papers = await readListedPapers(page);
  return papers
    .filter(({ box }) => box.left + box.width > right - width)
    .map(({ paperId }) => paperId);
}

function topOfRow(page: Page, paperId: string): Promise<number> {
  return inCardWorld(page, ({ find }, id) => find(id, '.row').getBoundingClientRect().top, paperId);
}

function rowBox(page: Page, paperId: string): Promise<unknown> {
  return inCardWorld(
    page,
    ({ find }, id) => find(id, '.row').getBoundingClientRect().toJSON(),
    paperId,
  );
}

function isInView(page: Page, paperId: string): Promise<boolean> {
  return inCardWorld(
    page,
    ({ find }, id) => {
      const { top, bottom } = find(id, '.row').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight + 1;
    },
    paperId,
  );
}

function listenForKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, (event) => {
        if (event instanceof KeyboardEvent) heard.push(`${type} ${event.key}`);
      });
  });
}

/** Where the site's own header ends on the right. */
function endOfHeader(page: Page): Promise<number> {
  return page.locator('header').evaluate((header) => header.getBoundingClientRect().right);
}

test('All that the page has above, beside and below its list stays within reach', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.context.newPage();
  for (const [path, width] of [
    [SAMPLE_DAY, 1200],
    [SAMPLE_DAY, 1280],
    [SAMPLE_DAY, 1360],
    [SAMPLE_DAY, 1680],
    ['/papers/trending', 1440],
  ] as const) {
    await resizeWindow(page, width, 900);
    await page.goto(`https://huggingface.co${path}`);
    await expectCards(page, ids);
    const placeOfTab = () =>
      page.getByRole('button', { name: 'Weekly' }).evaluate((tab) => {
        const { x, width: wide } = tab.getBoundingClientRect();
        return { x, wide };
      });
    const before = await placeOfTab();
    await openAtSide(page);
    // Nothing moves under the pointer.
    await page.mouse.move(width - 100, 500);
    await expect.poll(() => page.evaluate(namesUnderPanel)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(placeOfTab).toEqual(before);
  }
});

test('The site’s header and banner stay within reach in any window, whichever way it is read', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  const link = page.locator('header').getByText('Datasets');
  /** How much of the site's can't be reached beside a panel of this width. */
  const outOfReach = (panel: number) =>
    page.locator('header a, header input, main > :first-child a').evaluateAll((all, width) => {
      const boxes = all.map((each) => each.getBoundingClientRect());
      const room = document.documentElement.clientWidth - width;
      return boxes.filter(({ left, right }) => left < -1 || right > room + 1).length;
    }, panel);
  for (const direction of ['ltr', 'rtl']) {
    for (const width of [1024, 1100, 1280]) {
      await resizeWindow(page, width, 900);
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        scrollTo(0, 0);
      }, direction);
      const before = await link.boundingBox();
      await openAtSide(page);
      await page.mouse.move(width - 100, 500);
      const panel = (await readPanel(page))?.width ?? 0;
      await expect.poll(() => outOfReach(panel)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.keyboard.press('Escape');
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(() => link.boundingBox()).toEqual(before);
    }
  }
});

test('The site’s header does not move under the pointer that goes there from the list', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  const link = page.locator('header').getByText('Datasets');
  const before = await link.boundingBox();
  await openAtSide(page);
  await page.evaluate(() => scrollTo(0, 0));
  await link.hover();
  expect(await link.boundingBox()).toEqual(before);
  await page.keyboard.press('Shift');
  await expect.poll(() => link.boundingBox()).not.toEqual(before);
});

test('The site’s header makes room also where no list can, down to a telephone’s width', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await page.setViewportSize({ width: 768, height: 900 });
  await openAtSide(page);
  await page.keyboard.press('j');
  const right = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().right);
  const panel = await readPanel(page);
  const edge = (panel?.right ?? 0) - (panel?.width ?? 0);
  await expect.poll(() => right('header [aria-label="Menu"]')).toBeLessThan(edge);
  await page.keyboard.press('Escape');
  await expect.poll(() => right('header')).toBeGreaterThan(edge);
});
