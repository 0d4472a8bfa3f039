import type { FeedTrouble } from '../../feeds/feed';
import { filesOf } from '../db/files-of';
import { libraryDb } from '../db/library-db';
import type { StoredFeed } from '../db/schema';
import { changeStored } from './feeds';

/** How a check ended. */
export interface EndedCheck {
  at: number;
  trouble: FeedTrouble | null;
  /** What could not be done at all, which is tried again later and later. */
  hasFailed: boolean;
  dueAt: number | null;
  moreHosts: string[];
}

/** Files of less than so many bytes may be those of a day without papers. */
const LEAST_TO_DOUBT = 500;

/** Writes down how a check of a feed ended. */
export async function endCheck(id: string, end: (feed: StoredFeed) => EndedCheck): Promise<void> {
  await changeStored(id, (feed) => {
    const { at, trouble, hasFailed, dueAt, moreHosts } = end(feed);
    return {
      ...feed,
      ...{ trouble, dueAt, moreHosts, mayFetchMuch: false },
      checkedAt: hasFailed ? feed.checkedAt : at,
      failures: hasFailed ? feed.failures + 1 : 0,
    };
  });
}

/** What became of a feed's last import, once it is at its end: `trouble` where its files had digests before and have none now. */
export async function judgeImport(id: string): Promise<FeedTrouble | null> {
  const db = await libraryDb();
  const feed = await db.get('feeds', id);
  if (!feed || feed.importId === null) return null;
  const files = await db.getAll('files', filesOf(feed.importId));
  const hasDigests = files.some(({ outcome }) => (outcome?.papers ?? 0) > 0);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const [first] = files;
  const isEmpty = feed.hadDigests && !hasDigests && size >= LEAST_TO_DOUBT && first !== undefined;
  await changeStored(id, (now) => ({
    ...now,
    importId: null,
    hadDigests: now.hadDigests || hasDigests,
  }));
  return isEmpty ? { kind: 'empty', path: first.name } : null;
}
