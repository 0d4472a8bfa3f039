import { listedIds, listUrl, startBenchSite } from './bench-site';
import type { Benchmark } from './benchmark';
import { Chromium } from './chromium';
import { fillLibrary } from './fill-library';
import { inWorld, ourWorld } from './our-world';
import { median, spread } from './spread';
import { cardsPainted, watchCards } from './watch-cards';

const PAPERS = 10;
/** As on a phone of some years ago. */
const SLOWER = 4;
/** In CSS pixels: a list of one column, where cards unfold. */
const NARROW = { width: 700, height: 1000, deviceScaleFactor: 1, mobile: false };

/** Milliseconds of each act, one for each time. */
interface Acts {
  open: number[];
  close: number[];
  /** To the next paper in the panel. */
  next: number[];
  /** To another language, with one digest open. */
  language: number[];
}

/** What the reader saw. */
interface Texts {
  open: string[];
  next: string[];
  /** Of each language, all rows and the open digest. */
  language: { rows: string[]; open: string }[];
}

/**
 * Opens and closes digests of a list of 105 cards, goes on from one to the next in the panel, and switches their
 * language, on a processor four times slower: from the click or the key to the end of the frame that shows it. Against
 * bare `<details>` of the same texts, in another tab, so that neither finds the other's letters shaped.
 */
