import { expect, type Page } from '@playwright/test';
import { expectRoomyTargets } from '../e2e/target-sizes';
import { expectNothingAmiss } from './axe';
import { test } from './open-feeds';
import { pageOf, repository, states } from './staged-feeds';

/** What an address is told as, before it is looked at. */
const UNLOOKED = ['address', 'refused'];

for (const theme of ['light', 'dark'] as const) {
  test(`Axe finds nothing amiss in any state of feeds, ${theme}`, async ({ openFeeds }) => {
    for (const [name, state] of Object.entries(states)) {
      const page = await openFeeds({ ...state, language: 'en' }, { theme, width: 1200 });
      if (state.at.seen === 'follow' && !UNLOOKED.includes(name)) await look(page);
      await expectNothingAmiss(page, name);
      await expectRoomyTargets(page);
      await page.setViewportSize({ width: 360, height: 900 });
      await expectNothingAmiss(page, `${name}, narrow`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360);
      await page.close();
    }
  });
}

test('What is pasted is told at once, and nothing is asked for before a click', async ({
  openFeeds,
}) => {
  const state = states.looking;
  if (!state) throw new Error('There is no such state.');
  const page = await openFeeds(
    { ...state, at: { seen: 'all' }, language: 'en' },
    { theme: 'light', width: 900 },
  );
  const field = page.getByRole('textbox', { name: 'Address to follow' });
  const told = page.locator('.address-told');
  const button = page.getByRole('button', { name: 'Look', exact: true });
  await expect(button).toBeDisabled();
  await field.fill('https://github.com/ada/papers/tree/data/reports');
  await expect(told).toContainText(
    'GitHub repository · github.com/ada/papers · reports/ · branch data',
  );
  await expect(told).toContainText('api.github.com, raw.githubusercontent.com');
  await field.fill('https://huggingface.co/datasets/ada/digests');
  await expect(told).toContainText('Hugging Face dataset');
  await field.fill('https://digests.example.org/feed.xml');
  await expect(told).toContainText('RSS, Atom or JSON Feed');
  await field.fill('http://192.168.1.7/x.md');
  await expect(told).toContainText('private network');
  await expect(button).toBeDisabled();
  await field.fill('ftp://example.org/x.md');
  await expect(told).toContainText('Only https');
  await field.fill('papers of today');
  await expect(told).toContainText('This is no address');
  await field.fill('ada/papers');
  await field.press('Enter');
  await expect(page.locator('[data-task]')).toContainText('Looking');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('[data-task]')).toHaveCount(0);
});

test('What was found can be narrowed, and says what it comes to', async ({ openFeeds }) => {
  const state = states.found;
  if (!state) throw new Error('There is no such state.');
  const page = await openFeeds({ ...state, language: 'en' }, { theme: 'light', width: 1200 });
  await look(page);
  await expect(page.locator('.trial-facts')).toContainText('402 files with digests');
  await expect(page.locator('.trial-facts')).toContainText('804 files left out');
  const takes = page.locator('[data-takes]');
  await expect(takes).toContainText('30 files');
  await page.getByRole('radio', { name: 'All' }).check();
  await expect(takes).toContainText('402 files');
  await page.getByText('Which files').click();
  await page.getByRole('textbox', { name: 'Which files' }).fill('2025');
  await expect(takes).toContainText('365 files');
  await page.getByRole('textbox', { name: 'Which files' }).fill('nowhere/*');
  await expect(page.getByRole('button', { name: 'Follow' })).toBeDisabled();
});

test('A feed is left in two steps, and one more brings it back', async ({ openFeeds }) => {
  const page = await openFeeds(
    { ...pageOf(repository), language: 'en' },
    { theme: 'light', width: 900 },
  );
  await page.getByRole('button', { name: 'Stop following' }).click();
  await expectNothingAmiss(page, 'leaving');
  await expect(page.getByRole('button', { name: 'Stop, keep its digests' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-left]')).toContainText(
    'You no longer follow someone/hf-daily-papers.',
  );
  await expectNothingAmiss(page, 'left');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-left]')).toHaveCount(0);
});

async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.locator('[data-task], .trouble, .trial').first().waitFor();
}
