import { join } from 'node:path';
import { type Browser, test as base, chromium } from '@playwright/test';
import preact from '@preact/preset-vite';
import { build, type Plugin } from 'vite';
import { findBrowser } from '../../lib/cli/find-browser';
import { projectRoot } from '../../lib/cli/run-tool';

interface Stage {
  /** A script of this folder that puts components in a page. */
  entry: string;
  plugins: readonly Plugin[];
}

/** Gives the tests of a worker a browser, and a stage's script as the extension's are built. */
export function testOn({ entry, plugins }: Stage) {
  return base.extend<object, { browserAndScript: { browser: Browser; script: string } }>({
    browserAndScript: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
      async ({}, use) => {
        const script = await buildScript(entry, plugins);
        const browser = await chromium.launch({
          executablePath: await findBrowser(),
          args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        });
        await use({ browser, script });
        await browser.close();
      },
      { scope: 'worker' },
    ],
  });
}

async function buildScript(entry: string, plugins: readonly Plugin[]): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    plugins: [...plugins, preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      write: false,
      cssTarget: 'chrome123',
      rollupOptions: {
        input: join(import.meta.dirname, entry),
        output: { format: 'iife' },
      },
    },
  });
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [script] = chunks.flatMap((each) => (each.type === 'chunk' ? each.code : []));
  if (script === undefined) throw new Error('Vite built no script.');
  return script;
}
