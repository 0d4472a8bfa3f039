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

/** What the last of a digest's contributions says that is not undone, and by whom. */
export interface LastSaid extends Contributor {
  hash: string;
}

/**
 * Within a transaction: what is said last of each of these digests, in their order; null where nothing is. The order is that
 * of imports and of the files in them, in whatever order they were read.
 */
export async function lastSaidOf(
  tx: ReadingContributions,
  keys: readonly string[],
): Promise<(LastSaid | null)[]> {
  const said = await saidOf(tx, keys);
  return said.map(({ last }) => last);
}

/** The same, and beside it who said something that is undone. */
export async function saidOf(
  tx: ReadingContributions,
  keys: readonly string[],
): Promise<{ last: LastSaid | null; undone: Contributor[] }[]> {
  const index = tx.objectStore('contributions').index('keys');
  const all = await atOnce(keys.map((key) => () => index.getAll(key)));
  return all.map((contributions, position) => {
    const undone = contributions.filter((each) => each.undone === 1);
    const last = lastOf(contributions.filter((each) => each.undone === 0));
    if (!last) return { last: null, undone };
    const at = last.keys.indexOf(keys[position] ?? '');
    return { last: { ...last, hash: last.hashes[at] ?? DELETED }, undone };
  });
}

/** Whether the first was handed in behind the second. */
export function isBehind(
  first: Pick<Contributor, 'importId' | 'index'>,
  second: Pick<Contributor, 'importId' | 'index'>,
): boolean {
  return first.importId === second.importId
    ? first.index > second.index
    : first.importId > second.importId;
}

function lastOf(contributions: readonly StoredContribution[]): StoredContribution | undefined {
  const [first, ...others] = contributions;
  return first && others.reduce((last, other) => (isBehind(last, other) ? last : other), first);
}
