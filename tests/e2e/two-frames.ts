import type { Page } from '@playwright/test';

/** Waits until all that has happened in a page so far was drawn: a frame for what it leads to, and one for the painting. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}
