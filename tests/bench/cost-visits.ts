import { heldListUrl, holdFirstPaint, listedIds, listUrl, noPapersUrl } from './bench-site';
import type { Chromium, Tab } from './chromium';
import { type MainThread, readMainThread, trace } from './trace';
import { cardsPainted, watchCards } from './watch-cards';

const MOUNTED = 'islands-mounted';
/** Long enough for cards to come, and for all that follows from them. */
const REST_MS = 500;
const SLOWED = 4;
const MUTATIONS_MS = 2000;
/** Longer than a look-up takes, shorter than it takes until cards may be put into the list. */
const HELD_MS = 400;

/** What a list of 105 papers costs. */
export interface ListCost extends MainThread {
  /** What scripts and page hold, garbage not counted, in MB (10^6 bytes). */
  heap: number;
}

/** Visits the list; `cards` tells how many articles must have theirs in the end. */
export async function visitList(browser: Chromium, cards: boolean): Promise<ListCost> {
  const tab = await openWatched(browser, cards);
  const events = await trace(browser, () => load(tab, listUrl));
  const heap = await heapOf(tab);
  await tab.close();
  return { ...readMainThread(events, MOUNTED), heap };
}

/** The same on a machine four times slower; times are as long as they are there. */
export async function visitListSlowed(browser: Chromium, cards: boolean): Promise<MainThread> {
  const tab = await openWatched(browser, cards);
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const events = await trace(browser, () => load(tab, listUrl));
  await tab.close();
  return readMainThread(events, MOUNTED);
}

/** Visits a page that speaks of no paper. */
export async function visitNoPapers(browser: Chromium): Promise<MainThread> {
  const tab = await openWatched(browser, false);
  const events = await trace(browser, () => load(tab, noPapersUrl));
  await tab.close();
  return readMainThread(events, MOUNTED);
}

/** What a thousand changes a second that are no one's business cost on a list with its cards. */
export async function mutateList(
  browser: Chromium,
  cards: boolean,
): Promise<{
  /** Of a core. */
  percent: number;
}> {
  const tab = await openWatched(browser, cards);
  await load(tab, listUrl);
  const events = await trace(browser, () => tab.evaluate(mutate, MUTATIONS_MS), false);
  await tab.close();
  return { percent: (100 * readMainThread(events, 'mutations').total) / MUTATIONS_MS };
}

/** How much of what is in sight moved by itself, as the browser scores it. */
export interface Shifts {
  /** Until the cards have come. */
  arriving: number;
  /** From then on, and while the reader scrolls down and up again. */
  later: number;
}

/** Visits the list, the first paint of which waits until any look-up is answered. */
export async function watchShifts(browser: Chromium, cards: boolean): Promise<Shifts> {
  const tab = await openWatched(browser, cards);
  await holdFirstPaint(tab, HELD_MS);
  await load(tab, heldListUrl);
  const shifts = await tab.evaluate(scrollThrough);
  await tab.close();
  return shifts;
}

/**
 * Visits a list at this address, until so many of our hosts are in it. Their heights are not asked for: boxes out of
 * sight would be laid out for that alone.
 */
export async function visitLong(
  browser: Chromium,
  url: string,
  hosts: number,
): Promise<MainThread> {
  const tab = await openWatched(browser, false);
  const events = await trace(browser, async () => {
    await load(tab, url);
    await tab.evaluate(waitForHosts, hosts);
    await rest(REST_MS);
  });
  await tab.close();
  return readMainThread(events, MOUNTED);
}

/** Runs in the page. */
async function waitForHosts(hosts: number): Promise<void> {
  const all = document.getElementsByClassName('paperglance-card');
  while (all.length < hosts) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function openWatched(browser: Chromium, cards: boolean): Promise<Tab> {
  const tab = await browser.openTab();
  await watchCards(tab, cards ? listedIds.length : 0);
  return tab;
}

async function load(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await cardsPainted(tab);
  await rest(REST_MS);
}

/** The page's, and all worlds' in it: JavaScript, DOM and buffers. */
async function heapOf(tab: Tab): Promise<number> {
  await tab.send('HeapProfiler.collectGarbage');
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await tab.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Runs in the page: nodes come and go and attributes change, outside of the list and out of sight. */
function mutate(milliseconds: number): Promise<void> {
  performance.mark('mutations');
  const place = document.querySelector('footer')?.appendChild(document.createElement('div'));
  if (place) place.hidden = true;
  const start = performance.now();
  let done = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const elapsed = performance.now() - start;
      for (; done < elapsed; done++) {
        if (done % 3 === 0) place?.replaceChildren(document.createElement('a'));
        else if (done % 3 === 1) place?.setAttribute('data-count', String(done));
        else place?.firstElementChild?.setAttribute('href', `/models?p=${done}`);
      }
      if (elapsed < milliseconds) return;
      clearInterval(timer);
      resolve();
    }, 4);
  });
}

/** Runs in the page. Programmed scrolling is no input, so whatever moves meanwhile counts. */
async function scrollThrough(): Promise<Shifts> {
  const result: Shifts = { arriving: 0, later: 0 };
  let part: keyof Shifts = 'arriving';
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) result[part] += Reflect.get(entry, 'value');
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 300));
  part = 'later';
  const steps = 5;
  for (let step = 1; step <= 2 * steps; step++) {
    const share = 1 - Math.abs(step - steps) / steps;
    scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  return result;
}
