import type { Deleted } from '../../digest/import-record';
import { translatedKey } from '../../digest/provenance';
import { sourceId } from '../../digest/source-id';
import type { StoredHead, StoredPaper } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { atOnce } from '../db/write-all-or-none';
import { paperIdOfKey } from '../digests/digest-key';

/** A transaction that reads papers by their ids and days. */
interface ReadingPapers {
  objectStore(name: 'papers'): {
    get(id: string): Promise<StoredPaper | undefined>;
    getAll(range: IDBKeyRange | null, most: number): Promise<StoredPaper[]>;
    index(name: 'days'): { getAllKeys(day: string): Promise<string[]> };
  };
}

/** Within a transaction: the papers behind another in which something may be meant, in their order, and whether they are the last. */
export async function nextPapers(
  tx: ReadingPapers,
  of: Deleted,
  behind: string | undefined,
  most: number,
): Promise<{ papers: StoredPaper[]; ended: boolean }> {
  const papers = tx.objectStore('papers');
  if (of.what === 'source' || of.what === 'everything') {
    const range = behind === undefined ? null : IDBKeyRange.lowerBound(behind, true);
    const some = await papers.getAll(range, most);
    return { papers: some, ended: some.length < most };
  }
  const ids =
    of.what === 'day'
      ? await papers.index('days').getAllKeys(of.date)
      : [of.what === 'paper' ? of.paperId : paperIdOfKey(of.key)];
  const left = ids.filter((id) => behind === undefined || id > behind);
  const some = await atOnce(left.slice(0, most).map((id) => () => papers.get(id)));
  return { papers: some.filter((paper) => paper !== undefined), ended: left.length <= most };
}

/** The heads of a paper that a deletion means, and those of what was translated from them. */
export function meantIn(paper: StoredPaper, of: Deleted): StoredHead[] {
  const heads = soundHeads(paper);
  const meant = new Set(heads.filter((head) => isMeant(head, of)).map(({ key }) => key));
  return heads.filter(
    ({ key, provenance }) => meant.has(key) || meant.has(translatedKey(provenance) ?? ''),
  );
}

function isMeant(head: StoredHead, of: Deleted): boolean {
  switch (of.what) {
    case 'digest':
    case 'translation':
      return head.key === of.key;
    case 'day':
      return head.date === of.date;
    case 'source':
      return sourceId(head) === of.id;
    default:
      return true;
  }
}
