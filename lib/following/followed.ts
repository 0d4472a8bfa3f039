import type { Feed, FeedStanding } from '../feeds/feed';
import { writeOpml } from '../feeds/opml';
import { watchFeedNews } from '../messages/feed-news';
import { readFeeds } from '../store/feeds/feeds';
import { feedsBeingChecked } from './check-lock';

/** A feed, and how it stands. */
export interface FollowedFeed {
  feed: Feed;
  standing: FeedStanding;
}

/** All feeds, in the order in which they were followed. */
export async function listFeeds(): Promise<FollowedFeed[]> {
  const [feeds, checked] = await Promise.all([readFeeds(), feedsBeingChecked()]);
  return feeds.map(({ feed, standing }) => ({
    feed,
    standing: { ...standing, checking: checked.has(feed.id) },
  }));
}

/** Calls back whenever a feed, or how one stands, may be another, checks under way included; returns how to stop. */
export function watchFeeds(onChange: () => void): () => void {
  return watchFeedNews(onChange);
}

/** All feeds as OPML, for other programs and other browsers. */
export async function exportFeeds(): Promise<string> {
  const feeds = await listFeeds();
  return writeOpml(
    feeds.map(({ feed: { name, address, take } }) => ({ name, address, patterns: take.patterns })),
  );
}
