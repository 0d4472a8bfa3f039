import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { FirefoxExtension } from './firefox-extension';
import { test } from './firefox-test';
import { importSamples } from './import-files';

const patience = { timeout: 40_000 };
// It starts slowly where much else goes on.
test.setTimeout(240_000);

test('In Firefox, too, what was undone, redone, cancelled or exported is told, and the focus stays there', async ({
  start,
}) => {
  const firefox = await start();
  await importSamples(firefox);
  const page = await openPlace(firefox, '#/imports', '[data-action="undo"]');
  const told = await listen(page);
  await press(page, '[data-action="undo"]');
  await expect.poll(() => focused(page), patience).toBe('redo');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), patience).toBe('undo');
  await expect.poll(async () => (await told()).at(-1), patience).toMatch(/8 new digests$/);

  const holder = await openPlace(firefox, '#/imports', '[data-action="undo"]');
  await holder.evaluate(
    () =>
      new Promise<void>((held) => {
        navigator.locks.request('paperglance-import', () => {
          held();
          return new Promise(() => {});
        });
      }),
  );
  await page.bringToFront();
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('.page input[type="file"]');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['2601.00001'], 'a.md'));
    if (!input) throw new Error('There is no input');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await press(page, '[data-action="cancel"]');
  const said = () =>
    page.evaluate(() => document.activeElement?.closest('[data-import-state]')?.localName);
  await expect.poll(said, patience).toBe('div');
  await expect.poll(() => focused(page), patience).toBe('p');
  await expect.poll(async () => (await told()).at(-1), patience).toMatch(/^Cancelled/);
  // What follows at once is told with what came before it.
  expect((await told()).join(' ').match(/Undone|8 new digests|Cancelled/g)).toEqual([
    ...['Undone', '8 new digests', 'Cancelled'],
  ]);
  await holder.close();

  const settings = await openPlace(firefox, '#/settings', '[data-action="export"]');
  await press(settings, '[data-action="export"]');
  await expect.poll(() => settings.$('[data-export="done"]'), patience).not.toBeNull();
  await expect.poll(() => focused(settings), patience).toBe('export');
});

test('In Firefox, too, who deletes by key stays where that was asked for', async ({ start }) => {
  const firefox = await start();
  await importSamples(firefox);
  const day = await openPlace(firefox, '#/day/2026-01-20', '.keep-list summary');
  await day.click('.keep-list summary');
  await press(day, '[data-action="delete-day"]');
  await expect.poll(() => focused(day), patience).toBe('delete');
  await press(day, '[data-action="leave"]');
  await expect.poll(() => focused(day), patience).toBe('delete-day');
  await press(day, '[data-action="delete-day"]');
  await press(day, '[data-action="delete"]');
  await expect.poll(() => focused(day), patience).toBe('undo');
});

test('In Firefox, too, who goes to another place by key stands at its title', async ({ start }) => {
  const firefox = await start();
  await importSamples(firefox);
  const day = await openPlace(firefox, '#/day/2026-01-20', '.keep-list summary');
  const table = 'a[href$="/table"]';
  await press(day, table);
  await expect.poll(() => day.$(table), patience).toBeNull();
  await expect.poll(() => focused(day), patience).toBe('h2');
});

test('Back and forward give a button of Firefox its focus again', async ({ start }) => {
  const firefox = await start();
  await importSamples(firefox);
  const page = await openPlace(firefox, '#/imports', '[data-action="undo"]');
  await page.focus('[data-action="undo"]');
  await settle();
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await expect.poll(() => page.$('[data-action="export"]'), patience).not.toBeNull();
  await page.focus('[data-action="export"]');
  await settle();
  await page.evaluate(() => history.back());
  await expect.poll(() => focused(page), patience).toBe('undo');
  await page.evaluate(() => history.forward());
  await expect.poll(() => focused(page), patience).toBe('export');
});

/** Opens a place of the library, and waits for what is there. */
async function openPlace(
  firefox: FirefoxExtension,
  place: string,
  selector: string,
): Promise<Page> {
  const page = await firefox.openOwnPage(`library.html${place}`);
  await expect.poll(() => page.$(selector).catch(() => null), patience).not.toBeNull();
  await firefox.resize(page, { width: 1360, height: 900 });
  // A window in the background has no focus to keep.
  await page.bringToFront();
  return page;
}

/** Notes what a page tells those who listen to it; the function that it returns says what that was. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const region = document.querySelector('#told');
    if (!region) throw new Error('Nothing is told here');
    const note = () => {
      const text = region.textContent?.trim();
      if (text) told.push(text);
    };
    new MutationObserver(note).observe(region, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'told'));
}

/** Presses a button by key, once it can be used. */
async function press(page: Page, selector: string): Promise<void> {
  await expect.poll(() => page.$(`${selector}:not(:disabled)`), patience).not.toBeNull();
  await page.focus(selector);
  await page.keyboard.press('Enter');
}

/** What the button with the focus does, or what has the focus that is none. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return active instanceof HTMLElement ? (active.dataset.action ?? active.localName) : undefined;
  });
}

/** Where the focus is, is written down a moment later. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}
