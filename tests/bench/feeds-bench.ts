import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchBrowser } from '../../lib/cli/launch-browser';
import type { FeedAddress } from '../../lib/feeds/feed';
import { allowedCopy } from '../fixtures/feeds/allowed-copy';
import { FEED_HOSTS, type FeedHosts, startFeedHosts } from '../fixtures/feeds/feed-hosts';
import { change, feeds, follow, haveWork } from '../fixtures/feeds/followed-records';
import type { Benchmark, Figure } from './benchmark';
import { watchMemory } from './browser-memory';
import { generateReport } from './generate-reports';
import {
  addBenchPage,
  type Files,
  median,
  PAPERS_OF_A_PAGE,
  QUIET_LOOK_UPS,
  Reports,
  timeFloor,
  timeLookUps,
} from './import-floor';

/** Feeds that are checked though nothing is new, and how often: GitHub would have no more requests. */
const QUIET_FEEDS = 10;
const ROUNDS = 4;
/** The follow during which papers are looked up, of all reports. */
const DISTURBED_SHARE = 0.2;
const LOOK_EVERY_MS = 100;
/** Until what was answered is written down. */
const SETTLED_MS = 1000;
const LONGEST_MS = 20 * 60_000;
/** No feed that was checked is due before. */
const SOON_MS = 60_000;

/**
 * Checks ten feeds of which nothing is new, against bare requests of the same; and follows a repository of many reports,
 * against the least that an import of them can do: see floor-worker.ts.
 */
export const feedsBench: Benchmark = {
  name: 'feeds',
  async run({ reports, executablePath, outDir }) {
    const hosts = await startFeedHosts();
    const copy = allowedCopy();
    const reportsDir = join(outDir, 'followed-reports');
    const browser = await launchBrowser({
      executablePath,
      extensionDir: await addBenchPage(copy.dir, join(outDir, 'extension')),
      ...{ sitePort: hosts.port, otherHosts: { names: FEED_HOSTS, port: hosts.port } },
      headless: true,
    });
    try {
      const site = `chrome-extension://${browser.extensionId}`;
      const page = await openPage(browser.context, `${site}/library.html#/imports`);
      const bare = await openPage(browser.context, `${site}/bench.html`);
      return {
        ...(await checkQuietFeeds(page, bare, hosts)),
        ...(await followReports(page, bare, hosts, new Reports(reportsDir), reports)),
      };
    } finally {
      await browser.close();
      await hosts.close();
      copy.remove();
      rmSync(reportsDir, { recursive: true, force: true });
    }
  },
};

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function checkQuietFeeds(
  page: Page,
  bare: Page,
  hosts: FeedHosts,
): Promise<Record<string, Figure>> {
  const ids: string[] = [];
  for (const address of quietFeeds(hosts)) ids.push(await follow(page, address));
  await untilAtRest(page, ids);
  hosts.requests.length = 0;
  let ours = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    for (const id of ids) await change(page, id, { dueAt: Date.now() - 1 });
    ours += await cpuOfRenderers(page.context(), async () => {
      await haveWork(page);
      // To look into the library meanwhile would take as long as what is measured.
      while (hosts.requests.length < QUIET_FEEDS * round) await page.waitForTimeout(LOOK_EVERY_MS);
      await page.waitForTimeout(SETTLED_MS);
    });
  }
  await untilAtRest(page, ids);
  const asked = hosts.requests.map(({ url, headers }) => ({
    url,
    tag: headers['if-none-match'] ?? '',
  }));
  const bytes = hosts.requests.reduce((sum, request) => sum + request.bytes, 0);
  const least = await cpuOfRenderers(page.context(), () =>
    bare.evaluate(async (all) => {
      for (const { url, tag } of all) {
        const answer = await fetch(url, { cache: 'no-store', headers: { 'If-None-Match': tag } });
        await answer.arrayBuffer();
      }
    }, asked),
  );
  return {
    quiet_requests: { value: asked.length / ROUNDS, unit: '', atMost: QUIET_FEEDS },
    quiet_kb: { value: bytes / ROUNDS / 1000, unit: 'kB', atMost: 20 },
    quiet_script_ratio: { value: ours / least, unit: '', atMost: 3 },
    quiet_script_ms: { value: ours / ROUNDS, unit: 'ms' },
  };
}

