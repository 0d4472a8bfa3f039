import { expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { clickInCard, clickInHost, inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { focusedPaper } from './focused-paper';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);
const [axis, codance, multiplex] = samplePapers;

test('By themselves our keys leave the page alone', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await listenForKeys(page);
  // What opens digests is here, and still hears nothing but what is meant for it.
  await page.locator(`.paperglance-card[data-paper-id="${axis.id}"]`).hover();
  await page.locator('h1').first().click();
  for (const key of ['j', 'k', 'o', 'p']) await page.keyboard.press(key);
  expect(await heardKeys(page)).toEqual(['j', 'k', 'o', 'p']);
  expect(await focusedPaper(page)).toBeUndefined();
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
});

test('They work once ours was pressed, wherever in it, and until something else is', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await page.setViewportSize({ width: 500, height: 900 });
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await clickInCard(page, axis.id, '.lead, section p');
  expect(await focusedPaper(page)).toBeUndefined();
  await page.keyboard.press('j');
  await expect.poll(() => focusedPaper(page)).toBe(codance.id);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.mouse.click(3, 3);
  await listenForKeys(page);
  await page.keyboard.press('j');
  expect(await heardKeys(page)).toEqual(['j']);
});

test('While the panel is open they turn it, though the focus has gone to the page, but not to where one writes', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await clickInCard(page, axis.id, '[aria-label="Read at the side"]');
  await expect.poll(() => panelTitle(page)).toContain(axis.title);
  await page.mouse.click(3, 600);
  await page.keyboard.press('j');
  await expect.poll(() => panelTitle(page)).toContain(codance.title);
  await page.keyboard.press('k');
  await expect.poll(() => panelTitle(page)).toContain(axis.title);

  await addField(page, '<input id="field">');
  await page.locator('#field').focus();
  await page.keyboard.type('jk');
  expect(await page.locator('#field').inputValue()).toBe('jk');
  expect(await panelTitle(page)).toContain(axis.title);

  await page.mouse.click(3, 600);
  await page.keyboard.press('Escape');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
  expect(await focusedPaper(page)).toBe(axis.id);
});

test('The reader switches them on for the whole page in the control’s menu, and the first J is at what is in view', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await page.setViewportSize({ width: 1000, height: 600 });
  await expectCards(page, ids);
  await clickInHost(page, '.paperglance-control', '.count');
  await clickInHost(page, '.paperglance-control', '[popovertarget]');
  await clickInHost(page, '.paperglance-control', 'input[type="checkbox"]');
  await expect.poll(() => storedPageKeys(extension)).toBe(true);

  // Nobody is near ours in the page that opens now.
  await page.reload();
  await expectCards(page, ids);
  await expect.poll(() => canAct(page)).toBe(true);
  await page
    .locator(`.paperglance-card[data-paper-id="${multiplex.id}"]`)
    .evaluate((card) => card.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await listenForKeys(page);
  const first = await firstInView(page);
  await page.keyboard.press('j');
  await expect.poll(() => focusedPaper(page)).toBe(first);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('p');
  await expect(page.locator('.paperglance-panel')).toHaveCount(1);
  await page.keyboard.press('p');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
  expect(await heardKeys(page)).toEqual([]);
});

const FIELDS = {
  'a field': '<input id="field">',
  'a text': '<textarea id="field"></textarea>',
  'an editor': '<div id="field" contenteditable tabindex="0">x</div>',
  'a list': '<ul role="listbox"><li id="field" role="option" tabindex="0">x</li></ul>',
  'a table that is walked through': '<div role="grid"><p id="field" tabindex="0">x</p></div>',
  'a dialog': '<dialog open><button id="field">x</button></dialog>',
};

