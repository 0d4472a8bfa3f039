import { expect, type Page } from '@playwright/test';
import { twoFrames } from './two-frames';

/** Gives a page's window other measures, in CSS pixels, and waits until the page has heard of them and painted. */
export async function resizeWindow(page: Page, width: number, height: number): Promise<void> {
  // A tab behind another paints no frame and hears of nothing, and at times one that was brought to the front, too.
  await expect
    .poll(async () => {
      await page.bringToFront();
      await page.setViewportSize({ width, height });
      return page.evaluate(widthInFrame);
    })
    .toBe(width);
  await twoFrames(page);
}

/** The window's width in the next frame; null where none comes within two seconds. */
function widthInFrame(): Promise<number | null> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve(innerWidth));
    setTimeout(() => resolve(null), 2000);
  });
}
