import { join } from 'node:path';
import { build } from 'wxt';

/** Builds an extension whose content script does nothing, as WXT builds ours. Returns its folder. */
export async function buildEmptyExtension(outDir: string): Promise<string> {
  await build({
    root: join(import.meta.dirname, 'empty-extension'),
    configFile: false,
    outDir,
    imports: false,
    manifestVersion: 3,
    manifest: { name: 'An empty content script', version: '1' },
  });
  return join(outDir, 'chrome-mv3');
}