test('On the whole page they are off while something is written, and where the site has keys of its own', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  await extension.inBackground(
    (key) => Reflect.get(globalThis, 'chrome').storage.local.set({ [key]: true }),
    'paperglance:2:pageKeys',
  );
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await expect.poll(() => canAct(page)).toBe(true);
  await listenForKeys(page);
  for (const [what, html] of Object.entries(FIELDS)) {
    await addField(page, html);
    await page.locator('#field').focus();
    await page.keyboard.press('j');
    expect(await heardKeys(page), what).toEqual(['j']);
    await page.evaluate(() => document.querySelector('#added')?.remove());
  }
  // Nobody sees into a closed root, whatever it stands in.
  for (const host of ['div', 'x-editor']) {
    const written = await page.evaluateHandle((name) => {
      const around = document.createElement(name);
      const field = document.createElement('input');
      around.attachShadow({ mode: 'closed' }).append(field);
      document.body.append(around);
      field.focus({ preventScroll: true });
      return field;
    }, host);
    await page.keyboard.type('jknpo');
    expect(await written.evaluate((field) => field.value), host).toBe('jknpo');
    await page.evaluate((name) => document.querySelector(`${name}:last-child`)?.remove(), host);
    await page.evaluate(() => scrollTo(0, 0));
  }
  await page.evaluate(() => Reflect.get(window, 'heard').splice(0));
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Alt+p');
  expect((await heardKeys(page)).filter((key) => key.length === 1)).toEqual(['j', 'p']);
  // A page can’t press them for its reader.
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true })),
  );
  expect(await focusedPaper(page)).toBeUndefined();
  await page.keyboard.press('j');
  await expect.poll(() => focusedPaper(page)).toBe(axis.id);
});

test('A morning by keyboard alone: open the day, read ten, leave', async ({ extension }) => {
  const papers = Array.from({ length: 12 }, (_, n) => ({
    id: `2601.${20_000 + n}`,
    title: `A Study of ${['Rivers', 'Lakes', 'Bays', 'Seas'][n % 4]} in ${n + 3} Chapters`,
    summary: `Number ${n} says what is new.`,
  }));
  await extension.haveImported(fileOf('day.md', reportOf(papers)));
  const boxes = papers.map(
    ({ id, title }) => `<article><h3><a href="/papers/${id}">${title}</a></h3></article>`,
  );
  const html = `<!doctype html><title>Day</title><main>${boxes.join('')}</main>`;
  extension.otherPages.set('/papers/date/2026-01-21', html);
  const page = await extension.openSite('/papers/date/2026-01-21');
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectCards(
    page,
    papers.map(({ id }) => id),
  );

  // A link, then the first row; P there.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focusedPaper(page)).toBe(papers[0]?.id);
  await page.keyboard.press('p');
  const read: string[] = [];
  for (let n = 0; n < 10; n++) {
    await expect.poll(() => panelTitle(page)).toBe(papers[n]?.title);
    read.push(await panelTitle(page));
    if (n < 9) await page.keyboard.press('j');
  }
  expect(new Set(read).size).toBe(10);
  await page.keyboard.press('Escape');
  await expect(page.locator('.paperglance-panel')).toHaveCount(0);
  expect(await focusedPaper(page)).toBe(papers[9]?.id);
  const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
  expect(top >= 0 && top < 500).toBe(true);
  // On to the next link from there, not from the top of the page.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(papers[10]?.title);
});

function addField(page: Page, html: string): Promise<void> {
  return page.evaluate((added) => {
    const box = document.createElement('div');
    box.id = 'added';
    box.innerHTML = added;
    document.body.prepend(box);
  }, html);
}

/** What the page has heard since it was asked last. */
async function heardKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, 'heard').splice(0));
}

function listenForKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('keydown', ({ key }) => heard.push(key));
  });
}

/** Empty where there is no panel. */
async function panelTitle(page: Page): Promise<string> {
  if ((await page.locator('.paperglance-panel').count()) === 0) return '';
  return inCardWorld(
    page,
    ({ rootAt }) => rootAt('.paperglance-panel').querySelector('h2')?.textContent ?? '',
  );
}

/** Whether the control's buttons are here. */
function canAct(page: Page): Promise<boolean> {
  return inCardWorld(
    page,
    ({ rootAt }) => rootAt('.paperglance-control').querySelector('.languages') !== null,
  );
}

function firstInView(page: Page): Promise<string | undefined> {
  return inCardWorld(
    page,
    ({ hosts }) =>
      hosts().find((host) => host.getBoundingClientRect().top >= 0)?.dataset.paperId ?? '',
  );
}

function storedPageKeys(extension: Extension): Promise<unknown> {
  return extension.inBackground(async (key) => {
    const stored = await Reflect.get(globalThis, 'chrome').storage.local.get(key);
    return stored[key];
  }, 'paperglance:2:pageKeys');
}
