import { listedIds, listUrl, startBenchSite } from './bench-site';
import type { Benchmark } from './benchmark';
import { Chromium } from './chromium';
import { fillLibrary } from './fill-library';
import { inWorld, ourWorld } from './our-world';
import { median, spread } from './spread';
import { cardsPainted, watchCards } from './watch-cards';

const PAPERS = 12;
/** As on a phone of some years ago. */
const SLOWER = 4;
/** In CSS pixels: a list of one column, where cards unfold. */
const NARROW = { width: 700, height: 1000, deviceScaleFactor: 1, mobile: false };

/** Milliseconds of each act, one for each paper. */
interface Acts {
  open: number[];
  close: number[];
  bareOpen: number[];
  bareClose: number[];
}

/**
 * Opens and closes digests of a list of 105 cards, on a processor four times slower: from the click to the end of the
 * frame that shows it, against a bare `<details>` of the same text there.
 */
export const actsBench: Benchmark = {
  name: 'acts',
  async run({ quick, executablePath, extensionDir }) {
    const site = await startBenchSite();
    const browser = new Chromium({ executablePath, extensionDir, sitePort: site.port });
    try {
      await fillLibrary(browser, await browser.extensionId(), listedIds.length, ['zh', 'en']);
      const tab = await browser.openTab();
      await tab.send('Emulation.setDeviceMetricsOverride', NARROW);
      await watchCards(tab, listedIds.length);
      const { world } = await ourWorld(tab, async () => {
        await tab.goto(listUrl);
        return cardsPainted(tab);
      });
      await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const ids = listedIds.slice(0, quick ? 3 : PAPERS);
      const acts = await inWorld<Acts>(tab, world, `(${act})(${JSON.stringify(ids)})`);
      for (const [name, times] of Object.entries(acts))
        console.log(`    ${name.padEnd(12)} ${spread(times)} ms`);
      const ratio = (ours: number[], bare: number[]) => ({
        value: median(ours) / median(bare),
        unit: '',
        atMost: 2,
      });
      return {
        open_ratio: ratio(acts.open, acts.bareOpen),
        close_ratio: ratio(acts.close, acts.bareClose),
        open_ms: { value: median(acts.open), unit: 'ms' },
        bare_open_ms: { value: median(acts.bareOpen), unit: 'ms' },
      };
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

/** Runs beside our content script. */
async function act(ids: string[]): Promise<Acts> {
  const LONGEST = 20_000;
  const { dom } = Reflect.get(globalThis, 'chrome');
  const rootOf = (host: Element | null | undefined): ShadowRoot => dom.openOrClosedShadowRoot(host);
  const hostOf = (id: string) =>
    document.querySelector<HTMLElement>(`.paperglance-card[data-paper-id="${id}"]`);
  const afterFrame = new MessageChannel();
  const frame = () =>
    new Promise((resolve) => {
      afterFrame.port2.onmessage = resolve;
      requestAnimationFrame(() => afterFrame.port1.postMessage(null));
    });
  /** Milliseconds until something is so, and shown. */
  const timed = async (begin: () => void, isDone: () => boolean) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    begin();
    while (!isDone()) {
      if (performance.now() - start > LONGEST) throw new Error(`It is not done: ${begin}`);
      await frame();
    }
    await frame();
    return performance.now() - start;
  };
  const acts: Acts = { open: [], close: [], bareOpen: [], bareClose: [] };
  const isOpen = (id: string) => rootOf(hostOf(id)).querySelector('section') !== null;
  const press = (id: string) =>
    rootOf(hostOf(id)).querySelector<HTMLElement>('button.row')?.click();
  // What acts comes with the first one.
  const [first = '', ...others] = ids;
  for (const open of [true, false])
    await timed(
      () => press(first),
      () => isOpen(first) === open,
    );
  for (const id of others) {
    acts.open.push(
      await timed(
        () => press(id),
        () => isOpen(id),
      ),
    );
    const text = rootOf(hostOf(id)).querySelector('.body')?.textContent ?? '';
    acts.close.push(
      await timed(
        () => press(id),
        () => !isOpen(id),
      ),
    );
    const bare = document.createElement('details');
    bare.append(document.createElement('summary'), text);
    hostOf(id)?.parentElement?.append(bare);
    for (const [open, times] of [
      [true, acts.bareOpen],
      [false, acts.bareClose],
    ] as const)
      times.push(
        await timed(
          () => {
            bare.open = open;
          },
          () => bare.open === open,
        ),
      );
    bare.remove();
  }
  return acts;
}
