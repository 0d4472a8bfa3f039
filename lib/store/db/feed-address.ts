import type { FeedAddress } from '../../feeds/feed';

/** The same for the same address, in whatever order somebody wrote its parts. */
export function addressKey(address: FeedAddress): string {
  return JSON.stringify(Object.entries(address).sort(([a], [b]) => (a < b ? -1 : 1)));
}
