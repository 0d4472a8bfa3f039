import { browser } from 'wxt/browser';

/** More than a reader clicks away in five minutes; few enough to be undone by hand. */
const MOST = 20;
const WITHIN = 5 * 60_000;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Counts what a tab asks for, digests deleted or papers opened in the library; false, and none is counted, where all tabs
 * together have had as many as they get.
 */
export function countAct(act: 'deletions' | 'openings', now = Date.now()): Promise<boolean> {
  const counted = turn.then(async () => {
    const key = `paperglance:${act}`;
    const { [key]: stored } = await browser.storage.session.get(key);
    const times = (Array.isArray(stored) ? stored.map(Number) : []).filter(
      (time) => time > now - WITHIN && time <= now,
    );
    if (times.length >= MOST) return false;
    await browser.storage.session.set({ [key]: [...times, now] });
    return true;
  });
  // One after the other, so that many at once are counted as many.
  turn = counted.catch(() => {});
  return counted;
}
