import { browser } from 'wxt/browser';
import { OPEN_FOR } from './open-papers';
import { MOST_OPEN_PAPERS, OPEN_KEYS } from './parse-settings';

/**
 * Forgets papers of which nobody needs to know any more whether they are open: that was changed too long ago,
 * or 300 others were since. The map in which version 1 kept them goes as a whole, once nothing in it is open.
 * Called where our own pages open: a paper that is opened in a tab at this very moment could be among them.
 */
export async function forgetOldPapers(): Promise<void> {
  const outdated = outdatedKeys(await browser.storage.local.get(null), Date.now());
  if (outdated.length > 0) await browser.storage.local.remove(outdated);
}

function outdatedKeys(stored: Record<string, unknown>, now: number): string[] {
  const isOutdated = (time: unknown) => !(now - Math.abs(Number(time)) < OPEN_FOR);
  const papers = Object.keys(stored).filter((key) => key.startsWith(OPEN_KEYS));
  const recent = papers.filter((key) => !isOutdated(stored[key]));
  const newestFirst = recent.toSorted(
    (a, b) => Math.abs(Number(stored[b])) - Math.abs(Number(stored[a])),
  );
  const old = Object.hasOwn(stored, 'openPapers') ? Object(stored.openPapers) : null;
  return [
    ...papers.filter((key) => isOutdated(stored[key])),
    ...newestFirst.slice(MOST_OPEN_PAPERS),
    ...(old && Object.values(old).every(isOutdated) ? ['openPapers'] : []),
  ];
}
