import { MOST_BESIDE, rangeOf } from '../db/key-range';
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

/** What tells a version of a digest from all others. */
export function nameOf({ key, hash }: Said): string {
  return `${key} ${hash}`;
}

/** A transaction that reads who said what of a digest. */
export interface ReadingContributions {
  objectStore(name: 'contributions'): {
    get(id: number): Promise<StoredContribution | undefined>;
    index(name: 'keys' | 'source'): ContributionsIndex;
  };
}

interface ContributionsIndex {
  getAll(key: string): Promise<StoredContribution[]>;
  getAllKeys(query: string | IDBKeyRange): Promise<number[]>;
  count(range: IDBKeyRange): Promise<number>;
}

/** What the last of a digest's contributions says that is not undone, and by whom. */
export interface LastSaid extends Contributor {
  hash: string;
}

/**
 * Within a transaction: what is said last of each of these digests, in their order; null where nothing is. The order is that
 * of imports and of the files in them, in whatever order they were read. Of versions that are `lost`, by their names, nobody
 * speaks.
 */
export async function lastSaidOf(
  tx: ReadingContributions,
  keys: readonly string[],
  lost: ReadonlySet<string> = new Set(),
): Promise<(LastSaid | null)[]> {
  const said = await saidOf(tx, keys, lost);
  return said.map(({ last }) => last);
}

interface SaidOf {
  last: LastSaid | null;
  undone: Contributor[];
}

/** The same, and beside it who said something that is undone. */
export async function saidOf(
  tx: ReadingContributions,
  keys: readonly string[],
  lost: ReadonlySet<string> = new Set(),
): Promise<SaidOf[]> {
  const contributions = tx.objectStore('contributions');
  const ids = new Set(await idsOf(contributions.index('keys'), keys));
  // Each once, however many of its digests are asked for: it has up to a hundred.
  const all = await atOnce(
    [...ids].toSorted((a, b) => a - b).map((id) => () => contributions.get(id)),
  );
  const said = new Map(keys.map((key): [string, SaidOf] => [key, { last: null, undone: [] }]));
  for (const contribution of all) if (contribution) note(contribution, said, lost);
  return keys.map((key) => said.get(key) ?? { last: null, undone: [] });
}

/** Notes what a contribution says of the digests that are asked for, unless what is known was said behind it. */
function note(
  contribution: StoredContribution,
  said: ReadonlyMap<string, SaidOf>,
  lost: ReadonlySet<string>,
): void {
  const { keys, hashes, undone } = contribution;
  for (const [position, key] of keys.entries()) {
    const known = said.get(key);
    if (!known || keys.indexOf(key) < position) continue;
    const hash = hashes[position] ?? DELETED;
    if (undone === 1) known.undone.push(contribution);
    else if (
      !lost.has(nameOf({ key, hash })) &&
      !(known.last && isBehind(known.last, contribution))
    )
      known.last = { ...contribution, hash };
  }
}

/** The contributions that speak of these digests; others may be among them. */
async function idsOf(index: ContributionsIndex, keys: readonly string[]): Promise<number[]> {
  const range = rangeOf(keys);
  if (range && (await index.count(range)) <= MOST_BESIDE * keys.length)
    return index.getAllKeys(range);
  const each = await atOnce(keys.map((key) => () => index.getAllKeys(key)));
  return each.flat();
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
