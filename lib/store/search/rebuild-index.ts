import { libraryDb } from '../db/library-db';
import { leave, writeAllOrNone } from '../db/write-all-or-none';
import { waitingIn } from './open-index';

/** How far the index is. */
export interface IndexState {
  papers: number;
  /** Of these, those that are not indexed as they are now. */
  waiting: number;
}

/** How many papers the index has, and how many wait for it. */
export async function readIndexState(): Promise<IndexState> {
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'toIndex']);
  const [papers, records] = await Promise.all([
    tx.objectStore('papers').count(),
    tx.objectStore('toIndex').getAll(),
  ]);
  const { papers: changed, below } = waitingIn(records);
  if (below === undefined) return { papers, waiting: Math.min(papers, changed.size) };
  const range = below === null ? null : IDBKeyRange.upperBound(below, true);
  const left = await tx.objectStore('papers').count(range);
  const others = [...changed].filter((paper) => below !== null && paper >= below).length;
  return { papers, waiting: Math.min(papers, left + others) };
}

/** Throws the index away, so that it is made anew by whoever indexes next; searches go on meanwhile with what there is of it. */
export function rebuildIndex(): Promise<void> {
  return writeAllOrNone(['segments', 'segmentTables', 'postings', 'toIndex'], async (tx) => {
    for (const name of tx.objectStoreNames) leave(tx.objectStore(name).clear());
    leave(tx.objectStore('toIndex').add({ allBelow: null }));
  });
}
