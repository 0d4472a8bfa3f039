import type { Feed, FeedAddress, FeedTrial, FeedTrouble } from '../feeds/feed';

/** What a reader chooses of a trial. */
export type FollowChoice = Pick<Feed, 'name' | 'take' | 'rhythm'>;

/** What can be changed of a feed later; another address is for one that has moved, and looks at all of it anew. */
export type FeedChange = Partial<FollowChoice> & { address?: FeedAddress };

/** Follows what was looked at, and has it checked at once. */
export async function followFeed(
  _trial: FeedTrial,
  _choice: FollowChoice,
): Promise<{ id: string } | FeedTrouble> {
  throw new Error('Not yet');
}

/** Changes how a feed is followed. */
export async function changeFeed(_id: string, _change: FeedChange): Promise<void> {
  throw new Error('Not yet');
}

/**
 * Follows a feed no more, and gives its hosts back. Its digests stay, or all that it brought is undone. For an hour
 * `followAgain` takes this back.
 */
export async function leaveFeed(_id: string, _how: { deleteDigests: boolean }): Promise<void> {
  throw new Error('Not yet');
}

/** Takes a leaving back, with what was undone by it; false where it is too late. Ask for the feed's hosts before. */
export async function followAgain(_id: string): Promise<boolean> {
  throw new Error('Not yet');
}
