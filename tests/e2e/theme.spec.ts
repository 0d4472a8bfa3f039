import { expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

test('A card follows the page’s theme while it is open, not the system’s', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  expect(await readTheme(page)).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await readTheme(page)).toBe('light');

  await setDark(page, true);
  await expect.poll(() => readTheme(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await readTheme(page)).toBe('dark');
  await setDark(page, false);
  await expect.poll(() => readTheme(page)).toBe('light');
});

test('A card starts dark on a page that is dark', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await expectOpen(page, axis.id, true);
  expect(await readTheme(page)).toBe('dark');
});

test('The popup and the library page follow the system', async ({ extension }) => {
  const popup = await extension.openPopup();
  const library = await extension.openLibraryPage();
  for (const page of [popup, library]) {
    await expect(page.locator('main')).toBeVisible();
    for (const colorScheme of ['dark', 'light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const [ink, paper] = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect(themeOf(ink, paper)).toBe(colorScheme);
    }
  }
});

function setDark(page: Page, dark: boolean): Promise<unknown> {
  return page.evaluate((on) => document.documentElement.classList.toggle('dark', on), dark);
}

/** The theme in which all cards of a page are drawn, rows and open digests alike. */
async function readTheme(page: Page): Promise<string> {
  const colours = await inCardWorld(page, ({ hosts, rootOf }) =>
    hosts().flatMap((host) =>
      [...rootOf(host).querySelectorAll('.card, [popover]')].map((part) => {
        const { color, backgroundColor } = getComputedStyle(part);
        return [color, backgroundColor] as const;
      }),
    ),
  );
  return [...new Set(colours.map(([ink, paper]) => themeOf(ink, paper)))].join(' and ');
}

function themeOf(ink = '', paper = ''): 'light' | 'dark' {
  return brightness(ink) < brightness(paper) ? 'light' : 'dark';
}

/** Of a computed colour, `rgb(31, 41, 55)`. */
function brightness(colour: string): number {
  const [red, green, blue] = [...colour.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`${colour} is no colour in rgb`);
  }
  return red + green + blue;
}
