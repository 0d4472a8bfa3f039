import type { Page } from 'puppeteer-core';

/** Clicks with the mouse in the first card's row. */
export async function clickFirstRow(page: Page): Promise<void> {
  const { x, y } = await page.$eval('.paperglance-card', (card) => {
    card.scrollIntoView({ block: 'start', behavior: 'instant' });
    const { left, top } = card.getBoundingClientRect();
    return { x: left + 120, y: top + 40 };
  });
  await page.mouse.click(x, y);
}
