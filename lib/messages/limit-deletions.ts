import { browser } from 'wxt/browser';

/** More than a reader clicks away in five minutes; few enough to be undone by hand. */
const MOST = 20;
const WITHIN = 5 * 60_000;
const KEY = 'paperglance:deletions';

let turn: Promise<unknown> = Promise.resolve();

/** Counts a deletion that a tab asks for; false, and none is counted, where all tabs together have had as many as they get. */
export function countDeletion(now = Date.now()): Promise<boolean> {
  const counted = turn.then(async () => {
    const { [KEY]: stored } = await browser.storage.session.get(KEY);
    const times = (Array.isArray(stored) ? stored.map(Number) : []).filter(
      (time) => time > now - WITHIN && time <= now,
    );
    if (times.length >= MOST) return false;
    await browser.storage.session.set({ [KEY]: [...times, now] });
    return true;
  });
  // One after the other, so that many at once are counted as many.
  turn = counted.catch(() => {});
  return counted;
}