export const actsBench: Benchmark = {
  name: 'acts',
  async run({ quick, executablePath, extensionDir }) {
    const site = await startBenchSite();
    const browser = new Chromium({ executablePath, extensionDir, sitePort: site.port });
    const ids = listedIds.slice(0, quick ? 3 : PAPERS);
    try {
      await fillLibrary(browser, await browser.extensionId(), listedIds.length, ['zh', 'en']);
      const ours = await slowList(browser);
      const { texts, acts } = await ours.run<{ texts: Texts; acts: Acts }>(
        `(${actOnCards})(${JSON.stringify(ids)}, ${timed})`,
      );
      await ours.tab.close();
      const other = await slowList(browser);
      const bare = await other.run<Acts>(
        `(${actOnBare})(${JSON.stringify(ids)}, ${JSON.stringify(texts)}, ${timed})`,
      );
      const figures = (['open', 'close', 'next', 'language'] as const).map((act) => {
        console.log(`    ${act.padEnd(9)} ${spread(acts[act])} ms, bare ${spread(bare[act])} ms`);
        const value = median(acts[act]) / median(bare[act]);
        return [`${act}_ratio`, { value, unit: '', atMost: 2 }];
      });
      return Object.fromEntries(figures);
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

/** A tab with the list and all of its cards, which runs expressions beside our content script. */
async function slowList(browser: Chromium) {
  const tab = await browser.openTab();
  await tab.send('Emulation.setDeviceMetricsOverride', NARROW);
  await watchCards(tab, listedIds.length);
  const { world } = await ourWorld(tab, async () => {
    await tab.goto(listUrl);
    return cardsPainted(tab);
  });
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { tab, run: <Value>(expression: string) => inWorld<Value>(tab, world, expression) };
}

type Timed = (begin: () => void, isDone: () => boolean) => Promise<number>;

/** Milliseconds until the end of the first frame that begins with something being so. */
async function timed(begin: () => void, isDone: () => boolean): Promise<number> {
  const LONGEST = 20_000;
  const afterFrame = new MessageChannel();
  const showsIt = () =>
    new Promise<boolean>((resolve) => {
      requestAnimationFrame(() => {
        const isShown = isDone();
        afterFrame.port2.onmessage = () => resolve(isShown);
        afterFrame.port1.postMessage(null);
      });
    });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = performance.now();
  begin();
  while (!(await showsIt()))
    if (performance.now() - start > LONGEST) throw new Error(`It is not done: ${begin}`);
  return performance.now() - start;
}

/** Runs beside our content script. */
async function actOnCards(ids: string[], timed: Timed): Promise<{ texts: Texts; acts: Acts }> {
  const { dom } = Reflect.get(globalThis, 'chrome');
  const hostOf = (id: string) => document.querySelector(`.paperglance-card[data-paper-id="${id}"]`);
  const rootOf = (host: Element | null): ShadowRoot | null =>
    host && dom.openOrClosedShadowRoot(host);
  const rowOf = (id: string) => rootOf(hostOf(id))?.querySelector<HTMLElement>('button.row');
  const bodyOf = (id: string) => rootOf(hostOf(id))?.querySelector<HTMLElement>('.body') ?? null;
  const acts: Acts = { open: [], close: [], next: [], language: [] };
  const texts: Texts = { open: [], next: [], language: [] };
  /** Whoever presses sees it, and has come near before. */
  const comeNear = (id: string) => {
    hostOf(id)?.scrollIntoView({ block: 'center' });
    rowOf(id)?.focus({ preventScroll: true });
  };
  const turn = (id: string, open: boolean) => {
    comeNear(id);
    return timed(
      () => rowOf(id)?.click(),
      () => (bodyOf(id) !== null) === open,
    );
  };
  // What acts comes with the first one.
  const [first = '', ...others] = ids;
  for (const open of [true, false]) await turn(first, open);
  for (const id of others) {
    acts.open.push(await turn(id, true));
    texts.open.push(bodyOf(id)?.innerText ?? '');
    acts.close.push(await turn(id, false));
  }

  await turn(first, true);
  const switched = (mode: string) =>
    rootOf(document.querySelector('.paperglance-control'))?.querySelector<HTMLElement>(
      `[data-mode="${mode}"]`,
    );
  for (const mode of ['zh', 'en', 'zh', 'en']) {
    const before = bodyOf(first)?.innerText;
    acts.language.push(
      await timed(
        () => switched(mode)?.click(),
        () => bodyOf(first)?.innerText !== before,
      ),
    );
    const rows = [...document.querySelectorAll('.paperglance-card')].map(
      (host) => rootOf(host)?.querySelector('.summary')?.textContent ?? '',
    );
    texts.language.push({ rows, open: bodyOf(first)?.innerText ?? '' });
  }
  await turn(first, false);

  const panel = () => rootOf(document.querySelector('.paperglance-panel'));
  const panelText = () => panel()?.querySelector<HTMLElement>('.scroll')?.innerText ?? '';
  const position = () => panel()?.querySelector('.position')?.textContent ?? '';
  const press = (element: Element | null | undefined, key: string) =>
    element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  comeNear(first);
  await timed(
    () => press(rowOf(first), 'p'),
    () => position() !== '',
  );
  for (const _ of others) {
    const before = position();
    acts.next.push(
      await timed(
        () => press(panel()?.querySelector('.scroll'), 'j'),
        () => position() !== before,
      ),
    );
    texts.next.push(panelText());
  }
  return { acts, texts };
}

/** Runs there, too. */
async function actOnBare(ids: string[], texts: Texts, timed: Timed): Promise<Acts> {
  const acts: Acts = { open: [], close: [], next: [], language: [] };
  const fill = (details: HTMLDetailsElement, line: string, text: string) => {
    const parts = [document.createElement('summary'), ...text.split('\n')].map((each) => {
      const part = typeof each === 'string' ? document.createElement('p') : each;
      part.textContent = typeof each === 'string' ? each : line;
      return part;
    });
    details.replaceChildren(...parts);
  };
  const hosts = [...document.querySelectorAll('.paperglance-card')];
  const bareAfter = (host: Element | undefined) => {
    const bare = document.createElement('details');
    host?.after(bare);
    return bare;
  };
  const turn = (bare: HTMLDetailsElement, open: boolean) =>
    timed(
      () => {
        bare.open = open;
      },
      () => bare.open === open,
    );
  const placeOf = (index: number) =>
    hosts.find((host) => host.getAttribute('data-paper-id') === ids[index]);
  for (const [index, text] of texts.open.entries()) {
    const host = placeOf(index + 1);
    const bare = bareAfter(host);
    fill(bare, '', text);
    host?.scrollIntoView({ block: 'center' });
    acts.open.push(await turn(bare, true));
    acts.close.push(await turn(bare, false));
    bare.remove();
  }
  for (const [index, text] of texts.next.entries()) {
    const host = placeOf(index + 1);
    const bare = bareAfter(host);
    fill(bare, '', text);
    acts.next.push(
      await timed(
        () => {
          bare.open = true;
          // The page goes along.
          host?.scrollIntoView({ block: 'center' });
        },
        () => bare.open,
      ),
    );
    bare.remove();
  }
  const all = hosts.map(bareAfter);
  for (const { rows, open } of texts.language) {
    let isDone = false;
    acts.language.push(
      await timed(
        () => {
          for (const [index, bare] of all.entries())
            fill(bare, rows[index] ?? '', index === 0 ? open : '');
          if (all[0]) all[0].open = true;
          isDone = true;
        },
        () => isDone,
      ),
    );
  }
  return acts;
}
