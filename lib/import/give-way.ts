import { watchLookUps } from '../messages/look-up-channel';

/** In milliseconds: for how long after a look-up the reader is taken to be browsing, and the breaks until then. */
const BROWSING = 1000;
const BREAK = 80;

/**
 * Listens for look-ups from now on. Returns what an import calls between two files: it resolves after a
 * break while the reader is browsing, so that cards don't wait for the import's commits, else at once, and tells
 * which it was.
 */
export function listenForLookUps(): () => Promise<boolean> {
  let last = Number.NEGATIVE_INFINITY;
  watchLookUps(() => {
    last = performance.now();
  });
  return async () => {
    const isBrowsing = performance.now() - last < BROWSING;
    if (isBrowsing) await new Promise((resolve) => setTimeout(resolve, BREAK));
    return isBrowsing;
  };
}
