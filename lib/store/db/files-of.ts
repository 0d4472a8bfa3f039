/** The range of an import's files, in the inbox or in its history. */
export function filesOf(importId: number): IDBKeyRange {
  return IDBKeyRange.bound([importId], [importId, []]);
}
