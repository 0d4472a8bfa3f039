/** Has a feed checked as soon as may be, whatever its rhythm; what a host asked for is kept all the same. */
export async function checkFeed(_id: string): Promise<void> {
  throw new Error('Not yet');
}

/** Has all feeds checked. */
export async function checkAllFeeds(): Promise<void> {
  throw new Error('Not yet');
}

/** Ends a feed's check where it is; what was fetched is kept, and the rest comes with the next one. */
export async function stopCheck(_id: string): Promise<void> {
  throw new Error('Not yet');
}

/** Lets one check of a feed fetch as much as there is, after `much`, and begins it. */
export async function allowMuch(_id: string): Promise<void> {
  throw new Error('Not yet');
}
