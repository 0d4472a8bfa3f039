import { expect, type Page } from '@playwright/test';

/** Expects of each button, choice and link that stands by itself that it is 24 CSS pixels wide and high, or more. */
export async function expectRoomyTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, select, summary, input:not([hidden]), a[href]',
    );
    return [...targets]
      .filter((target) => target.checkVisibility() && !target.closest('[inert]'))
      .filter((target) => !(target.matches('a') && target.closest('p, small')))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ target, box }) => `${target.outerHTML.slice(0, 90)}: ${box.width} × ${box.height}`);
  });
  expect(small).toEqual([]);
}
