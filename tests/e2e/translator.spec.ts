import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { build } from 'vite';
import { projectRoot } from '../../lib/cli/run-tool';
import { test } from './extension';

type Translation = typeof import('../../lib/translate/translator');

test('the browser’s translator answers what it can, and nothing breaks where it has no model', async ({
  extension,
}) => {
  const page = await extension.openSite('/papers');
  await page.addScriptTag({ content: await buildTranslation() });

  const pairs = [
    { from: 'en', to: 'zh' },
    { from: 'zh', to: 'en' },
    { from: 'zh-Hant', to: 'en' },
    { from: 'en', to: 'xx-nothing' },
  ];
  for (const pair of pairs) {
    const { answer, opened } = await tryOut(page, pair);
    test.info().annotations.push({ type: `${pair.from} → ${pair.to}`, description: answer });
    expect(answer).toMatch(/^(?:unavailable|downloadable|downloading|available)$/);
    // A model that can't be downloaded keeps the browser waiting; the reader's giving up is heard.
    if (answer === 'unavailable') expect(opened).toMatch(/^NotSupportedError: ./);
    else if (answer === 'available') expect(opened).toMatch(/^a translator: ./);
    else expect(opened).toMatch(/^(?:given up|NotAllowedError: .*)$/);
  }

  expect(await page.evaluate(() => 'Translator' in globalThis)).toBe(true);
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'Translator'));
  expect(await tryOut(page, { from: 'en', to: 'zh' })).toEqual({
    answer: 'unavailable',
    opened: 'Error: unavailable',
  });
});

/** What the engine says of a pair, and what comes of opening it. */
function tryOut(page: Page, pair: { from: string; to: string }) {
  return page.evaluate(async (languages) => {
    const engine = (Reflect.get(globalThis, 'translation') as Translation).findTranslationEngine();
    const answer = await engine.availability(languages);
    const waiting = new AbortController();
    setTimeout(() => waiting.abort('given up'), 1000);
    const opened = await engine
      .open(languages, waiting.signal, () => {})
      .then(
        ({ by }) => `a translator: ${by}`,
        (error: unknown) => String(error),
      );
    return { answer, opened };
  }, pair);
}

async function buildTranslation(): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(projectRoot, 'lib/translate/translator.ts'),
        formats: ['iife'],
        name: 'translation',
      },
    },
  });
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [script] = chunks.flatMap((each) => (each.type === 'chunk' ? each.code : []));
  if (script === undefined) throw new Error('Vite built no script');
  return script;
}
