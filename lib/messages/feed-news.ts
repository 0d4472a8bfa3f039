const NAME = 'paperglance-feeds';

/** What is said of feeds among our own pages: pages of the site are of another origin, and hear and say nothing there. */
type FeedNews = 'changed' | { stop: string };

/** Tells our pages that a feed, or how one stands, is another. */
export function announceFeeds(): void {
  tell('changed');
}

/** Asks whoever checks a feed to stop. */
export function askToStop(feed: string): void {
  tell({ stop: feed });
}

/** Calls back whenever a feed, or how one stands, is another; returns how to stop. */
export function watchFeedNews(callback: () => void): () => void {
  return watch((news) => news === 'changed' && callback());
}

/** Calls back where a feed's check is to stop; returns how to stop. */
export function watchStops(callback: (feed: string) => void): () => void {
  return watch((news) => typeof news === 'object' && callback(news.stop));
}

function tell(news: FeedNews): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(news);
  channel.close();
}

function watch(callback: (news: FeedNews) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { stop } = Object(data);
    if (data === 'changed') callback(data);
    else if (typeof stop === 'string') callback({ stop });
  };
  return () => channel.close();
}
