import type { FeedFileState } from '../db/schema';

/** The range of a feed's files. */
export function feedFilesOf(feed: string): IDBKeyRange {
  return IDBKeyRange.bound([feed], [feed, []]);
}

/** The range of a feed's files in a state, by their days, in the index `stateDay`. */
export function filesOfState(feed: string, state: FeedFileState): IDBKeyRange {
  return IDBKeyRange.bound([feed, state], [feed, state, []]);
}

/** What counts files. */
export interface CountingFiles {
  index(name: 'stateDay'): { count(range: IDBKeyRange): Promise<number> };
}
