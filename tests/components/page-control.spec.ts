import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './open-stage';
import { samplePapers } from './staged-papers';

const control = {
  what: 'control',
  theme: 'light',
  papers: samplePapers,
  choice: { mode: 'en', first: 'en' },
} as const;

test('the page’s control is small until the pointer or the focus comes', async ({ openStage }) => {
  const page = await openStage(control);
  await page.setViewportSize({ width: 500, height: 640 });
  const dock = dockOf(page);
  const width = async () => (await dock.boundingBox())?.width ?? 0;
  expect(await width()).toBeLessThan(110);
  await dockOf(page).hover();
  expect(await width()).toBeGreaterThan(250);
  await page.getByRole('button', { name: 'Open all' }).click();
  await page.getByRole('button', { name: 'Close all' }).click();
  await page.mouse.move(5, 5);
  // Who clicked doesn't want it to stay.
  expect(await width()).toBeLessThan(110);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Previous digest' })).toBeFocused();
  expect(await width()).toBeGreaterThan(250);
  const box = await dock.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 500).toBe(true);
  expect(box?.height).toBeLessThan(44);
});

test('what the pointer came to stays under it', async ({ openStage }) => {
  const page = await openStage(control);
  const count = page.locator('.count');
  const before = await count.boundingBox();
  await count.hover();
  await expect(page.getByRole('button', { name: 'Open all' })).toBeVisible();
  expect(await count.boundingBox()).toEqual(before);
});

test('its help lists the keys until Escape', async ({ openStage }) => {
  const page = await openStage(control);
  await dockOf(page).hover();
  const help = page.getByRole('button', { name: 'Keys and control' });
  await help.click();
  await expect(page.getByText('Next digest', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Next digest', { exact: true })).toBeHidden();
});

test('its language is everyone’s language', async ({ openStage }) => {
  const page = await openStage(control);
  await dockOf(page).hover();
  await page.getByRole('button', { name: '中' }).click();
  await expect(page.getByRole('region', { name: '本页速览' })).toBeVisible();
});

function dockOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Digests on this page' });
}
