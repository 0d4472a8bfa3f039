import { libraryDb } from '../db/library-db';
import type { ToIndex } from '../db/schema';
import { leave, type Writing } from '../db/write-all-or-none';
import { papersBelow, type ReadingPapers } from './papers-below';

/** Papers that are indexed together, and which records say that they wait. */
export interface Taken {
  papers: string[];
  /** The records of which all papers are among these. */
  keys: number[];
  /** Of the record that means all papers: those below this one are left; null where none is. */
  rest?: { key: number; below: string | null };
}

/** Records are read in parts: an import of a thousand files writes as many. */
const MOST_RECORDS = 500;

/** The papers that are to be indexed next, so many or a few more; null where none waits. Those that changed go before all others. */
export async function nextToIndex(most: number): Promise<Taken | null> {
  const db = await libraryDb();
  const tx = db.transaction(['toIndex', 'papers']);
  const [keys, records] = await Promise.all([
    tx.objectStore('toIndex').getAllKeys(null, MOST_RECORDS),
    tx.objectStore('toIndex').getAll(null, MOST_RECORDS),
  ]);
  const papers = new Set<string>();
  const taken: number[] = [];
  let all: { key: number; below: string | null } | null = null;
  for (const [index, record] of records.entries()) {
    const key = keys[index] ?? 0;
    if ('allBelow' in record) all = { key, below: record.allBelow };
    else if (papers.size < most) {
      appendTo(papers, record.papers);
      taken.push(key);
    }
  }
  if (taken.length > 0) return { papers: [...papers], keys: taken };
  return all && takeBelow(tx, all, most);
}

function appendTo(papers: Set<string>, more: readonly string[]): void {
  for (const paper of more) papers.add(paper);
}

async function takeBelow(
  tx: ReadingPapers,
  { key, below }: { key: number; below: string | null },
  most: number,
): Promise<Taken> {
  const papers = await papersBelow(tx, below, most);
  const lowest = papers.length < most ? null : (papers[0] ?? null);
  return { papers, keys: [], rest: { key, below: lowest } };
}

/** Within a transaction: these papers wait no more. What changed since has records of its own. */
export function takeAway(tx: Writing<'toIndex'>, { keys, rest }: Taken): void {
  const toIndex = tx.objectStore('toIndex');
  for (const key of keys) leave(toIndex.delete(key));
  if (rest && rest.below === null) leave(toIndex.delete(rest.key));
  else if (rest) leave(toIndex.put({ allBelow: rest.below } satisfies ToIndex, rest.key));
}
