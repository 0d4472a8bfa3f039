import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedBrowser, launchBrowser } from '../../lib/cli/launch-browser';
import { A_DAY } from '../fixtures/generated-digests';
import { addProbes, openProbe } from './add-probes';
import type { Benchmark, Figure } from './benchmark';
import { generateReport } from './generate-reports';
import { timeLibraryActs } from './library-acts';
import type { SearchProbe } from './search-probe';
import { median, quantile, spread } from './spread';

/** A page that searches by the same functions, and one that shows a day and nothing else. */
const PROBES = { bench: 'search-probe.ts', 'bench-day': 'bare-day.ts' };
/** So many, or a few less: each day of them is whole, so that lists of one day are alike. */
const SIZES = [1000, 10_000, 100_000].map(wholeDays);
const QUICK_SIZES = [1000, 5000].map(wholeDays);
/** Days whose digests all sizes have. */
const DAYS = ['2024-01-01', '2024-01-03', '2024-01-05', '2024-01-07', '2024-01-08'];
/** So many are put in at once: a call of a page is not answered forever. */
const FILLED_AT_ONCE = 10_000;
const OPENINGS = 7;
/** Reports of 40 papers each, against which the index's own time is measured. */
const REPORTS = 25;

/** What readers search for, in the languages of the digests; each is typed letter by letter. */
const TYPED = [
  ...['diffusion transformer', 'sparse attention latency', 'hallucination', 'lumilu', 'BLEU robot'],
  ...['扩散变换器', '强化学习 视频', '擴散 數據污染', '稀疏注意力', '蛋白质折叠 FID', '世界模型'],
  ...['拡散トランスフォーマー', '音声認識 遅延', '강화 학습', '2401.1', '"video generation"'],
];
/** Each alone, and all together; beside a word, they are to cost no more than it does. */
const FILTERS = [
  ...['field:nlp', 'source:daily', 'lang:zh', 'date:2024', 'after:2024-01-03', 'before:2026-01'],
  ...['has:results', 'read:abstract'],
];
function wholeDays(digests: number): number {
  return digests - (digests % A_DAY);
}

const BARE = ['模型', 'attention', '视频生成', 'translation'];

/**
 * Searches libraries of made-up digests in a page of the built extension: as one types, with filters, and first of all
 * after the browser's start; and measures what making the index adds to an import.
 */
export const libraryBench: Benchmark = {
  name: 'library',
  async run({ quick, executablePath, extensionDir, outDir }) {
    const dir = join(outDir, 'extension-with-search');
    await addProbes(extensionDir, dir, PROBES);
    const profileDir = mkdtempSync(join(tmpdir(), 'paperglance-search-'));
    const start = () =>
      launchBrowser({ executablePath, extensionDir: dir, headless: true, profileDir });
    try {
      return await measure(start, quick ? QUICK_SIZES : SIZES);
    } finally {
      for (const path of [dir, profileDir]) rmSync(path, { recursive: true, force: true });
    }
  },
};

