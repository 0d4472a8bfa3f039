import { join } from 'node:path';
import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import preact from '@preact/preset-vite';
import { build, type Plugin } from 'vite';
import { findBrowser } from '../../lib/cli/find-browser';
import { projectRoot } from '../../lib/cli/run-tool';
import type { FeedsStageProps } from './feeds-stage';

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
export const test = base.extend<
  { openFeeds: OpenFeeds },
  { feedsBrowser: { browser: Browser; script: string } }
>({
  feedsBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const script = await buildStage();
      const browser = await chromium.launch({
        executablePath: await findBrowser(),
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      });
      await use({ browser, script });
      await browser.close();
    },
    { scope: 'worker' },
  ],

  openFeeds: async ({ feedsBrowser: { browser, script } }, use) => {
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

async function buildStage(): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    plugins: [fakes, preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      write: false,
      cssTarget: 'chrome123',
      rollupOptions: {
        input: join(import.meta.dirname, 'feeds-stage.tsx'),
        output: { format: 'iife' },
      },
    },
  });
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [script] = chunks.flatMap((each) => (each.type === 'chunk' ? each.code : []));
  if (script === undefined) throw new Error('Vite built no script.');
  return script;
}
