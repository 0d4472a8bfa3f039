import { join } from 'node:path';
import { startBenchSite } from './bench-site';
import type { Benchmark, Figure } from './benchmark';
import { buildEmptyExtension } from './build-empty';
import { Chromium } from './chromium';
import { mutateList, visitList, visitListSlowed, visitNoPapers, watchShifts } from './cost-visits';
import { fillFloor, fillLibrary } from './fill-library';
import { median, spread } from './spread';

const PAPERS = 1000;
const ROUNDS = 10;

const PEERS = ['none', 'empty', 'floor', 'ours'] as const;
type Peer = (typeof PEERS)[number];

/** By what was measured, `list.scripts`, and of which peer: a value a round. */
type Measured = Map<string, Record<Peer, number[]>>;

/**
 * What a page costs with the built extension, with none, with an empty content script, and with the least
 * that shows a line for each paper. All are visited in turn. Scripts of extensions are told apart by
 * the profiler; what else an extension causes is what its page costs more than the same page without.
 */
export const costBench: Benchmark = {
  name: 'cost',
  async run({ quick, executablePath, extensionDir, outDir }) {
    const emptyDir = await buildEmptyExtension(join(outDir, 'empty-extension'));
    const floorDir = join(import.meta.dirname, 'floor-extension');
    const site = await startBenchSite();
    const open = (dir: string | null) =>
      new Chromium({ executablePath, extensionDir: dir, sitePort: site.port });
    const browsers: Record<Peer, Chromium> = {
      none: open(null),
      empty: open(emptyDir),
      floor: open(floorDir),
      ours: open(extensionDir),
    };
    try {
      await fillFloor(browsers.floor, await browsers.floor.extensionId(), PAPERS);
      await fillLibrary(browsers.ours, await browsers.ours.extensionId(), PAPERS);
      const measured: Measured = new Map();
      // All at once is quick, and no measurement any more.
      if (quick) await Promise.all(PEERS.map((peer) => measure(measured, peer, browsers[peer])));
      else
        for (let round = 0; round < ROUNDS; round++)
          for (const peer of PEERS) await measure(measured, peer, browsers[peer]);
      for (const [name, { none, ours }] of measured)
        console.log(`    ${name.padEnd(22)} ${spread(ours)}; without: ${spread(none)}`);
      console.log(`\n${tableOf(measured)}\n`);
      return figuresOf(measured);
    } finally {
      for (const browser of Object.values(browsers)) await browser.close();
      await site.close();
    }
  },
};

async function measure(measured: Measured, peer: Peer, browser: Chromium): Promise<void> {
  const add = (prefix: string, values: object) => {
    for (const [key, value] of Object.entries(values)) {
      const name = `${prefix}.${key}`;
      const byPeer = measured.get(name) ?? { none: [], empty: [], floor: [], ours: [] };
      measured.set(name, byPeer);
      byPeer[peer].push(value);
    }
  };
  const cards = peer === 'floor' || peer === 'ours';
  add('list', await visitList(browser, cards));
  if (peer === 'floor') return;
  add('no papers', await visitNoPapers(browser));
  if (peer === 'empty') return;
  add('4 × slower', await visitListSlowed(browser, cards));
  add('mutations', await mutateList(browser, cards));
  add('shift', await watchShifts(browser, cards));
}

function figuresOf(measured: Measured): Record<string, Figure> {
  const of = (name: string, peer: Peer) => median(measured.get(name)?.[peer] ?? []);
  const more = (name: string, than: Peer) => of(name, 'ours') - of(name, than);
  return {
    script_ms: { value: of('list.scripts', 'ours'), unit: 'ms', atMost: 20 },
    forced_layout_ms: { value: of('list.forcedLayout', 'ours'), unit: 'ms' },
    no_papers_ms: { value: more('no papers.scripts', 'empty'), unit: 'ms', atMost: 2 },
    longest_4x_ms: { value: of('4 × slower.longestScript', 'ours'), unit: 'ms', atMost: 50 },
    long_tasks_4x: { value: more('4 × slower.longTasks', 'none'), unit: '' },
    mutations_percent: { value: more('mutations.percent', 'none'), unit: '%', atMost: 1 },
    heap_mb: { value: more('list.heap', 'none'), unit: 'MB', atMost: 3 },
    shift: { value: more('shift.arriving', 'none'), unit: '', atMost: 0.01 },
    shift_later: { value: more('shift.later', 'none'), unit: '', atMost: 0 },
  };
}

/** For the README. */
function tableOf(measured: Measured): string {
  const row = (what: string, name: string, digits: number) => {
    const values = PEERS.map((peer) => median(measured.get(name)?.[peer] ?? []).toFixed(digits));
    return `| ${what} | ${values.join(' | ')} |`;
  };
  return [
    '| 105 papers | no extension | an empty one | the least that shows a line | Paperglance |',
    '|---|---|---|---|---|',
    row('Main thread, ms', 'list.total', 0),
    row('styles and layout, ms', 'list.layout', 0),
    row('scripts of the extension, ms', 'list.scripts', 1),
    row('layout that they force, ms', 'list.forcedLayout', 1),
    row('Tasks of more than 50 ms', 'list.longTasks', 0),
    row('Heap, MB', 'list.heap', 1),
  ].join('\n');
}
