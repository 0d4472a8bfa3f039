import { keepFrames } from '../feed-frame/kept-frames';
import { watchStops } from '../messages/feed-news';
import { dueFeeds } from '../store/feeds/due-feeds';
import { withCheckLock } from './check-lock';
import { runCheck } from './run-check';

/** So many feeds are checked at once: one that takes its time holds no other up. */
const AT_ONCE = 2;
/** In milliseconds: how often it is looked whether one is due. */
const LOOK_EVERY = 1000;
/** In milliseconds: after what time one is looked at again whose end could not be written down; twice as long each time. */
const AGAIN_AFTER = 60_000;
const AGAIN_AFTER_MOST = 6 * 3_600_000;

/** Checks feeds as they become due. */
export interface FeedChecker {
  /** Looks at once whether one is due, besides now and then. */
  look: () => void;
  /** Whether one is being checked. */
  isAtWork: () => boolean;
  /** Whether one is due that is not begun. */
  isWanted: () => Promise<boolean>;
}

/** In a page that can open frames: begins to check feeds. `onStored` hears of each time that something waits to be read. */
export function startChecking(onStored: () => void): FeedChecker {
  const checks = new Map<string, AbortController>();
  /** When a check that has not ended well may be begun again, and how long after it was begun that is. */
  const left = new Map<string, { until: number; wait: number }>();
  const frames = keepFrames();
  watchStops((feed) => checks.get(feed)?.abort());

  async function due(): Promise<string[]> {
    const now = Date.now();
    const ids = await dueFeeds(now);
    return ids.filter((id) => !checks.has(id) && now > (left.get(id)?.until ?? 0));
  }

  async function lookForDue(): Promise<void> {
    if (checks.size >= AT_ONCE) return;
    for (const id of await due()) if (checks.size < AT_ONCE && !checks.has(id)) check(id);
    if (checks.size === 0) frames.end();
  }

  async function check(id: string): Promise<void> {
    const stop = new AbortController();
    checks.set(id, stop);
    const wait = Math.min((left.get(id)?.wait ?? AGAIN_AFTER / 2) * 2, AGAIN_AFTER_MOST);
    left.set(id, { until: Date.now() + wait, wait });
    try {
      const means = { signal: stop.signal, openFrame: frames.open, onStored };
      if (await withCheckLock(id, () => runCheck(id, means))) left.delete(id);
    } catch (error) {
      console.error(error);
    } finally {
      checks.delete(id);
      look();
    }
  }

  function look(): void {
    lookForDue().catch(console.error);
  }

  setInterval(look, LOOK_EVERY);
  look();
  return {
    look,
    isAtWork: () => checks.size > 0,
    isWanted: async () => (await due()).length > 0,
  };
}
