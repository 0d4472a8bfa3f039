import { join } from 'node:path';
import { listedIds, listUrl, startBenchSite } from './bench-site';
import type { Benchmark, Figure } from './benchmark';
import { Chromium, type Tab } from './chromium';
import { fillFloor, fillLibrary } from './fill-library';
import { median, spread } from './spread';
import { cardsPainted, watchCards } from './watch-cards';

const SMALL = 1000;
const LARGE = 100_000;
const ROUNDS = 40;
const QUICK = { large: 2000, rounds: 1 };

/**
 * Visits a list of 105 known papers, and times how long it takes from when its island has mounted until the
 * last card is painted, in the built extension and in the least that there is to do: `floor-extension/`.
 * Each has a browser for each size of library, and one has none; all are visited in turn, so that whatever
 * else the machine does disturbs all alike.
 *
 * Much of that time is the page's own, which lays out and paints what has just mounted. `beyond_page` is the
 * ratio of what is left without it: the harder figure, but a restless one.
 */
export const visitBench: Benchmark = {
  name: 'visit',
  async run({ quick, executablePath, extensionDir }) {
    const site = await startBenchSite();
    const browsers: Chromium[] = [];
    const open = async (dir: string | null, fill?: typeof fillLibrary, size = SMALL) => {
      const browser = new Chromium({ executablePath, extensionDir: dir, sitePort: site.port });
      browsers.push(browser);
      await fill?.(browser, await browser.extensionId(), size);
      return browser;
    };
    const floorDir = join(import.meta.dirname, 'floor-extension');
    const large = quick ? QUICK.large : LARGE;
    try {
      const [none, ours, floor, oursLarge, floorLarge] = await Promise.all([
        open(null),
        open(extensionDir, fillLibrary),
        open(floorDir, fillFloor),
        open(extensionDir, fillLibrary, large),
        open(floorDir, fillFloor, large),
      ]);
      const times = await visitInTurn(quick ? QUICK.rounds : ROUNDS, {
        page: () => visit(none, 0),
        ours: () => visit(ours, listedIds.length),
        floor: () => visit(floor, listedIds.length),
        ours_100k: () => visit(oursLarge, listedIds.length),
        floor_100k: () => visit(floorLarge, listedIds.length),
        ours_cold: () => visit(ours, listedIds.length, stopWorkers),
        floor_cold: () => visit(floor, listedIds.length, stopWorkers),
      });
      return figuresOf(times);
    } finally {
      for (const browser of browsers) await browser.close();
      await site.close();
    }
  },
};

type Name = `${'ours' | 'floor'}${'' | '_100k' | '_cold'}` | 'page';

/** All that is to be timed, once a round, after a first round that doesn't count. */
async function visitInTurn(
  rounds: number,
  visits: Record<Name, () => Promise<number>>,
): Promise<Map<Name, number[]>> {
  const names = Object.keys(visits) as Name[];
  const times = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const time = await visits[name]();
      if (round > 0) times.get(name)?.push(time);
    }
  }
  for (const [name, values] of times) console.log(`    ${name.padEnd(12)} ${spread(values)} ms`);
  return times;
}

function figuresOf(times: Map<Name, number[]>): Record<string, Figure> {
  const of = (name: Name) => median(times.get(name) ?? []);
  const ratio = (a: Name, b: Name): Figure => ({ value: of(a) / of(b), unit: '' });
  const beyond = (a: Name, b: Name): Figure => ({
    value: (of(a) - of('page')) / (of(b) - of('page')),
    unit: '',
  });
  const medians = [...times].map(([name, values]): [string, Figure] => [
    `${name}_ms`,
    { value: median(values), unit: 'ms' },
  ]);
  return {
    ratio_warm: { ...ratio('ours', 'floor'), atMost: 1.5 },
    ratio_cold: { ...ratio('ours_cold', 'floor_cold'), atMost: 1.5 },
    ratio_100k: { ...ratio('ours_100k', 'floor_100k'), atMost: 1.5 },
    ratio_100k_vs_1k: { ...ratio('ours_100k', 'ours'), atMost: 1.2 },
    beyond_page_warm: beyond('ours', 'floor'),
    beyond_page_cold: beyond('ours_cold', 'floor_cold'),
    ...Object.fromEntries(medians),
  };
}

/** Milliseconds from the mounted list to the last of so many cards painted, in a new tab. */
async function visit(
  browser: Chromium,
  cards: number,
  prepare: (tab: Tab) => Promise<void> = async () => {},
): Promise<number> {
  const tab = await browser.openTab();
  await watchCards(tab, cards);
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
