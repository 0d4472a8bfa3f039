import type { IDBPIndex, IDBPTransaction } from 'idb';
import { appendAll } from '../../digest/append-all';
import type { Deleted, ImportState } from '../../digest/import-record';
import { followedAmong } from '../db/feed-address';
import { filesOf } from '../db/files-of';
import type { LibrarySchema, StoredImport } from '../db/schema';
import { leave, writeAllOrNone } from '../db/write-all-or-none';
import { contribute, DELETED } from '../digests/contributions';
import { isTranslationKey } from '../digests/digest-key';
import { digestStores, dropDigests } from '../digests/put-digests';
import { showLastSaid } from '../digests/show-last-said';
import {
  hideTranslations,
  returnTranslations,
  showTranslations,
  translationsAmong,
} from '../digests/turn-translations';
import { meantIn, nextPapers } from './meant-digests';
import { undoneAmong } from './undone-imports';

/** So many digests, or few more, are changed in the first transaction, and in each one after it. */
const MOST_AT_FIRST = 400;
/** Fewer, since cards that are opened meanwhile have to wait for each. */
const MOST_AT_ONCE = 100;
/** So many papers are looked through at a time for digests that are to be deleted. */
const MOST_PAPERS = 200;

const stores = [
  ...digestStores,
  ...(['contributions', 'inbox', 'imports', 'sourceNames', 'feeds'] as const),
];
type Acting = IDBPTransaction<LibrarySchema, (typeof stores)[number][], 'readwrite'>;

/** How far an act on the library is, and whose digests its last part changed. */
export interface ActedPart {
  state: ImportState;
  papers: string[];
}

/**
 * Undoes an import, or cancels it where it is still at work: files that weren't read leave the inbox,
 * and what the others said counts no more in the history of each digest. The library is then what the
 * other imports alone would have made of it, whether they came before or after. A deletion is undone likewise.
 *
 * The first transaction makes this certain, and all of a small import is undone with it; the rest of a
 * large one is left to `goOn`. Returns null where there is none to undo.
 */
export function undoImport(
  importId: number,
  mostAtOnce = MOST_AT_FIRST,
): Promise<ActedPart | null> {
  return writeAllOrNone(stores, async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (!record?.undoable) return null;
    if (record.state === 'undoing' || record.state === 'undone')
      return { state: record.state, papers: [] };
    await tx.objectStore('inbox').delete(filesOf(importId));
    const cancelled = record.cancelled || record.state === 'working';
    return turnSome(tx, importId, { ...record, state: 'undoing', cancelled }, mostAtOnce);
  });
}

/**
 * Redoes an import that was undone: what it said counts again, in its old place. Otherwise like `undoImport`.
 * What was undone in a library before version 5 is kept no more, and can't be redone.
 */
export function redoImport(
  importId: number,
  mostAtOnce = MOST_AT_FIRST,
): Promise<ActedPart | null> {
  return writeAllOrNone(stores, async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (record?.state !== 'undone' || !record.undoable) return null;
    return turnSome(tx, importId, { ...record, state: 'redoing' }, mostAtOnce);
  });
}

/** Deletes digests, in an act of its own that can be undone; what a deletion is of may be much, and is left to `goOn`. */
export function deleteDigests(of: Deleted): Promise<ActedPart & { importId: number }> {
  return writeAllOrNone(stores, async (tx) => {
    const record: StoredImport = {
      origin: { by: 'deletion', of },
      ...{ startedAt: Date.now(), finishedAt: null, state: 'deleting' },
      ...{ cancelled: false, undoable: true, toCome: 0, total: 0, done: 0 },
    };
    const importId = await tx.objectStore('imports').add(record);
    return { importId, ...(await deleteSome(tx, importId, record)) };
  });
}

/** Does the next part of an act that is not at its end; called until the state that it returns is another. */
export function goOn(importId: number, mostAtOnce = MOST_AT_ONCE): Promise<ActedPart | null> {
  return writeAllOrNone(stores, async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (!record) return null;
    if (record.state === 'deleting') return deleteSome(tx, importId, record);
    if (record.state !== 'undoing' && record.state !== 'redoing')
      return { state: record.state, papers: [] };
    return turnSome(tx, importId, record, mostAtOnce);
  });
}

/**
 * Has the next contributions of an import count no more, or again, and their digests show what is said last then. With
 * the restoring of a backup, those of the imports that came with it.
 */
async function turnSome(
  tx: Acting,
  importId: number,
  begun: StoredImport,
  mostAtOnce: number,
): Promise<ActedPart> {
  const undone = begun.state === 'undoing' ? 1 : 0;
  const papers: string[] = [];
  let record = begun;
  for (let turned = 0; turned < mostAtOnce; ) {
    const next = await nextToTurn(tx, importId, record, undone);
    if (!next) {
      const finishedAt = record.finishedAt ?? Date.now();
      const state = undone === 1 ? 'undone' : 'done';
      await tx.objectStore('imports').put({ ...turnedTo(record), state, finishedAt }, importId);
      await nameRestored(tx, record, undone);
      await followRestored(tx, record, undone);
      return { state, papers };
    }
    if (next.importId !== importId) record = turnedTo(record, next.importId);
    const change = await turn(tx, next.id, undone);
    appendAll(papers, change.papers);
    turned += change.keys;
  }
  await tx.objectStore('imports').put(record, importId);
  return { state: record.state, papers };
}

