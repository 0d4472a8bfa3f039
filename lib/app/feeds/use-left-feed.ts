import { useState } from 'preact/hooks';
import type { Feed } from '../../feeds/feed';
import { canFollowAgain } from '../../following/can-follow-again';

/**
 * The feed that was left last in this page, as long as that can be taken back, and what tells of the next one, or that
 * it was taken back. `now` in milliseconds since 1970.
 */
export function useLeftFeed(now: number): [Feed | null, (feed: Feed | null) => void] {
  const [last, setLast] = useState<{ feed: Feed; at: number } | null>(null);
  const left = last && canFollowAgain(last.at, now) ? last.feed : null;
  return [left, (feed) => setLast(feed && { feed, at: Date.now() })];
}
