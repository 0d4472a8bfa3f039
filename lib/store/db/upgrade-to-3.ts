import type { Upgrading } from './schema';
import { headsOf } from './sound-records';
import { paperOf } from './stored-paper';

/** So many papers are held in memory at a time. */
const BATCH = 500;

/** Writes down by which titles the papers of a version 2 library are known. */
export async function recordTitles(tx: Upgrading): Promise<void> {
  const papers = tx.objectStore('papers');
  let range: IDBKeyRange | null = null;
  for (;;) {
    const batch = await papers.getAll(range, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    await Promise.all(batch.map((paper) => papers.put(paperOf(paper.paperId, headsOf(paper)))));
    range = IDBKeyRange.lowerBound(last.paperId, true);
  }
}
