import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one part of a built extension loads, in kB (1,000 bytes) as gzip packs each file. */
export interface BuiltSizes {
  /** What finds papers: in every page of the site. */
  everyPage: number;
  /** The same and what shows digests, styles and words included: in a page of which a paper is known. */
  content: number;
  /** What opens digests: put into a page when its reader first goes near one. */
  actions: number;
  background: number;
  popup: number;
  library: number;
  importWorkers: number;
}

/** No part weighs more than this: what a test holds, and a benchmark tells. */
export const MOST_KB = { everyPage: 4.7, content: 19.7, actions: 30.6, background: 8.6 } as const;

/** Weighs a built extension, by what its manifest and its pages name. */
export function builtSizes(extensionDir: string): BuiltSizes {
  const read = (path: string) => readFileSync(join(extensionDir, path));
  const manifest = JSON.parse(read('manifest.json').toString());
  const kilobytes = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + gzipSync(read(path)).length / 1000, 0);
  /** A file and, once each, all that are loaded with it. */
  const withImports = (path: string, found = new Set<string>()): Set<string> => {
    if (found.has(path)) return found;
    found.add(path);
    const loads = path.endsWith('.html') ? HTML_LOADS : SCRIPT_LOADS;
    for (const [, loaded = ''] of read(path).toString().matchAll(loads)) {
      withImports(posix.join(posix.dirname(path), loaded.replace(/^\//, '')), found);
    }
    return found;
  };
  const contentScripts: { js?: string[]; css?: string[] }[] = manifest.content_scripts;
  const everyPage = kilobytes(contentScripts.flatMap(({ js = [], css = [] }) => [...js, ...css]));
  return {
    everyPage,
    content: everyPage + kilobytes(['content-scripts/overlay.js']),
    actions: kilobytes(['content-scripts/actions.js']),
    background: kilobytes([manifest.background.service_worker]),
    popup: kilobytes(withImports('popup.html')),
    library: kilobytes(withImports('library.html')),
    importWorkers: kilobytes(['import-worker.js', 'parse-worker.js']),
  };
}

const HTML_LOADS = /(?:src|href)="(\/[^"]+\.(?:js|css))"/g;
/** Static imports: `import{a}from"./b.js"` and `import"./b.js"`. */
const SCRIPT_LOADS = /(?:from|import)\s*["'](\.[^"']+\.js)["']/g;
