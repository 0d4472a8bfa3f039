import type { Page } from '@playwright/test';
import type { LaunchedBrowser } from '../../lib/cli/launch-browser';

/** Milliseconds of what a reader does in the library's page, until the end of the frame that shows it. */
export interface LibraryActs {
  /** From each letter that is typed to the rows of what was found. */
  typed: number[];
  /** The same rows, put there once more out of memory. */
  typedBare: number[];
  /** From a click in the calendar to that day's rows. */
  day: number[];
  dayBare: number[];
  /** The longest time, while a year goes by, that a row in sight was empty. */
  empty: number;
}

interface Timed {
  took: number[];
  bare: number[];
}

/** In CSS pixels. */
const WINDOW = { width: 1440, height: 900 };
/** Papers of a year of the made-up library, and the time in which they go by, in seconds. */
const YEAR = 40_000;
const GOES_BY = 60;

/** Times acts in the library's page. `days` are to have papers, all in one month. */
export async function timeLibraryActs(
  { context, extensionId }: LaunchedBrowser,
  queries: readonly string[],
  days: readonly string[],
): Promise<LibraryActs> {
  const page = await context.newPage();
  await page.setViewportSize(WINDOW);
  // What runs this file gives names to functions by a helper of its own.
  await page.addInitScript(`globalThis.__name = (named) => named; globalThis.timed = ${timeUntil}`);
  try {
    const open = (address: string) => openAt(page, extensionId, address);
    await open(`#/day/${days[0]}`);
    await page.evaluate(typeAll, queries);
    const typed = await page.evaluate(typeAll, queries);
    await open(`#/day/${days[0]}`);
    await page.evaluate(turnDays, days);
    const day = await page.evaluate(turnDays, days);
    await open('#/all');
    const empty = await page.evaluate(scrollOn, { rows: YEAR, seconds: GOES_BY });
    return {
      ...{ typed: typed.took, typedBare: typed.bare },
      ...{ day: day.took, dayBare: day.bare, empty },
    };
  } finally {
    await page.close();
  }
}

async function openAt(page: Page, extensionId: string, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${extensionId}/library.html${address}`);
  await page.locator('.row h3').first().waitFor();
  // All that is counted waits for the first list.
  await page.locator('.rail .facet, .rail li a').nth(3).waitFor();
  await page.waitForTimeout(1000);
}

declare global {
  var timed: (begin: () => void, isShown: () => boolean) => Promise<number>;
}

/** Runs in the page: milliseconds until the end of the first frame that begins with something being shown. */
function timeUntil(begin: () => void, isShown: () => boolean): Promise<number> {
  const afterFrame = new MessageChannel();
  return new Promise<number>((resolve) => {
    const start = performance.now();
    const look = () => {
      if (!isShown()) return void requestAnimationFrame(look);
      afterFrame.port2.onmessage = () => resolve(performance.now() - start);
      afterFrame.port1.postMessage(null);
    };
    begin();
    requestAnimationFrame(look);
  });
}

/** Runs in the page: types each query letter by letter into the search. */
async function typeAll(queries: readonly string[]): Promise<Timed> {
  const box = document.querySelector<HTMLInputElement>('[data-spot="search"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const list = () => document.querySelector('section.list');
  const bare = document.createElement('section');
  bare.className = 'list';
  bare.style.cssText = 'position: fixed; inset: 56px auto 0 216px; width: 420px; z-index: 9';
  const took: number[] = [];
  const bareTook: number[] = [];
  box?.focus();
  for (const query of queries) {
    const letters = [...query];
    for (const end of letters.keys()) {
      const text = letters.slice(0, end + 1).join('');
      if (/[\s"]$/.test(text)) continue;
      await new Promise((resolve) => setTimeout(resolve, 60));
      took.push(
        await globalThis.timed(
          () => {
            setValue?.call(box, text);
            box?.dispatchEvent(new InputEvent('input', { bubbles: true }));
          },
          () => list()?.getAttribute('aria-label')?.endsWith(`: ${text}`) ?? false,
        ),
      );
      const rows = list()?.cloneNode(true);
      await new Promise((resolve) => setTimeout(resolve, 60));
      bareTook.push(
        await globalThis.timed(
          () => {
            bare.replaceChildren(...(rows?.childNodes ?? []));
            document.body.append(bare);
          },
          () => true,
        ),
      );
      bare.remove();
    }
  }
  return { took, bare: bareTook };
}

/** Runs in the page: goes to each day by its place in the calendar. */
async function turnDays(days: readonly string[]): Promise<Timed> {
  const main = () => document.querySelector('main');
  const bare = document.createElement('main');
  bare.className = 'beside';
  bare.style.cssText = 'position: fixed; inset: 56px 0 0 216px; z-index: 9';
  const took: number[] = [];
  const bareTook: number[] = [];
  for (const day of [...days].reverse()) {
    const link = document.querySelector<HTMLElement>(`a[href="#/day/${day}"]`);
    if (!link) throw new Error(`The calendar has no ${day}.`);
    const before = document.querySelector('section.list')?.getAttribute('aria-label');
    // Whoever clicks has come there with the pointer.
    link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    took.push(
      await globalThis.timed(
        () => link.click(),
        () => {
          const list = document.querySelector('section.list');
          return (
            list?.getAttribute('aria-label') !== before &&
            list?.querySelector('.row h3') !== null &&
            list?.querySelector('.waiting') === null
          );
        },
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const copy = main()?.cloneNode(true);
    bareTook.push(
      await globalThis.timed(
        () => {
          bare.replaceChildren(...(copy?.childNodes ?? []));
          document.body.append(bare);
        },
        () => true,
      ),
    );
    bare.remove();
  }
  return { took, bare: bareTook };
}

/** Runs in the page: scrolls through so many rows, and tells the longest time that one in sight was empty. */
async function scrollOn({ rows, seconds }: { rows: number; seconds: number }): Promise<number> {
  const scroller = document.querySelector('[data-scroll="list"]');
  const list = scroller?.querySelector('ol');
  if (!scroller || !list) throw new Error('There is no list.');
  const count = Number(list.querySelector('li')?.getAttribute('aria-setsize'));
  const height = Math.min(rows, count) * 132 - scroller.clientHeight;
  const start = performance.now();
  let [longest, emptySince] = [0, null as number | null];
  for (let now = start; now - start < seconds * 1000; ) {
    scroller.scrollTop = (height * (now - start)) / (seconds * 1000);
    now = await new Promise<number>((resolve) =>
      requestAnimationFrame(() => resolve(performance.now())),
    );
    const { top, bottom } = scroller.getBoundingClientRect();
    const seen = [...list.children].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    const isEmpty =
      seen.length < Math.floor((bottom - top) / 132) ||
      seen.some((row) => row.querySelector('h3') === null);
    if (!isEmpty) emptySince = null;
    else emptySince ??= now;
    if (emptySince !== null) longest = Math.max(longest, now - emptySince);
  }
  return longest;
}
