import type { BackupFeed, BackupFeedFile } from '../../backup/format';
import { addressKey } from '../db/feed-address';
import type { FeedFileKey, StoredFeed, StoredFeedFile } from '../db/schema';
import { atOnce, leave } from '../db/write-all-or-none';

interface RestoringFeeds {
  objectStore(name: 'feeds'): {
    getAll(): Promise<StoredFeed[]>;
    add(feed: StoredFeed): Promise<unknown>;
  };
  objectStore(name: 'feedFiles'): {
    getKey(key: FeedFileKey): Promise<IDBValidKey | undefined>;
    put(file: StoredFeedFile): Promise<unknown>;
  };
}

/**
 * Follows what a backup's reader followed, but for what is followed already, from where that was: what had been fetched is not
 * fetched again. Returns the ids of what is followed by this.
 */
export async function bringFeeds(
  tx: RestoringFeeds,
  feeds: readonly BackupFeed[],
  files: readonly BackupFeedFile[],
): Promise<string[]> {
  if (feeds.length === 0 && files.length === 0) return [];
  const own = await tx.objectStore('feeds').getAll();
  const taken = new Set(own.flatMap(({ id, address }) => [id, addressKey(address)]));
  const brought = feeds.filter(({ id, address }) => {
    return !taken.has(id) && !taken.has(addressKey(address));
  });
  for (const feed of brought) leave(tx.objectStore('feeds').add(asFollowed(feed)));
  const there = new Set([...own, ...brought].map(({ id }) => id));
  const store = tx.objectStore('feedFiles');
  const wanted = files.filter(({ feed }) => there.has(feed));
  const known = await atOnce(
    wanted.map(
      ({ feed, path }) =>
        () =>
          store.getKey([feed, path]),
    ),
  );
  for (const [index, file] of wanted.entries())
    if (known[index] === undefined) leave(store.put(file));
  return brought.map(({ id }) => id);
}

function asFollowed(feed: BackupFeed): StoredFeed {
  const dueAt = feed.rhythm === 'manual' ? null : Date.now();
  return { ...feed, dueAt, trouble: null, failures: 0, mayFetchMuch: false, importId: null };
}
