import type { Page } from '@playwright/test';
import type { StageProps } from './stage';
import { testOn } from './stage-script';

/** The page around the component: a list's box as the site makes it, a paragraph, or nothing. */
const PAGES = {
  list: `<h1>A list</h1><h2>Its papers</h2><div class="grid"><article><h3>A paper of the list</h3><p>As the site shows it.</p><div id="stage"></div></article>
    <article><h3>Its neighbour</h3><p>As the site shows it.</p></article></div>`,
  paper: `<h1>A paper</h1><h2>Abstract</h2><p>What its authors say of it.</p><div id="stage"></div>`,
  text: `<h1>A model</h1><p>Some text of a model’s card that goes on before it comes to the paper, which is
    <a href="/papers/2601.10387">arXiv:2601.10387</a><span id="stage"></span> and then goes on for another
    line, so that one sees whether the lines keep their height.</p>`,
  loose: `<h1>A list</h1><p><span id="stage"></span></p>`,
  plain: `<h1>A list</h1><p>Its papers.</p><div id="stage"></div>`,
  app: `<div class="page"><div style="width: 560px"><div id="stage"></div></div></div>`,
};

const STYLES = `
  body { margin: 0; padding: 24px; font: 16px/1.5 "Source Sans 3", system-ui, "Noto Sans CJK SC", sans-serif; color: #101828; background: #fff }
  .dark body { color: #e5e7eb; background: #0b0f19 }
  .grid { display: grid; gap: 20px; grid-template-columns: repeat(auto-fill, minmax(min(400px, 100%), 1fr)) }
  article { display: flex; flex-direction: column; min-height: 300px; overflow: hidden; border: 1px solid #8883; border-radius: 12px }
  article > :is(h3, p) { margin: 24px 24px 0 }
  h1, h3 { margin-top: 0 }
  p { max-width: 60em }
  a { color: #1d4ed8 }
  .dark a { color: #93c5fd }`;

interface Options {
  page?: keyof typeof PAGES;
  /** Styles of a page that has its own ways. */
  styles?: string;
}

export type OpenStage = (props: StageProps, options?: Options) => Promise<Page>;

interface Fixtures {
  openStage: OpenStage;
}

/** Gives a test our components in a page of their own, as they are built for the extension. */
export const test = testOn({ entry: 'stage.tsx', plugins: [] }).extend<Fixtures>({
  openStage: async ({ browserAndScript: { browser, script } }, use) => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    await use(async (props, { page: name = pageOf(props.what), styles = '' } = {}) => {
      const page = await context.newPage();
      await page.setContent(
        `<!doctype html><html lang="en" class="${props.theme}"><title>Stage</title>
         <style>${name === 'app' ? '' : STYLES}${styles}</style><main>${PAGES[name]}</main></html>`,
      );
      await page.addScriptTag({ content: script });
      await page.evaluate((given) => window.show(given), props);
      return page;
    });
    await context.close();
  },
});

function pageOf(what: StageProps['what']): keyof typeof PAGES {
  if (what === 'paper') return 'paper';
  if (what === 'chip') return 'text';
  return what === 'panel' || what === 'control' ? 'plain' : 'list';
}
