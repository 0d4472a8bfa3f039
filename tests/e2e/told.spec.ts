import { expect, type Page } from '@playwright/test';
import { test } from './extension';
import { holdImports } from './hold-imports';
import { fileOf, reportOf, sample, samplePapers } from './reports';

const [axis] = samplePapers;

/** Notes all that a page tells those who listen to it, in whatever region, and regions that come with their words. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: string[] = [];
    const late: string[] = [];
    Object.assign(globalThis, { told, late });
    const LIVE = '[role="status"], [role="alert"], [aria-live]';
    const note = (region: Element | null | undefined) => {
      const text = region?.textContent?.trim();
      if (text && text !== told.at(-1)) told.push(text);
    };
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        note(element?.closest(LIVE));
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const region of [node, ...node.querySelectorAll('*')])
            if (region.matches('[role="status"], [aria-live]') && region.textContent?.trim())
              late.push(region.textContent);
        }
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

const heard = (page: Page) =>
  page.evaluate(() => ({
    told: Reflect.get(globalThis, 'told') as string[],
    late: Reflect.get(globalThis, 'late') as string[],
  }));

const report = fileOf(
  'evening.md',
  reportOf([{ id: axis.id, title: axis.title, summary: 'The evening says so.' }], 'Evening'),
);

test('An import is told where it begins and ends, and so is what is undone of it; the focus stays in its place', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('#/imports');
  const part = page.locator('.page > [data-import-state="done"]');
  await expect(part).toBeVisible();
  await listen(page);
  await page.locator('.page input[type="file"]').first().setInputFiles(report);
  await expect(part).toContainText('1 new digest');
  await part.locator('[data-action="undo"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-action="redo"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(part.locator('[data-action="undo"]')).toBeFocused();
  await expect.poll(async () => (await heard(page)).told.at(-1)).toContain('1 new digest');
  const { told, late } = await heard(page);
  expect(late).toEqual([]);
  expect(told.map((text) => text.replace(/\d+/g, 'N'))).toEqual([
    'Importing',
    'N new digest',
    'Undone. The library is as if this had never been imported.',
    'N new digest',
  ]);
});

test('Where an import is cancelled by key, what is said of it has the focus', async ({
  extension,
}) => {
  const holder = await holdImports(extension);
  const page = await extension.openLibraryPage('#/imports');
  await page.locator('.page input[type="file"]').first().setInputFiles(report);
  await page.locator('[data-import-state="working"] [data-action="cancel"]').press('Enter');
  await expect(page.locator('[data-import-state="undone"] p').first()).toBeFocused();
  await holder.close();
});

test('Who goes to another place by key stands at its title, and who is rid of a button at that of its section', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('#/day/2026-01-20');
  const title = page.locator('main h2:focus');
  for (const place of ['Table', 'List']) {
    await page.getByRole('link', { name: place, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(title).toHaveText(/January 20/);
  }
  await page.goto(page.url().replace(/#.*/, '#/imports'));
  await page.locator('[data-action="let-go"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.stored h2')).toBeFocused();
});

test('What can’t be used while it does what it says has the focus again', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('#/settings');
  const button = page.locator('[data-action="export"]');
  await button.press('Enter');
  await expect(page.locator('[data-export="done"]')).toBeVisible();
  await expect(button).toBeFocused();
});

test('What was there when a page was opened is not told', async ({ extension }) => {
  await extension.haveImported(sample.en);
  for (const place of ['#/imports', '#/settings', '#/feeds', '#/all']) {
    const page = await extension.openLibraryPage(place);
    await expect(page.locator('main')).toContainText(/./);
    await page.waitForTimeout(1000);
    await expect(page.locator('#told')).toHaveText('');
  }
});

test('A backup is told where it begins and ends, not how far it is; its button has the focus again', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.context.newPage();
  await page.addInitScript('delete window.showSaveFilePicker');
  await page.goto(`chrome-extension://${extension.id}/library.html#/settings`);
  const button = page.locator('[data-action="back-up"]');
  await expect(button).toBeEnabled();
  await listen(page);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-backup="done"]')).toBeVisible();
  await expect(button).toBeFocused();
  await expect.poll(async () => (await heard(page)).told.at(-1)).toMatch(/\.zip/);
  const { told, late } = await heard(page);
  expect(late).toEqual([]);
  expect(told.join(' ')).not.toMatch(/\.zip.*\.zip/);
  expect(told.length).toBeLessThan(3);
});

test('A deletion asks, is told and brought back where it was begun, by key', async ({
  extension,
}) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage(`#/day/2026-01-20/${axis.id}`);
  await page.locator('.keep-list summary').click();
  const ask = page.locator('[data-action="delete-day"]');
  await listen(page);
  await ask.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-action="delete"]')).toBeFocused();
  await page.locator('[data-action="leave"]').focus();
  await page.keyboard.press('Enter');
  await expect(ask).toBeFocused();
  await page.keyboard.press('Enter');
  await page.locator('[data-action="delete"]').press('Enter');
  await expect(page.locator('[data-import-state="done"]')).toBeVisible();
  await expect.poll(async () => (await heard(page)).told.at(-1)).toMatch(/2026|January/);
  await expect(page.locator('.list [data-action="undo"]')).toBeFocused();
});

for (const name of ['popup', 'library', 'welcome'])
  test(`What the ${name} tells those who listen takes no room on it`, async ({ extension }) => {
    const page = await extension.openPopup();
    await page.goto(new URL(`/${name}.html`, page.url()).href);
    const region = page.locator('#told');
    await region.evaluate((element) => element.append('Importing'));
    const box = await region.boundingBox();
    expect(box).toMatchObject({ width: 1, height: 1 });
    expect(await region.evaluate((element) => getComputedStyle(element).position)).toBe('absolute');
  });
