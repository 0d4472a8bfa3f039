import type { InboxItem, StoredBody, StoredHead } from '../db/schema';
import { leave, type Writing } from '../db/write-all-or-none';
import type { StoredDigest } from './stored-digest';

/** So many digests are in one record, and are taken back at once. */
const MOST_KEYS = 100;

/** Within a transaction: writes down what a file says, be it new or not. */
export function contribute(
  tx: Writing<'contributions'>,
  { importId, index }: InboxItem,
  digests: StoredDigest[],
): void {
  const contributions = tx.objectStore('contributions');
  for (let start = 0; start < digests.length; start += MOST_KEYS) {
    const part = digests.slice(start, start + MOST_KEYS);
    const keys = part.map(({ head }) => head.key);
    const hashes = part.map(({ head }) => head.hash);
    leave(contributions.add({ importId, index, keys, hashes }));
  }
}

/** Within a transaction, when a digest changes: keeps what it said, and lets go of what it will say. */
export function replaceVersion(
  tx: Writing<'versions'>,
  head: StoredHead,
  body: StoredBody | undefined,
  nextHash: string,
): void {
  const { key, hash } = head;
  const versions = tx.objectStore('versions');
  if (body) leave(versions.put({ key, hash, head, body }));
  leave(versions.delete([key, nextHash]));
}
