/** A transaction that reads papers in the order of their ids. */
export interface ReadingPapers {
  objectStore(name: 'papers'): {
    openKeyCursor(range: IDBKeyRange | null, direction: 'prev'): Promise<PaperCursor | null>;
    getAllKeys(range: IDBKeyRange | null): Promise<string[]>;
  };
}

interface PaperCursor {
  key: string;
  advance(count: number): Promise<{ key: string } | null>;
}

/** Within a transaction: the last ids of papers below this one, so many at most, in their order; null is above all. */
export async function papersBelow(
  tx: ReadingPapers,
  below: string | null,
  most: number,
): Promise<string[]> {
  const papers = tx.objectStore('papers');
  const range = below === null ? null : IDBKeyRange.upperBound(below, true);
  const last = await papers.openKeyCursor(range, 'prev');
  if (!last || most === 0) return [];
  const first = most === 1 ? last : await last.advance(most - 1);
  const from = first?.key;
  if (from === undefined) return papers.getAllKeys(range);
  return papers.getAllKeys(
    below === null ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, below, false, true),
  );
}
