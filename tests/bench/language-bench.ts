import { listedIds, listUrl, startBenchSite } from './bench-site';
import type { Benchmark } from './benchmark';
import { Chromium } from './chromium';
import { fillLibrary } from './fill-library';
import { inWorld, ourWorld } from './our-world';
import { median, spread } from './spread';
import { cardsPainted, watchCards } from './watch-cards';

const ROUNDS = 12;
const OPEN = 10;
/** In CSS pixels: a list of one column, where cards unfold and stay so. */
const NARROW = { width: 700, height: 1000, deviceScaleFactor: 1, mobile: false };
const MODES = ['zh', 'both', 'en'];

/**
 * Switches the language of a list of 105 cards, ten of them open, each known in both languages: from the
 * click to the end of the frame in which the last card is repainted, against the first visit of that page.
 */
export const languageBench: Benchmark = {
  name: 'language',
  async run({ quick, executablePath, extensionDir }) {
    const site = await startBenchSite();
    const browser = new Chromium({ executablePath, extensionDir, sitePort: site.port });
    try {
      const extensionId = await browser.extensionId();
      await fillLibrary(browser, extensionId, listedIds.length, ['zh', 'en']);
      await unfold(browser, extensionId, listedIds.slice(0, OPEN));
      const visits: number[] = [];
      const switches: number[] = [];
      // The first round is for the browser to warm up.
      for (let round = 0; round <= (quick ? 1 : ROUNDS); round++) {
        const times = await visitAndSwitch(browser);
        if (round === 0) continue;
        visits.push(times.visit);
        switches.push(...times.switches);
      }
      console.log(`    visit        ${spread(visits)} ms`);
      console.log(`    switch       ${spread(switches)} ms`);
      return {
        switch_ratio: { value: median(switches) / median(visits), unit: '', atMost: 1 },
        switch_ms: { value: median(switches), unit: 'ms', atMost: 100 },
        visit_ms: { value: median(visits), unit: 'ms' },
      };
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function visitAndSwitch(browser: Chromium): Promise<{ visit: number; switches: number[] }> {
  const tab = await browser.openTab();
  await tab.send('Emulation.setDeviceMetricsOverride', NARROW);
  await watchCards(tab, listedIds.length);
  const { world, visited } = await ourWorld(tab, async () => {
    await tab.goto(listUrl);
    return cardsPainted(tab);
  });
  await inWorld(tab, world, `(${openCards})(${OPEN})`);
  const switches: number[] = [];
  for (const mode of MODES) {
    await rest();
    switches.push(await inWorld(tab, world, `(${switchTo})(${JSON.stringify(mode)}, ${OPEN})`));
  }
  await tab.close();
  return { visit: visited.painted - visited.settled, switches };
}

/** Has the content script remember these papers as open, and its reader's language as English. */
async function unfold(browser: Chromium, extensionId: string, ids: string[]): Promise<void> {
  const tab = await browser.openTab();
  await tab.goto(`chrome-extension://${extensionId}/library.html#/imports`);
  await tab.evaluate(async (open: string[]) => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    await storage.local.set({
      'paperglance:2:language': { mode: 'en', first: 'en' },
      ...Object.fromEntries(open.map((id) => [`paperglance:2:open:${id}`, Date.now()])),
    });
  }, ids);
  await tab.close();
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

/** Runs beside our content script: waits until so many cards are open. */
async function openCards(open: number): Promise<void> {
  const { dom } = Reflect.get(globalThis, 'chrome');
  const isOpen = (host: Element) =>
    dom.openOrClosedShadowRoot(host).querySelectorAll('section').length > 0;
  while ([...document.querySelectorAll('.paperglance-card')].filter(isOpen).length < open)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Runs beside our content script: milliseconds from a click until all cards are repainted in the mode. */
async function switchTo(mode: string, open: number): Promise<number> {
  const { dom } = Reflect.get(globalThis, 'chrome');
  const rootOf = (host: Element | null): ShadowRoot => dom.openOrClosedShadowRoot(host);
  const hosts = [...document.querySelectorAll('.paperglance-card')];
  const lang = mode === 'zh' ? 'zh-Hans' : 'en';
  const isDone = (host: Element, index: number) => {
    const root = rootOf(host);
    const seconds = root.querySelectorAll('section .second').length;
    const rowIs = mode === 'both' || root.querySelector('.summary')?.getAttribute('lang') === lang;
    return rowIs && (index >= open || seconds > 0 === (mode === 'both'));
  };
  const control = rootOf(document.querySelector('.paperglance-control'));
  const button = control.querySelector<HTMLElement>(`[data-mode="${mode}"]`);
  if (!button) throw new Error('There is no switch');
  const afterFrame = new MessageChannel();
  const start = performance.now();
  button.click();
  while (!hosts.every(isDone)) {
    await new Promise((resolve) => {
      afterFrame.port2.onmessage = resolve;
      requestAnimationFrame(() => afterFrame.port1.postMessage(null));
    });
  }
  // The frame that shows what was found.
  await new Promise((resolve) => {
    afterFrame.port2.onmessage = resolve;
    requestAnimationFrame(() => afterFrame.port1.postMessage(null));
  });
  const end = performance.now();
  if (getComputedStyle(hosts[0] ?? document.body).display === 'none') throw new Error('Unseen');
  return end - start;
}
