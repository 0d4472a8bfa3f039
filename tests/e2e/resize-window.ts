import type { Page } from '@playwright/test';
import { twoFrames } from './two-frames';

/** Gives a page's window other measures, in CSS pixels, and waits until the page has heard of them and painted. */
export async function resizeWindow(page: Page, width: number, height: number): Promise<void> {
  // A tab behind another paints no frame, and hears of nothing: then this fails, rather than what follows.
  await page.bringToFront();
  await page.setViewportSize({ width, height });
  await page.waitForFunction((wanted) => innerWidth === wanted, width, { polling: 'raf' });
  await twoFrames(page);
}
