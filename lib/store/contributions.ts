import type { InboxItem, StoredHead } from './library-db';
import type { StoredDigest } from './stored-digest';
import type { Writing } from './write-all-or-none';

/** So many digests are in one record, and are taken back at once. */
const MOST_KEYS = 100;

/** Within a transaction: writes down what a file says, be it new or not. */
export async function contribute(
  tx: Writing<'contributions'>,
  { importId, index }: InboxItem,
  digests: StoredDigest[],
): Promise<void> {
  const contributions = tx.objectStore('contributions');
  for (let start = 0; start < digests.length; start += MOST_KEYS) {
    const part = digests.slice(start, start + MOST_KEYS);
    await contributions.add({
      importId,
      index,
      keys: part.map(({ head }) => head.key),
      hashes: part.map(({ head }) => head.hash),
    });
  }
}

/** Within a transaction, before a digest changes: keeps what it said, and lets go of what it will say. */
export async function replaceVersion(
  tx: Writing<'bodies' | 'versions'>,
  head: StoredHead,
  nextHash: string,
): Promise<void> {
  const { key, hash } = head;
  const versions = tx.objectStore('versions');
  const body = await tx.objectStore('bodies').get(key);
  if (body) await versions.put({ key, hash, head, body });
  await versions.delete([key, nextHash]);
}
