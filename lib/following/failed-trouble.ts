import type { FeedTrouble } from '../feeds/feed';
import { isQuotaError } from '../store/db/write-all-or-none';

/** What is told of an exception in the midst of a look or a check: that there is no room, or else that what came can't be read. */
export function failedTrouble(error: unknown): FeedTrouble {
  if (isQuotaError(error)) return { kind: 'full' };
  console.error(error);
  return { kind: 'other', what: 'form' };
}
