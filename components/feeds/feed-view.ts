import type { Feed, FeedStanding } from '../../lib/feeds/feed';

/** A feed as it is shown: how it stands, and what its imports brought that are not undone. */
export interface FeedView {
  feed: Feed;
  standing: FeedStanding;
  days: number;
  digests: number;
  /** Digests that came last. */
  lastBrought: number;
}
