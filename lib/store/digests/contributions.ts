import type { StoredContribution } from '../db/schema';
import { atOnce, leave, type Writing } from '../db/write-all-or-none';

/** So many digests are in one record, and are taken back at once. */
const MOST_KEYS = 100;

/** The hash of what says that a digest is there no more. */
export const DELETED = '';

/** Whoever says something of digests: a file of an import, or a part of another act. */
export type Contributor = Pick<StoredContribution, 'importId' | 'index' | 'source'>;

/** What is said of a digest: its version's hash, or `DELETED`. */
export interface Said {
  key: string;
  hash: string;
}

/** Within a transaction: writes down what somebody says of digests, be it new or not. */
export function contribute(
  tx: Writing<'contributions'>,
  { importId, index, source }: Contributor,
  said: readonly Said[],
): void {
  const contributions = tx.objectStore('contributions');
  for (let start = 0; start < said.length; start += MOST_KEYS) {
    const part = said.slice(start, start + MOST_KEYS);
    leave(
      contributions.add({
        ...{ importId, index, undone: 0 },
        ...(source !== undefined && { source }),
        keys: part.map(({ key }) => key),
        hashes: part.map(({ hash }) => hash),
      }),
    );
  }
}

/** A transaction that reads who said what of a digest. */
export interface ReadingContributions {
  objectStore(name: 'contributions'): {
    index(name: 'keys' | 'source'): { getAll(key: string): Promise<StoredContribution[]> };
  };
}

/** What the last of a digest's contributions says that is not undone, and by whom; null where there is none. */
export interface LastSaid {
  hash: string;
  source: string | undefined;
}

/** Within a transaction: what is said last of each of these digests, in their order. */
export async function lastSaidOf(
  tx: ReadingContributions,
  keys: readonly string[],
): Promise<(LastSaid | null)[]> {
  const index = tx.objectStore('contributions').index('keys');
  // An index lists the records of one key in the order of their ids, which is that of writing.
  const all = await atOnce(keys.map((key) => () => index.getAll(key)));
  return all.map((contributions, position) => {
    const last = contributions.findLast(({ undone }) => undone === 0);
    const at = last?.keys.indexOf(keys[position] ?? '') ?? -1;
    return last ? { hash: last.hashes[at] ?? DELETED, source: last.source } : null;
  });
}
