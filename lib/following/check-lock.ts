/** Whoever checks a feed holds the lock of its name: it ends with them, however they end. */
const PREFIX = 'paperglance-feed:';

/** Runs a feed's check; false where somebody else is at it. */
export async function withCheckLock(feed: string, run: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(PREFIX + feed, { ifAvailable: true }, async (lock) => {
    if (lock) await run();
    return lock !== null;
  });
}

/** The feeds that are being checked just now. */
export async function feedsBeingChecked(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(PREFIX));
  return new Set(names.map((name) => name.slice(PREFIX.length)));
}
