import type { BackupFeed, BackupFeedFile } from '../../backup/format';
import { addressKey } from '../db/feed-address';
import type { FeedFileKey, StoredFeed, StoredFeedFile } from '../db/schema';
import { atOnce, leave } from '../db/write-all-or-none';

interface RestoringFeeds {
  objectStore(name: 'feeds'): {
    getAll(): Promise<StoredFeed[]>;
    put(feed: StoredFeed): Promise<unknown>;
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
  const own = (await tx.objectStore('feeds').getAll()).filter(({ left }) => !left);
  const taken = new Set(own.flatMap(namesOf));
  const brought: BackupFeed[] = [];
  for (const feed of feeds) {
    const names = namesOf(feed);
    if (names.some((name) => taken.has(name))) continue;
    for (const name of names) taken.add(name);
    brought.push(feed);
    // In place of one that was left, which can't be taken back any more then.
    leave(tx.objectStore('feeds').put(asFollowed(feed)));
  }
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

/** What no two feeds have in common; folders of one name may be several. */
function namesOf({ id, address, mark }: BackupFeed | StoredFeed): string[] {
  return address.kind === 'folder' ? [id] : [id, addressKey(address, mark)];
}

function asFollowed(feed: BackupFeed): StoredFeed {
  const dueAt = feed.rhythm === 'manual' ? null : Date.now();
  return { ...feed, dueAt, trouble: null, failures: 0, mayFetchMuch: false, importId: null };
}
