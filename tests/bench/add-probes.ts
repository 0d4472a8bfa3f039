import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { LaunchedBrowser } from '../../lib/cli/launch-browser';

/** Copies the built extension, with pages beside its own, each with a script of this folder that has our functions. */
export async function addProbes(
  extensionDir: string,
  outDir: string,
  pages: Record<string, string>,
): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  cpSync(extensionDir, outDir, { recursive: true });
  for (const [page, source] of Object.entries(pages)) {
    writeFileSync(
      join(outDir, `${page}.html`),
      `<!doctype html><meta charset="utf-8"><script src="${page}.js" defer></script>`,
    );
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: {
          entry: join(import.meta.dirname, source),
          formats: ['iife'],
          name: 'bench',
          fileName: () => `${page}.js`,
        },
      },
    });
  }
}

/** Opens `bench.html`; its probe is there as `probe`. */
export async function openProbe({ context, extensionId }: LaunchedBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/bench.html`);
  await page.waitForFunction(() => 'probe' in globalThis);
  return page;
}
