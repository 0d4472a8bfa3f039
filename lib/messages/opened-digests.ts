import { browser } from 'wxt/browser';
import type { Caller } from './serve';

/** Of all tabs together, the latest: more than are open on any day. */
const MOST = 2000;
const KEY = 'paperglance:openedDigests';

/** What private tabs were told, which is stored nowhere: gone with the background, after seconds of rest. */
const inPrivate = new Set<string>();

let turn: Promise<unknown> = Promise.resolve();

/** Notes that a tab was told what these digests say; for as long as the browser runs, and out of every page's reach. */
export function noteOpened(
  { tabId, isPrivate }: Caller & { tabId: number },
  keys: readonly string[],
): Promise<void> {
  return inTurn(async () => {
    if (isPrivate) {
      for (const key of keys) inPrivate.add(nameOf(tabId, key));
      return;
    }
    const noted = new Set(await readNoted());
    for (const key of keys) noted.add(nameOf(tabId, key));
    await browser.storage.session.set({ [KEY]: [...noted].slice(-MOST) });
  });
}

/** Whether a tab was told what this digest says. */
export function wasOpened(tabId: number, key: string): Promise<boolean> {
  const name = nameOf(tabId, key);
  return inTurn(async () => inPrivate.has(name) || (await readNoted()).includes(name));
}

async function readNoted(): Promise<string[]> {
  const { [KEY]: noted } = await browser.storage.session.get(KEY);
  return Array.isArray(noted) ? noted.map(String) : [];
}

function nameOf(tabId: number, key: string): string {
  return `${tabId} ${key}`;
}

/** One after the other, so that none of two notes made at once is lost. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = turn.then(work);
  turn = done.catch(() => {});
  return done;
}
