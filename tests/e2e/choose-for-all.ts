import { expect, type Page } from '@playwright/test';
import type { LanguageMode } from '../../lib/i18n/language';
import { clickInHost, inCardWorld } from './card-world';

const CONTROL = '.paperglance-control';

/** Chooses a language in a page's control, as a reader does for all papers. */
export async function chooseForAll(page: Page, mode: LanguageMode): Promise<void> {
  await clickInHost(page, CONTROL, '.count');
  const button = `[data-mode="${mode}"]`;
  await clickInHost(page, CONTROL, button);
  await expect
    .poll(() =>
      inCardWorld(
        page,
        ({ rootAt }, { host, selector }) => rootAt(host).querySelector(selector)?.ariaPressed,
        { host: CONTROL, selector: button },
      ),
    )
    .toBe('true');
}
