import type { IDBPTransaction } from 'idb';
import type { ImportState } from '../../digest/import-record';
import { filesOf } from '../db/files-of';
import type { LibrarySchema, StoredContribution, StoredImport } from '../db/schema';
import { paperOf, withHead, withoutHead } from '../db/stored-paper';
import { atOnce, writeAllOrNone } from '../db/write-all-or-none';
import { replaceVersion } from '../digests/contributions';
import { paperIdOfKey } from '../digests/digest-key';
import { translationsOf } from '../digests/translations';

/** So many digests, or few more, are taken back in the first transaction, and in each one after it. */
const MOST_AT_FIRST = 400;
/** Fewer, since cards that are opened meanwhile have to wait for each. */
const MOST_AT_ONCE = 100;

const stores = [
  ...(['papers', 'bodies', 'versions', 'contributions'] as const),
  ...(['inbox', 'imports'] as const),
];
/** How far an import is undone, and the papers whose digests may have gone or changed with this part of it. */
export interface TakenBack {
  state: ImportState;
  papers: string[];
}

type Undoing = IDBPTransaction<LibrarySchema, (typeof stores)[number][], 'readwrite'>;

/**
 * Undoes an import, or cancels it where it is still at work: files that weren't read leave the inbox,
 * and what the others said is taken out of the history of each digest. The library is then what the
 * other imports alone would have made of it, whether they came before or after.
 *
 * The first transaction makes this certain, and all of a small import is undone with it; the rest of a
 * large one is left to `goOnUndoing`. Null where there is none to undo.
 */
export function undoImport(
  importId: number,
  mostAtOnce = MOST_AT_FIRST,
): Promise<TakenBack | null> {
  return writeAllOrNone(stores, async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (!record?.undoable) return null;
    const { state } = record;
    if (state === 'undoing' || state === 'undone') return { state, papers: [] };
    await tx.objectStore('inbox').delete(filesOf(importId));
    const cancelled = state === 'working';
    return takeSomeBack(tx, importId, { ...record, state: 'undoing', cancelled }, mostAtOnce);
  });
}

/** Takes the next part of an import back that is being undone; called until its state is another. */
export function goOnUndoing(
  importId: number,
  mostAtOnce = MOST_AT_ONCE,
): Promise<TakenBack | null> {
  return writeAllOrNone(stores, async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (!record) return null;
    if (record.state !== 'undoing') return { state: record.state, papers: [] };
    return takeSomeBack(tx, importId, record, mostAtOnce);
  });
}

async function takeSomeBack(
  tx: Undoing,
  importId: number,
  record: StoredImport,
  mostAtOnce: number,
): Promise<TakenBack> {
  const imports = tx.objectStore('imports');
  const contributions = tx.objectStore('contributions');
  const papers = new Set<string>();
  for (let taken = 0; taken < mostAtOnce; ) {
    const id = await contributions.index('importId').getKey(importId);
    const contribution = id === undefined ? undefined : await contributions.get(id);
    if (id === undefined || !contribution) {
      const finishedAt = record.finishedAt ?? Date.now();
      await imports.put({ ...record, state: 'undone', finishedAt }, importId);
      return { state: 'undone', papers: [...papers] };
    }
    await contributions.delete(id);
    await takeBack(tx, contribution);
    for (const key of contribution.keys) papers.add(paperIdOfKey(key));
    taken += contribution.keys.length;
  }
  await imports.put(record, importId);
  return { state: 'undoing', papers: [...papers] };
}

/** Lets each digest of a contribution that is gone show what is said last by those that are left. */
async function takeBack(tx: Undoing, { keys, hashes }: StoredContribution): Promise<void> {
  const ofPaper = new Map<string, (() => Promise<void>)[]>();
  for (const [position, key] of keys.entries()) {
    const paperId = paperIdOfKey(key);
    const steps = ofPaper.get(paperId) ?? [];
    steps.push(() => showLastSaid(tx, paperId, key, hashes[position] ?? ''));
    ofPaper.set(paperId, steps);
  }
  await atOnce(
    // Digests of one paper share a record, so they can't change at the same time.
    [...ofPaper.values()].map((steps) => async () => {
      for (const step of steps) await step();
    }),
  );
}

async function showLastSaid(
  tx: Undoing,
  paperId: string,
  key: string,
  takenBack: string,
): Promise<void> {
  const papers = tx.objectStore('papers');
  const bodies = tx.objectStore('bodies');
  const versions = tx.objectStore('versions');
  // An index lists the records of one key in the order of their ids, which is that of writing.
  const left = (await tx.objectStore('contributions').index('keys').getAll(key)).map(
    (contribution) => contribution.hashes[contribution.keys.indexOf(key)] ?? '',
  );
  const last = left.at(-1);
  const all = (await papers.get(paperId)) ?? paperOf(paperId, []);
  const shown = all.heads.find((head) => head.key === key);
  // They say what the digest said until now.
  const translations = shown?.hash === last ? [] : translationsOf(all, key);
  for (const translation of translations) await bodies.delete(translation);
  const paper = withoutHead(all, ...translations);

  if (last === undefined) {
    const others = withoutHead(paper, key);
    await (others.heads.length > 0 ? papers.put(others) : papers.delete(paperId));
    await bodies.delete(key);
  } else if (shown?.hash !== last) {
    const version = await versions.get([key, last]);
    if (!version) throw new Error(`A version of ${key} is missing`);
    if (shown) replaceVersion(tx, shown, await bodies.get(key), last);
    await papers.put(withHead(paper, version.head));
    await bodies.put(version.body);
  }
  if (!left.includes(takenBack)) await versions.delete([key, takenBack]);
}