async function measure(
  start: () => Promise<LaunchedBrowser>,
  sizes: number[],
): Promise<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  const middles: number[] = [];
  const opened: number[] = [];
  let filled = 0;
  let lookUps: Awaited<ReturnType<SearchProbe['timeLookUps']>> | null = null;
  for (const size of sizes) {
    let browser = await start();
    let page = await openProbe(browser);
    let built = 0;
    for (; filled < size; filled = Math.min(size, filled + FILLED_AT_ONCE)) {
      const to = Math.min(size, filled + FILLED_AT_ONCE);
      await page.evaluate(([from, end]) => probe.fill(from, end), [filled, to] as const);
      built += await page.evaluate(() => probe.timeIndexing());
    }
    await browser.close();

    browser = await start();
    page = await openProbe(browser);
    const [first = 0] = await timeSearches(page, ['diffusion']);
    const typed = TYPED.flatMap(lettersOf);
    await timeSearches(page, typed);
    const times = await timeSearches(page, typed);
    const bare = await timeSearches(page, repeated(BARE));
    const filters: number[] = [];
    for (const filter of [...FILTERS, FILTERS.slice(0, 5).join(' ')])
      filters.push(
        median(await timeSearches(page, repeated(BARE.map((word) => `${word} ${filter}`)))),
      );
    console.log(`    bare words ${spread(bare)} ms, with filters ${spread(filters)} ms`);
    const memory = await heapOf(page);
    const shown = await timeOpenings(browser, 'library.html');
    const bareShown = await timeOpenings(browser, 'bench-day.html');
    opened.push(median(shown));
    const acts = await timeLibraryActs(browser, TYPED, DAYS);
    if (size === sizes[1]) lookUps = await page.evaluate(() => probe.timeLookUps());
    await browser.close();

    const name = `${Math.round(size / 1000)}k`;
    middles.push(median(times));
    console.log(
      `    first list ${spread(shown)} ms after it was asked for, bare ${spread(bareShown)} ms`,
    );
    console.log(`    typed to painted ${spread(acts.typed)} ms, bare ${spread(acts.typedBare)} ms`);
    console.log(`    day changed ${spread(acts.day)} ms, bare ${spread(acts.dayBare)} ms`);
    console.log(
      `    ${size} digests: ${spread(times)} ms, indexed in ${(built / 1000).toFixed(1)} s`,
    );
    Object.assign(figures, {
      [`${name}_p50_ms`]: { value: median(times), unit: 'ms' },
      [`${name}_p95_ms`]: { value: quantile(times, 0.95), unit: 'ms', atMost: 50 },
      [`${name}_first_ratio`]: { value: first / quantile(times, 0.95), unit: '', atMost: 10 },
      [`${name}_filters_ratio`]: {
        value: Math.max(...filters) / median(bare),
        unit: '',
        atMost: 2,
      },
      [`${name}_memory_mb`]: { value: memory / 1e6, unit: 'MB', atMost: 250 },
      [`${name}_typed_p95_ms`]: { value: quantile(acts.typed, 0.95), unit: 'ms', atMost: 50 },
      [`${name}_typed_ratio`]: {
        value: median(acts.typed) / median(acts.typedBare),
        unit: '',
        atMost: 3,
      },
      [`${name}_opened_ms`]: { value: median(shown), unit: 'ms' },
      [`${name}_opened_ratio`]: { value: median(shown) / median(bareShown), unit: '', atMost: 2 },
      [`${name}_day_ratio`]: {
        value: median(acts.day) / median(acts.dayBare),
        unit: '',
        atMost: 1.5,
      },
      [`${name}_empty_ms`]: { value: acts.empty, unit: 'ms', atMost: 100 },
      [`${name}_built_s`]: { value: built / 1000, unit: 's' },
    } satisfies Record<string, Figure>);
  }
  const browser = await start();
  const page = await openProbe(browser);
  const texts = Array.from({ length: REPORTS }, (_, day) => generateReport(day).text);
  const { imported, indexed } = await page.evaluate((all) => probe.timeImport(all), texts);
  await browser.close();
  return {
    ...figures,
    growth_ratio: { value: (middles.at(-1) ?? 0) / (middles[0] ?? 1), unit: '' },
    opened_growth: { value: (opened.at(-1) ?? 0) / (opened[0] ?? 1), unit: '', atMost: 1.3 },
    ...(lookUps && {
      lookup_ratio: {
        value: median(lookUps.indexing) / median(lookUps.quiet),
        unit: '',
        atMost: 1.5,
      },
    }),
    index_to_import: { value: indexed / imported, unit: '', atMost: 0.5 },
  };
}

/** In words: functions that are passed on bring helpers of the compiler's that a page has not. */
const TELLS_FIRST_LIST = `globalThis.shown = new Promise((resolve) => {
  const afterFrame = new MessageChannel();
  afterFrame.port2.onmessage = () => resolve(performance.now());
  requestAnimationFrame(function look() {
    if (document.querySelector('.row h3')) afterFrame.port1.postMessage(null);
    else requestAnimationFrame(look);
  });
})`;

declare const probe: SearchProbe;

function timeSearches(page: Page, queries: string[]): Promise<number[]> {
  return page.evaluate((all) => probe.timeSearches(all), queries);
}

/** What is searched while one types: each letter more is a search. */
function lettersOf(text: string): string[] {
  return [...text]
    .map((_, index) => text.slice(0, index + 1))
    .filter((each) => !/[\s"]$/.test(each));
}

function repeated(queries: string[]): string[] {
  return Array.from({ length: 5 }, () => queries).flat();
}

/** Milliseconds from a navigation to a page until the end of the frame that shows its first list. */
async function timeOpenings(
  { context, extensionId }: LaunchedBrowser,
  path: string,
): Promise<number[]> {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const page = await context.newPage();
    await page.addInitScript({ content: TELLS_FIRST_LIST });
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    times.push(await page.evaluate((): Promise<number> => Reflect.get(globalThis, 'shown')));
    await page.close();
  }
  return times;
}

/** Bytes that the page's own objects and buffers take, once what nobody holds is gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}
