import { expect, type Page } from '@playwright/test';
import { test } from './open-stage';
import { samplePapers } from './staged-papers';

const panel = {
  what: 'panel',
  theme: 'light',
  papers: samplePapers,
  choice: { mode: 'en', first: 'en' },
} as const;

test('the panel goes from paper to paper by key and by button, each from its top', async ({
  openStage,
}) => {
  const page = await openStage(panel);
  await expectPaper(page, /The Assistant Axis/, '1 / 4');
  await page.locator('.scroll').evaluate((scroll) => scroll.scrollTo(0, 300));
  await page.keyboard.press('j');
  await expectPaper(page, /CoDance/, '2 / 4');
  expect(await page.locator('.scroll').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expectPaper(page, /Multiplex/, '3 / 4');
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowLeft');
  await expectPaper(page, /The Assistant Axis/, '1 / 4');
  await page.getByRole('button', { name: 'Next digest' }).click();
  await expectPaper(page, /CoDance/, '2 / 4');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the title begins where the text does, apart from the line above it', async ({
  openStage,
}) => {
  const page = await openStage(panel);
  const boxOf = async (selector: string) => {
    const box = await page.locator(`.panel ${selector}`).first().boundingBox();
    if (!box) throw new Error(`${selector} can’t be seen`);
    return box;
  };
  const [bar, title, lead] = [await boxOf('.bar'), await boxOf('h2 a'), await boxOf('.lead')];
  expect(title.x).toBe(lead.x);
  expect(title.y).toBeGreaterThanOrEqual(bar.y + bar.height + 16);
});

test('the keys go on working when what had the focus is gone with its paper', async ({
  openStage,
}) => {
  const page = await openStage(panel);
  await page.getByRole('button', { name: 'Copy' }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expectPaper(page, /Multiplex/, '3 / 4');
});

test('the keys of the panel leave the keyboard’s own shortcuts and other controls alone', async ({
  openStage,
}) => {
  const page = await openStage(panel);
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Alt+ArrowRight');
  await expectPaper(page, /The Assistant Axis/, '1 / 4');
});

test('it scrolls by key at once, and never the page behind it', async ({ openStage }) => {
  const page = await openStage(panel, { styles: 'main { height: 3000px }' });
  await page.keyboard.press('End');
  await expect
    .poll(() => page.locator('.scroll').evaluate(({ scrollTop }) => scrollTop))
    .toBeGreaterThan(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('it takes a part of a wide window, and all of a narrow one', async ({ openStage }) => {
  const page = await openStage(panel);
  const box = () => page.getByRole('dialog').boundingBox();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await box()).toEqual({ x: 520, y: 0, width: 480, height: 800 });
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await box()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
});

async function expectPaper(page: Page, title: RegExp, position: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(page.getByText(position)).toBeVisible();
}
