import { callBackground } from '../messages/call';
import { announceFeeds, askToStop } from '../messages/feed-news';
import { changeStored, storedFeeds } from '../store/feeds/feeds';

/** Has a feed checked as soon as may be, whatever its rhythm; what a host asked for is kept all the same. */
export async function checkFeed(id: string): Promise<void> {
  await changeStored(id, (feed) => ({ ...feed, dueAt: Date.now() }));
  await beginChecks();
}

/** Has all feeds checked. */
export async function checkAllFeeds(): Promise<void> {
  for (const { id } of await storedFeeds())
    await changeStored(id, (feed) => ({ ...feed, dueAt: Date.now() }));
  await beginChecks();
}

/** Ends a feed's check where it is; what was fetched is kept, and the rest comes with the next one. */
export async function stopCheck(id: string): Promise<void> {
  askToStop(id);
}

/** Lets one check of a feed fetch as much as there is, after `much`, and begins it. */
export async function allowMuch(id: string): Promise<void> {
  await changeStored(id, (feed) => ({ ...feed, mayFetchMuch: true, dueAt: Date.now() }));
  await beginChecks();
}

async function beginChecks(): Promise<void> {
  announceFeeds();
  await callBackground('workThroughInbox', {});
}
