import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Plugin } from 'vite';
import type { FeedsStageProps } from './feeds-stage';
import { testOn } from './stage-script';

/** What reaches the library, the browser or a host: in its place stands a fake of the same names. */
const FAKED =
  /\/(?:following\/(?:followed|follow|checks|hosts|look-at)|store\/(?:imports\/imports|browse\/days|search\/count-facets)|use-source-names|use-publishers|keeping\/use-export|import\/read-file-once)$/;

const fakes: Plugin = {
  name: 'fake-feeds',
  enforce: 'pre',
  resolveId: (source) => (FAKED.test(source) ? join(import.meta.dirname, 'fake-feeds.ts') : null),
};

export type OpenFeeds = (
  props: FeedsStageProps,
  look: { theme: 'light' | 'dark'; width: number },
) => Promise<Page>;

/** Gives a test the place *Feeds* in a page of its own, as it is built for the extension. */
export const test = testOn({ entry: 'feeds-stage.tsx', plugins: [fakes] }).extend<{
  openFeeds: OpenFeeds;
}>({
  openFeeds: async ({ browserAndScript: { browser, script } }, use) => {
    const context = await browser.newContext();
    await use(async (props, { theme, width }) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 1000 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setContent(
        `<!doctype html><html lang="${props.language}"><title>Feeds</title><div id="stage"></div></html>`,
      );
      await page.addScriptTag({ content: script });
      await page.evaluate((given) => window.showFeeds(given), props);
      return page;
    });
    await context.close();
  },
});
