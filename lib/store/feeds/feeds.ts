import type { Feed, FeedStanding } from '../../feeds/feed';
import { libraryDb } from '../db/library-db';
import type { StoredFeed } from '../db/schema';
import { soundFeeds } from '../db/sound-records';
import { atOnce, writeAllOrNone } from '../db/write-all-or-none';
import { type CountingFiles, filesOfState } from './feed-files-of';

/** A feed, and how it stands but for whether it is being checked. */
export interface StandingFeed {
  feed: Feed;
  standing: Omit<FeedStanding, 'checking'>;
}

/** All feeds that are followed, in the order in which they were. */
export async function readFeeds(): Promise<StandingFeed[]> {
  const db = await libraryDb();
  const tx = db.transaction(['feeds', 'feedFiles']);
  const followed = inOrder(await tx.objectStore('feeds').getAll());
  return atOnce(followed.map((feed) => () => standingOf(tx.objectStore('feedFiles'), feed)));
}

/** The same, as they are stored. */
export async function storedFeeds(): Promise<StoredFeed[]> {
  return inOrder(await (await libraryDb()).getAll('feeds'));
}

function inOrder(feeds: StoredFeed[]): StoredFeed[] {
  return soundFeeds(feeds)
    .filter(({ left }) => !left)
    .sort((a, b) => a.followedAt - b.followedAt || (a.id < b.id ? -1 : 1));
}

/** A feed that is followed; undefined where it is not. */
export async function readFeed(id: string): Promise<StoredFeed | undefined> {
  const feed = await (await libraryDb()).get('feeds', id);
  return feed?.left ? undefined : feed;
}

/** A feed that was left, as long as that can be taken back; undefined where it is none. */
export async function readLeft(id: string): Promise<StoredFeed | undefined> {
  const feed = await (await libraryDb()).get('feeds', id);
  return feed?.left && feed;
}

/** Changes a feed that is followed; false where it is not. */
export function changeStored(
  id: string,
  change: (feed: StoredFeed) => StoredFeed,
): Promise<boolean> {
  return writeAllOrNone(['feeds'], async (tx) => {
    const feed = await tx.objectStore('feeds').get(id);
    if (!feed || feed.left) return false;
    await tx.objectStore('feeds').put(change(feed));
    return true;
  });
}

async function standingOf(files: CountingFiles, stored: StoredFeed): Promise<StandingFeed> {
  const { id, address, name, take, rhythm, followedAt } = stored;
  const { checkedAt, broughtAt, dueAt, trouble, failures } = stored;
  const count = (state: 'taken' | 'gone' | 'toFetch') =>
    files.index('stateDay').count(filesOfState(id, state));
  const [taken, gone, toFetch] = await atOnce([
    () => count('taken'),
    () => count('gone'),
    () => count('toFetch'),
  ]);
  return {
    feed: { id, address, name, take, rhythm, followedAt },
    standing: {
      ...{ checkedAt, broughtAt, dueAt, trouble, failures },
      files: { taken: taken + gone, gone, toFetch },
    },
  };
}
