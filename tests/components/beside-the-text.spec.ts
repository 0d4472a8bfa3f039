import { expect, type Page } from '@playwright/test';
import { test } from './open-stage';
import { samplePapers } from './staged-papers';

const chip = {
  what: 'chip',
  theme: 'light',
  papers: samplePapers,
  choice: { mode: 'en', first: 'en' },
} as const;
const named = { name: /^Digest: One direction in activation space/ };

test('a chip leaves the height of its line alone, whatever the text’s size', async ({
  openStage,
}) => {
  const page = await openStage(chip, { styles: 'p { max-width: none }' });
  // Wide enough for one line, with and without it.
  await page.setViewportSize({ width: 6000, height: 400 });
  for (const fontSize of [10, 12, 14, 16, 24, 40]) {
    for (const lineHeight of ['1.1', '1.5', 'normal']) {
      const heights = await page.locator('p').evaluate(
        (text, style) => {
          Object.assign(text.style, style);
          const stage = document.querySelector('#stage') as HTMLElement;
          return [false, true].map((hidden) => {
            stage.hidden = hidden;
            return text.getBoundingClientRect().height;
          });
        },
        { fontSize: `${fontSize}px`, lineHeight },
      );
      expect(heights[0], `${fontSize}px/${lineHeight}`).toBe(heights[1]);
      await expect(page.getByRole('button', named)).toBeHidden();
    }
  }
  // Large text doesn't blow it up.
  await page.locator('#stage').evaluate((stage) => stage.removeAttribute('hidden'));
  expect((await page.getByRole('button', named).boundingBox())?.width).toBe(20);
});

test('a chip never stands on another line than the end of its link', async ({ openStage }) => {
  const page = await openStage(chip);
  for (let width = 300; width < 700; width += 8) {
    await page.setViewportSize({ width, height: 400 });
    const lineEnd = await page
      .locator('p a')
      .evaluate((link) => [...link.getClientRects()].at(-1)?.bottom ?? 0);
    const box = await page.getByRole('button', named).boundingBox();
    expect(box?.y, `${width}px`).toBeLessThan(lineEnd);
  }
});

test('its summary shows while the pointer is on it or on the summary, until Escape', async ({
  openStage,
}) => {
  const page = await openStage(chip);
  await page.clock.install();
  const peek = page.locator('.peek');
  await page.getByRole('button', named).hover();
  await expect(peek).toBeVisible();
  await peek.hover();
  // Longer than the pointer may stray.
  await page.clock.runFor(600);
  await expect(peek).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(peek).toHaveCount(0);
  await page.mouse.move(5, 5);
  await page.getByRole('button', named).hover();
  await expect(peek).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(peek).toHaveCount(0);
});

test('its summary shows on focus, and the whole on Enter', async ({ openStage }) => {
  const page = await openStage(chip);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', named)).toBeFocused();
  await expect(page.locator('.peek')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.peek')).toHaveCount(0);
  const sheet = page.getByRole('region', { name: 'Digest' });
  await expect(sheet.getByRole('heading', { name: /The Assistant Axis/, level: 2 })).toBeVisible();
  await expect(sheet.getByText('Find the axis')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
});

test('neither leaves the window, wherever the chip stands, nor is cut by what it stands in', async ({
  openStage,
}) => {
  const styles =
    'p { position: fixed; width: 180px; max-height: 60px; margin: 0; overflow: hidden; contain: paint }';
  const page = await openStage(chip, { styles, page: 'loose' });
  const button = page.getByRole('button', named);
  for (const place of [
    { left: '4px', top: '4px' },
    { right: '4px', top: '4px' },
    { left: '4px', bottom: '4px' },
    { right: '4px', bottom: '4px' },
  ]) {
    await page.locator('p').evaluate((text, at) => {
      Object.assign(text.style, { left: '', right: '', top: '', bottom: '', ...at });
    }, place);
    for (const width of [360, 1000]) {
      await page.setViewportSize({ width, height: 700 });
      await button.hover();
      await expectInWindow(page, '.peek');
      await button.click();
      await expectInWindow(page, '.sheet');
      await button.click();
      await expect(page.locator('.sheet')).toHaveCount(0);
      // Away from all corners.
      await page.mouse.move(width / 2, 350);
      await expect(page.locator('.peek')).toHaveCount(0);
    }
  }
});

async function expectInWindow(page: Page, selector: string): Promise<void> {
  const popover = page.locator(selector);
  await expect(popover).toBeVisible();
  const box = await popover.boundingBox();
  const view = page.viewportSize();
  if (!box || !view) throw new Error('Nothing to measure.');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(view.width);
  expect(box.y + box.height).toBeLessThanOrEqual(view.height);
  // Nothing of the page covers or cuts it.
  const seen = await popover.evaluate((element, { x, y, width, height }) => {
    const root = element.getRootNode() as ShadowRoot;
    return [0.02, 0.5, 0.98].every((part) => {
      const at = root.elementFromPoint(x + width * part, y + height * part);
      return at !== null && element.contains(at);
    });
  }, box);
  expect(seen).toBe(true);
}
