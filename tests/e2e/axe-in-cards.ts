import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { axe, complaintsOf } from '../components/axe';
import { evaluateInCardWorld } from './card-world';

/** Runs axe over our cards alone, and expects that it finds nothing amiss: the rest of the page is not ours to mend. */
export async function expectNothingAmissInCards(page: Page, state: string): Promise<void> {
  if (await evaluateInCardWorld(page, `typeof axe === 'undefined'`))
    await evaluateInCardWorld(page, `(${openRootsToAxe})(); ${axe}; null`);
  const results = await evaluateInCardWorld<AxeResults>(
    page,
    `axe.run(document.querySelectorAll('.paperglance-card'))`,
  );
  // It did look behind the closed roots.
  const seen = results.passes.find(({ id }) => id === 'color-contrast')?.nodes ?? [];
  expect(seen.some(({ html }) => /class="(?:summary|why)"/.test(html))).toBe(true);
  expect(complaintsOf(results), state).toEqual([]);
}

/** Runs in our content script's world: axe looks for a root where the page sees none. */
function openRootsToAxe(): void {
  const { dom } = Reflect.get(globalThis, 'chrome');
  Object.defineProperty(Element.prototype, 'shadowRoot', {
    configurable: true,
    get() {
      return this instanceof HTMLElement ? dom.openOrClosedShadowRoot(this) : null;
    },
  });
}
