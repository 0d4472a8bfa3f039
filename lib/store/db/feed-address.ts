import type { FeedAddress } from '../../feeds/feed';

/**
 * The same for the same address, in whatever order somebody wrote its parts: GitHub and the Hub don't tell capitals from
 * small letters in what a repository is called.
 */
export function addressKey(address: FeedAddress): string {
  return JSON.stringify(Object.entries(namedSmall(address)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namedSmall(address: FeedAddress): FeedAddress {
  if (address.kind === 'github') {
    const { owner, repo } = address;
    return { ...address, owner: owner.toLowerCase(), repo: repo.toLowerCase() };
  }
  return address.kind === 'hub' ? { ...address, name: address.name.toLowerCase() } : address;
}
