import type { FeedAddress } from '../../feeds/feed';
import type { FeedMark } from '../../feeds/kind';
import type { StoredFeed } from './schema';

/** What of these is followed at an address; folders of one name may be several, and none is known again by it. */
export function followedAmong(
  feeds: readonly StoredFeed[],
  { address, mark }: Pick<StoredFeed, 'address' | 'mark'>,
): StoredFeed | undefined {
  if (address.kind === 'folder') return undefined;
  const key = addressKey(address, mark);
  return feeds.find((feed) => !feed.left && addressKey(feed.address, feed.mark) === key);
}

/**
 * The same for the same address, in whatever order somebody wrote its parts: GitHub and the Hub don't tell capitals from
 * small letters in what a repository is called, and a branch may be named or, as far as `mark` tells which that is, not.
 */
export function addressKey(address: FeedAddress, mark: FeedMark | null = null): string {
  const parts = Object.entries(namedAlike(address, mark));
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namedAlike(address: FeedAddress, mark: FeedMark | null): FeedAddress {
  if (address.kind === 'github') {
    const { owner, repo, branch } = address;
    const named = { owner: owner.toLowerCase(), repo: repo.toLowerCase() };
    return { ...address, ...named, branch: branch ?? mark?.branch ?? null };
  }
  if (address.kind !== 'hub') return address;
  // There all repositories have the same one first.
  return { ...address, name: address.name.toLowerCase(), revision: address.revision ?? 'main' };
}
