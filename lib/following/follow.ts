import { browser } from 'wxt/browser';
import type { Feed, FeedAddress, FeedTrial, FeedTrouble } from '../feeds/feed';
import { hostsOf, kindOf } from '../feeds/kinds';
import { callBackground } from '../messages/call';
import { announceFeeds } from '../messages/feed-news';
import { changeOfPapers } from '../messages/library-change';
import { addressKey } from '../store/db/feed-address';
import type { StoredFeed } from '../store/db/schema';
import { isQuotaError } from '../store/db/write-all-or-none';
import { nameSource } from '../store/digests/source-names';
import { changeStored, readLeft, storedFeeds } from '../store/feeds/feeds';
import {
  addFeed,
  fetchEarlier,
  followStoredAgain,
  forgetLeft,
  leaveStored,
} from '../store/feeds/follow';
import { stopCheck } from './checks';
import { giveBackHosts } from './hosts';

/** What a reader chooses of a trial. */
export type FollowChoice = Pick<Feed, 'name' | 'take' | 'rhythm'>;

/** What can be changed of a feed later; another address is for one that has moved, and looks at all of it anew. */
export type FeedChange = Partial<FollowChoice> & { address?: FeedAddress };

/** Follows what was looked at, and has it checked at once; what is followed already is not followed twice. */
export function followFeed(
  trial: FeedTrial,
  choice: FollowChoice,
  folder?: FileSystemDirectoryHandle,
): Promise<{ id: string } | FeedTrouble> {
  return inTurn(() => followOne(trial, choice, folder));
}

async function followOne(
  { address, hosts, branch }: FeedTrial,
  choice: FollowChoice,
  folder: FileSystemDirectoryHandle | undefined,
): Promise<{ id: string } | FeedTrouble> {
  // With more than that, the first check would take all for listed.
  const mark = branch === null ? null : { branch };
  const known = await followedAs({ address, mark, ...(folder && { handle: folder }) });
  if (known) return { id: known.id };
  if (!(await browser.permissions.contains({ origins: hosts }))) return { kind: 'access', hosts };
  const id = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const own = hostsOf(address);
  const stored = await addFeed(
    { id, address, ...choice, followedAt: Date.now() },
    {
      ...{ hint: kindOf(address).name(address), mark },
      moreHosts: hosts.filter((host) => !own.includes(host)),
      ...(folder && { handle: folder }),
    },
  ).catch((error: unknown): FeedTrouble => {
    if (!isQuotaError(error)) throw error;
    return { kind: 'full' };
  });
  if (typeof stored === 'object') return stored;
  await tellAndWork({ sourceNames: true });
  return { id: stored };
}

/** What is followed already of this address; folders of one name may be several. */
async function followedAs({
  address,
  mark,
  handle,
}: Pick<StoredFeed, 'address' | 'mark' | 'handle'>): Promise<StoredFeed | null> {
  const key = addressKey(address, mark);
  for (const feed of await storedFeeds()) {
    if (addressKey(feed.address, feed.mark) !== key) continue;
    if (!handle || (await feed.handle?.isSameEntry(handle))) return feed;
  }
  return null;
}

/** Follows one at a time, of all our pages: whether two folders are the same can't be asked within a transaction. */
function inTurn<Result>(follow: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('paperglance-follow', follow);
}

/** Changes how a feed is followed. */
export async function changeFeed(
  id: string,
  { name, take, rhythm, address }: FeedChange,
): Promise<void> {
  let hint = '';
  await changeStored(id, (feed) => {
    hint = feed.hint;
    // What else is to be taken, or from where, is not told by a mark of before.
    const isOther = address !== undefined || take !== undefined;
    return {
      ...feed,
      ...(name !== undefined && { name }),
      ...(take !== undefined && { take }),
      ...(address !== undefined && { address, moreHosts: [] }),
      ...(isOther && { mark: null, dueAt: Date.now(), trouble: null, failures: 0 }),
      ...(rhythm !== undefined && {
        rhythm,
        dueAt: rhythm === 'manual' && !isOther ? null : Date.now(),
      }),
    };
  });
  if (take !== undefined) await fetchEarlier(id, take.since);
  if (name !== undefined) await nameSource(`/${hint}`, name);
  if (address !== undefined) await giveBackHosts();
  await tellAndWork({ sourceNames: name !== undefined });
}

/**
 * Follows a feed no more, and gives its hosts back. Its digests stay, or all that it brought is undone. For an hour
 * `followAgain` takes this back.
 */
export async function leaveFeed(
  id: string,
  { deleteDigests }: { deleteDigests: boolean },
): Promise<void> {
  const now = Date.now();
  await leaveStored(id, deleteDigests, now);
  await stopCheck(id);
  await forgetLeft(now);
  await giveBackHosts();
  await tellAndWork({ imports: deleteDigests });
}

/** Takes a leaving back, with what was undone by it; false where it is too late. Ask for the feed's hosts before. */
export async function followAgain(id: string): Promise<boolean> {
  const isBack = await inTurn(async () => {
    const left = await readLeft(id);
    const isAnew = left?.handle !== undefined && (await followedAs(left)) !== null;
    return followStoredAgain(id, Date.now(), isAnew);
  });
  if (isBack) await tellAndWork({ imports: true });
  else await giveBackHosts();
  return isBack;
}

/** Tells our other pages, and has done what is to be done now. */
async function tellAndWork(changed: { imports?: boolean; sourceNames?: boolean }): Promise<void> {
  announceFeeds();
  await callBackground('workThroughInbox', {});
  if (changed.imports || changed.sourceNames)
    await callBackground('libraryChanged', { ...changeOfPapers([]), ...changed });
}
