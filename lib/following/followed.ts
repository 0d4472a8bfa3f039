import type { Feed, FeedStanding } from '../feeds/feed';

/** A feed, and how it stands. */
export interface FollowedFeed {
  feed: Feed;
  standing: FeedStanding;
}

/** All feeds, in the order in which they were followed. */
export async function listFeeds(): Promise<FollowedFeed[]> {
  throw new Error('Not yet');
}

/** Calls back whenever a feed, or how one stands, may be another, checks under way included; returns how to stop. */
export function watchFeeds(_onChange: () => void): () => void {
  throw new Error('Not yet');
}

/** All feeds as OPML, for other programs and other browsers. */
export async function exportFeeds(): Promise<string> {
  throw new Error('Not yet');
}
