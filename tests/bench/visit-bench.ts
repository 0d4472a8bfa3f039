import { join } from 'node:path';
import { listedIds, listUrl, startBenchSite } from './bench-site';
import type { Benchmark } from './benchmark';
import { Chromium, type Tab } from './chromium';
import { fillFloor, fillLibrary } from './fill-library';
import { median, spread } from './spread';
import { cardsPainted, watchCards } from './watch-cards';

const SMALL = 1000;
const LARGE = 100_000;
const ROUNDS = 40;
const QUICK = { large: 2000, rounds: 3 };

/**
 * Visits a list of 105 known papers, and times how long it takes from when the page has settled until the
 * last card is painted, in the built extension and in the least that there is to do: `floor-extension/`.
 * Each has a browser for each size of library; all are visited in turn, so that whatever else the machine
 * does disturbs all alike.
 */
export const visitBench: Benchmark = {
  name: 'visit',
  async run({ quick, executablePath, extensionDir }) {
    const large = quick ? QUICK.large : LARGE;
    const site = await startBenchSite();
    const browsers: Chromium[] = [];
    const open = async (dir: string, fill: typeof fillLibrary, size: number) => {
      const browser = new Chromium({ executablePath, extensionDir: dir, sitePort: site.port });
      browsers.push(browser);
      await fill(browser, await browser.extensionId(), size);
      return browser;
    };
    const floorDir = join(import.meta.dirname, 'floor-extension');
    try {
      const ours = await open(extensionDir, fillLibrary, SMALL);
      const floor = await open(floorDir, fillFloor, SMALL);
      const oursLarge = await open(extensionDir, fillLibrary, large);
      const floorLarge = await open(floorDir, fillFloor, large);
      const times = await visitInTurn(quick ? QUICK.rounds : ROUNDS, {
        ours: () => visit(ours),
        floor: () => visit(floor),
        ours_100k: () => visit(oursLarge),
        floor_100k: () => visit(floorLarge),
        ours_cold: () => visit(ours, stopWorkers),
        floor_cold: () => visit(floor, stopWorkers),
      });
      const ratio = (a: keyof typeof times, b: keyof typeof times) => ({
        value: median(times[a]) / median(times[b]),
        unit: '',
      });
      const medians = Object.entries(times).map(([name, values]) => [
        `${name}_ms`,
        { value: median(values), unit: 'ms' },
      ]);
      return {
        ratio_warm: { ...ratio('ours', 'floor'), atMost: 1.5 },
        ratio_cold: { ...ratio('ours_cold', 'floor_cold'), atMost: 1.5 },
        ratio_100k_vs_1k: { ...ratio('ours_100k', 'ours'), atMost: 1.2 },
        ratio_100k: ratio('ours_100k', 'floor_100k'),
        ...Object.fromEntries(medians),
      };
    } finally {
      for (const browser of browsers) await browser.close();
      await site.close();
    }
  },
};

/** All that is to be timed, once a round, with a first round that doesn't count. */
async function visitInTurn<Name extends string>(
  rounds: number,
  visits: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(visits) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const time = await visits[name]();
      if (round > 0) times[name].push(time);
    }
  }
  for (const name of names) console.log(`    ${name.padEnd(12)} ${spread(times[name])} ms`);
  return times;
}

/** Milliseconds from the settled list to the last card painted, in a new tab. */
async function visit(
  browser: Chromium,
  prepare: (tab: Tab) => Promise<void> = async () => {},
): Promise<number> {
  const tab = await browser.openTab();
  await watchCards(tab, listedIds.length);
  await prepare(tab);
  await tab.goto(listUrl);
  const { settled, painted } = await cardsPainted(tab);
  await tab.close();
  return painted - settled;
}

interface WorkerVersions {
  versions: { runningStatus: string; scriptURL: string }[];
}

/** Ends the extension's worker, as Chrome does after half a minute of rest. */
async function stopWorkers(tab: Tab): Promise<void> {
  const { browser, send } = tab;
  const stopped = browser.waitFor<WorkerVersions>(
    'ServiceWorker.workerVersionUpdated',
    ({ versions }) =>
      versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped'),
  );
  await send('ServiceWorker.enable');
  await send('ServiceWorker.stopAllWorkers');
  await stopped;
  await send('ServiceWorker.disable');
}
