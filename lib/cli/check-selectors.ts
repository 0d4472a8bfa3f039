// Counts what each selector of huggingface.co finds: `npm run selectors [-- FOLDER] [--update]`.
//
// FOLDER holds saved pages, `*.html`, and beside them what was found in them when somebody last looked,
// `selector-counts.json`; `--update` writes that anew. Without a folder it looks at the replica's own pages.
// Exits with 1 where a count is another.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { replicaPage } from '../../tests/fixtures/replica/routes';
import * as selectors from '../site/hf-selectors';
import { findBrowser } from './find-browser';
import { projectRoot } from './run-tool';

const REPLICA_PATHS = [
  ...['/papers', '/papers/date/2026-01-20', '/papers/week/2026-W04', '/papers/month/2026-01'],
  ...['/papers/trending', '/papers?q=bench', '/papers/2601.10387'],
];

type Counts = Record<string, Record<string, number>>;

const args = process.argv.slice(2);
const given = args.find((arg) => !arg.startsWith('--'));
const folder = given ? resolve(given) : join(projectRoot, 'tests/fixtures/replica');
const countsFile = join(folder, 'selector-counts.json');
const found = await countAll(given ? savedPages(folder) : replicaPages());
if (args.includes('--update')) {
  writeFileSync(countsFile, `${JSON.stringify(found, null, 2)}\n`);
} else {
  const known: Counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : {};
  const differences = differencesOf(known, found);
  for (const difference of differences) console.error(difference);
  const pages = Object.keys(found).length;
  console.log(
    differences.length === 0 ? `${pages} pages are as they were.` : 'Pages have changed.',
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
}

function savedPages(from: string): Map<string, string> {
  const names = readdirSync(from).filter((name) => name.endsWith('.html'));
  return new Map(names.map((name) => [name, readFileSync(join(from, name), 'utf8')]));
}

function replicaPages(): Map<string, string> {
  return new Map(REPLICA_PATHS.map((path) => [path, replicaPage(path) ?? '']));
}

/** Pages are only parsed: nothing of them runs, and nothing is fetched. */
async function countAll(pages: Map<string, string>): Promise<Counts> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({ javaScriptEnabled: true, offline: true });
  const page = await context.newPage();
  const marks = Object.entries(selectors).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'DARK_CLASS',
  );
  const counts: Counts = {};
  for (const [name, html] of pages) {
    counts[name] = await page.evaluate(
      ({ html, marks }) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        return Object.fromEntries(
          marks.map(([mark, selector]) => [mark, parsed.querySelectorAll(selector).length]),
        );
      },
      { html, marks },
    );
  }
  await browser.close();
  return counts;
}

/** One line for each count that is another, and for each page that is new or gone. */
function differencesOf(known: Counts, found: Counts): string[] {
  return [...new Set([...Object.keys(known), ...Object.keys(found)])].flatMap((name) => {
    const [before, now] = [known[name], found[name]];
    if (!before || !now)
      return [`${name}: ${before ? 'is gone' : 'is new: look at it, then --update'}`];
    return Object.keys({ ...before, ...now })
      .filter((mark) => before[mark] !== now[mark])
      .map((mark) => `${name}: ${mark} finds ${now[mark] ?? 0}, and did find ${before[mark] ?? 0}`);
  });
}