/** Repositories of GitHub and the Hub, and files, of one report each. */
function quietFeeds(hosts: FeedHosts): FeedAddress[] {
  const { text } = generateReport(5000);
  const file = { '2026-01-20.md': Buffer.from(text) };
  return Array.from({ length: QUIET_FEEDS }, (_, number): FeedAddress => {
    const name = `quiet${number}`;
    if (number % 5 === 4) {
      const url = `https://digests.example.org/${name}.md`;
      hosts.web.set(url, { body: text });
      return { kind: 'file', url };
    }
    if (number % 2 === 0) {
      hosts.addGithub(`ada/${name}`).commit(file);
      return { kind: 'github', owner: 'ada', repo: name, branch: null, path: '' };
    }
    hosts.addHub(`datasets/ada/${name}`).commit(file);
    return { kind: 'hub', type: 'datasets', name: `ada/${name}`, revision: null, path: '' };
  });
}

async function followReports(
  page: Page,
  bare: Page,
  hosts: FeedHosts,
  reports: Reports,
  count: number,
): Promise<Record<string, Figure>> {
  await page.evaluate(forgetHosts);
  const memory = await watchMemory(page.context());
  const all = reports.write(count);
  const ms = await timeFollow(page, hosts, 'all', all);
  const peak = await memory.stop();
  const importId = await latestImport(page);

  const ids = reports.paperIds.slice(0, PAPERS_OF_A_PAGE);
  const quiet = [await timeLookUps(bare, ids, QUIET_LOOK_UPS)];
  const more = reports.write(DISTURBED_SHARE * count);
  const busy = await timeLookUps(bare, ids, timeFollow(page, hosts, 'more', more));
  quiet.push(await timeLookUps(bare, ids, QUIET_LOOK_UPS));

  const floor = await timeFloor(bare, all.paths, importId);
  return {
    follow_ratio: { value: ms / floor, unit: '', atMost: 2 },
    follow_ms: { value: ms, unit: 'ms' },
    follow_floor_ms: { value: floor, unit: 'ms' },
    ...(peak !== null && { follow_peak_mb: { value: peak, unit: 'MB', atMost: 300 } }),
    lookup_ratio: { value: median(busy) / median(quiet.flat()), unit: '', atMost: 1.5 },
  };
}

/** Milliseconds from a first follow until all of its files are in the library. */
async function timeFollow(
  page: Page,
  hosts: FeedHosts,
  repo: string,
  { paths }: Files,
): Promise<number> {
  const files = Object.fromEntries(paths.map((path) => [basename(path), readFileSync(path)]));
  hosts.addGithub(`ada/${repo}`).commit(files);
  const started = performance.now();
  const address = { kind: 'github', owner: 'ada', repo, branch: null, path: '' } as const;
  // Its reader has seen how large it is.
  const id = await follow(page, address, { mayFetchMuch: true } as object);
  await untilAtRest(page, [id]);
  return performance.now() - started;
}

/** Waits until no feed is due and no file waits to be read. */
async function untilAtRest(page: Page, ids: readonly string[]): Promise<void> {
  for (const until = performance.now() + LONGEST_MS; performance.now() < until; ) {
    const checked = (await feeds(page)).filter(({ id }) => ids.includes(id));
    const troubled = checked.find(({ trouble }) => trouble !== null);
    if (troubled) throw new Error(`A feed has failed: ${JSON.stringify(troubled.trouble)}`);
    const due = checked.filter(({ dueAt }) => dueAt !== null && dueAt < Date.now() + SOON_MS);
    if (due.length === 0 && (await page.evaluate(unfinished)) === 0) return;
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
  throw new Error('Feeds were not checked to their end');
}

/** As if an hour had gone by, in which a host was asked nothing. */
async function forgetHosts(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('paperglance');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction('feedHosts', 'readwrite');
  tx.objectStore('feedHosts').clear();
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}

/** How many imports are at work. */
async function unfinished(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('paperglance');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const count = db.transaction('imports').objectStore('imports').index('state').count('working');
  await new Promise((resolve, reject) => {
    count.onsuccess = resolve;
    count.onerror = () => reject(count.error);
  });
  db.close();
  return count.result;
}

function latestImport(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperglance');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const keys = db.transaction('imports').objectStore('imports').getAllKeys();
    await new Promise((resolve, reject) => {
      keys.onsuccess = resolve;
      keys.onerror = () => reject(keys.error);
    });
    db.close();
    return Number(keys.result.at(-1));
  });
}

/** Milliseconds of processor time that all pages and workers take meanwhile; the browser's own processes are not counted. */
async function cpuOfRenderers(context: BrowserContext, run: () => Promise<void>): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser tells nothing of its processes');
  const used = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(
      processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]),
    );
  };
  const before = await used();
  await run();
  const after = await used();
  await session.detach();
  return 1000 * [...after].reduce((sum, [id, cpu]) => sum + cpu - (before.get(id) ?? 0), 0);
}
