import { browser } from 'wxt/browser';
import { hastenFeeds, nextDue } from '../store/feeds/due-feeds';

const NAME = 'feeds';
/** In milliseconds: as soon as the browser wakes us, and so often where whoever checks feeds may have been ended. */
const SOONEST = 60_000;
/** In milliseconds: how often a page without digests has feeds looked at. */
const HASTENED_EVERY = 15 * 60_000;
const DAY = 86_400_000;
/** Fewer papers are no day's. */
const FEWEST = 3;

let hastenedAt = Number.NEGATIVE_INFINITY;

/** Has the browser wake us when the next feed is due, if there is one. Browsers forget alarms: this is for each start, too. */
export async function setFeedAlarm(): Promise<void> {
  const due = await nextDue();
  if (due === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: Math.max(due, Date.now() + SOONEST) });
}

/** Calls back when feeds are due. Call it before anything is awaited. */
export function watchFeedAlarm(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) callback();
  });
}

/**
 * Has feeds looked at soon after a page of new papers is opened of which none has a digest; true where one is due by that.
 * A page's process that was broken into can bring about no more than that, every 15 minutes.
 */
export async function hastenFor(ids: readonly string[]): Promise<boolean> {
  const now = Date.now();
  const months = [monthOf(now), monthOf(now - 28 * DAY)];
  const recent = ids.filter((id) => months.includes(id.slice(0, 4)));
  if (recent.length < FEWEST || now - hastenedAt < HASTENED_EVERY) return false;
  hastenedAt = now;
  return hastenFeeds(now, HASTENED_EVERY);
}

/** As arXiv's ids begin: `2601`. */
function monthOf(time: number): string {
  const [, year = '', month = ''] = /^\d\d(\d\d)-(\d\d)/.exec(new Date(time).toISOString()) ?? [];
  return year + month;
}
