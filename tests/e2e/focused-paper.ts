import type { Page } from '@playwright/test';

/** The paper whose card has the focus, if one has. */
export function focusedPaper(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    document.activeElement instanceof HTMLElement
      ? document.activeElement.dataset.paperId
      : undefined,
  );
}