/** Notes up to which import a restoring was undone or redone; or, at its end, nothing. */
function turnedTo(record: StoredImport, upTo?: number): StoredImport {
  if (!record.restored) return record;
  const { upTo: _, ...restored } = record.restored;
  return { ...record, restored: { ...restored, ...(upTo !== undefined && { upTo }) } };
}

/** Finds the next contribution to be turned; null where none is left. */
async function nextToTurn(
  tx: Acting,
  importId: number,
  { restored }: StoredImport,
  undone: 0 | 1,
): Promise<{ id: number; importId: number } | null> {
  const flag = undone === 1 ? 0 : 1;
  const index = tx.objectStore('contributions').index('importUndone');
  // In undoing, its own say comes first: translations are put by before what they are of is gone.
  const own = undone === 1 || !restored ? await index.getKey([importId, flag]) : undefined;
  if (own !== undefined) return { id: own, importId };
  if (!restored) return null;
  const idle = undone === 0 ? await idleImports(tx, restored.from, importId) : new Set<number>();
  const first = restored.upTo ?? restored.from;
  return nextInRange(index, IDBKeyRange.bound([first, flag], [importId, flag]), flag, idle);
}

/** The first contribution of a range of imports that has this flag, and is none of those. */
async function nextInRange(
  index: Pick<
    IDBPIndex<
      LibrarySchema,
      (typeof stores)[number][],
      'contributions',
      'importUndone',
      'readwrite'
    >,
    'openKeyCursor'
  >,
  range: IDBKeyRange,
  flag: 0 | 1,
  but: ReadonlySet<number>,
): Promise<{ id: number; importId: number } | null> {
  let cursor = await index.openKeyCursor(range);
  while (cursor) {
    const [importId, found] = cursor.key;
    if (found === flag && !but.has(importId)) return { id: cursor.primaryKey, importId };
    cursor = await cursor.continue([found < flag ? importId : importId + 1, flag]);
  }
  return null;
}

/** Of the imports that came with a backup, those that say nothing: undone ones, and what came with undone ones. */
async function idleImports(tx: Acting, from: number, to: number): Promise<Set<number>> {
  if (from === to) return new Set();
  const range = IDBKeyRange.bound(from, to, false, true);
  const imports = tx.objectStore('imports');
  const ids = await imports.getAllKeys(range);
  const records = await imports.getAll(range);
  return undoneAmong(ids, records);
}

/** Has one contribution count no more, or again. */
async function turn(
  tx: Acting,
  id: number,
  undone: 0 | 1,
): Promise<{ papers: string[]; keys: number }> {
  const contributions = tx.objectStore('contributions');
  const contribution = await contributions.get(id);
  if (!contribution) return { papers: [], keys: 1 };
  const turned = { ...contribution, undone };
  await contributions.put(turned, id);
  const hidden = await hideTranslations(tx, turned);
  const originals = contribution.keys.filter((key) => !isTranslationKey(key));
  const change = await showLastSaid(tx, originals);
  change.write();
  const shown = await showTranslations(tx, turned);
  const returned = await returnTranslations(tx, originals);
  return {
    papers: [...hidden, ...change.papers, ...shown, ...returned],
    keys: contribution.keys.length,
  };
}

/** Names of sources that came with a backup go with it, unless the reader has chosen others meanwhile. */
async function nameRestored(tx: Acting, { restored }: StoredImport, undone: 0 | 1): Promise<void> {
  const names = tx.objectStore('sourceNames');
  for (const source of restored?.named ?? []) {
    const own = await names.get(source.id);
    if (undone === 1 && own?.name === source.name) leave(names.delete(source.id));
    if (undone === 0 && !own) leave(names.put(source));
  }
}

/** What came to be followed with a backup goes with it, too, and comes back unless it is followed anew by then. */
async function followRestored(
  tx: Acting,
  { restored }: StoredImport,
  undone: 0 | 1,
): Promise<void> {
  const feeds = tx.objectStore('feeds');
  const now = Date.now();
  for (const id of restored?.feeds ?? []) {
    const all = await feeds.getAll();
    const feed = all.find((each) => each.id === id);
    if (!feed) continue;
    const { left, ...followed } = feed;
    if (undone === 1 && !left)
      await feeds.put({ ...feed, dueAt: null, left: { at: now, undone: [], withRestoring: true } });
    if (undone === 0 && left?.withRestoring && !followedAmong(all, feed))
      await feeds.put({ ...followed, dueAt: now });
  }
}

/** Deletes what of the next papers is to be deleted. */
async function deleteSome(tx: Acting, importId: number, record: StoredImport): Promise<ActedPart> {
  const { origin, upTo } = record;
  const of = origin.by === 'deletion' ? origin.of : null;
  const { papers, ended } = of
    ? await nextPapers(tx, of, upTo, MOST_PAPERS)
    : { papers: [], ended: true };
  const heads = of ? papers.flatMap((paper) => meantIn(paper, of)) : [];
  const keys = heads.map(({ key }) => key);
  const translations = await translationsAmong(tx, heads, papers);
  const change = await dropDigests(tx, keys);
  change.write();
  for (const translation of translations) leave(tx.objectStore('versions').put(translation));
  contribute(
    tx,
    { importId, index: record.done },
    keys.map((key) => ({ key, hash: DELETED })),
  );
  const next: StoredImport = ended
    ? { ...record, state: 'done', finishedAt: Date.now() }
    : { ...record, upTo: papers.at(-1)?.paperId ?? '' };
  await tx.objectStore('imports').put(next, importId);
  return { state: next.state, papers: change.papers };
}
