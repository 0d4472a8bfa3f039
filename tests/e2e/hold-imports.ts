import type { Page } from '@playwright/test';
import type { Extension } from './extension';

/** Keeps files that are handed in from being read, as long as the returned page is open. */
export async function holdImports(extension: Extension): Promise<Page> {
  const page = await extension.openLibraryPage();
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        navigator.locks.request('paperglance-import', () => {
          held();
          return new Promise(() => {});
        });
      }),
  );
  return page;
}
