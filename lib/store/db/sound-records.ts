import type { StoredFile, StoredHead, StoredImport, StoredPaper } from './schema';

/**
 * The heads of a paper that can be shown. A record that is nonsense, by a fault of the disk or of ours, has none:
 * it is passed over, so that nothing else is lost with it.
 */
export function soundHeads(paper: StoredPaper | undefined): StoredHead[] {
  return paper ? headsOf(paper).filter(isSound) : [];
}

/** Those that have what heads had in all versions of the library. */
export function headsOf(paper: StoredPaper): StoredHead[] {
  const heads: unknown = Object(paper).heads;
  return Array.isArray(heads) ? heads.filter(isHead) : [];
}

/** Whether it has what heads had in all versions of the library. */
export function isHead(head: unknown): head is StoredHead {
  const { key, title }: Partial<StoredHead> = Object(head);
  return typeof key === 'string' && typeof title === 'string';
}

/** Whether an import's record has what is told of it. */
export function isSoundImport(record: StoredImport | undefined): record is StoredImport {
  const { origin, startedAt, state, done, total, toCome }: Partial<StoredImport> = Object(record);
  return (
    typeof Object(origin).by === 'string' &&
    typeof state === 'string' &&
    [startedAt, done, total, toCome].every(Number.isFinite)
  );
}

/** Whether a file's part in an import has what is told of it. */
export function isSoundFile({ name, size, outcome }: StoredFile): boolean {
  return (
    typeof name === 'string' &&
    Number.isFinite(size) &&
    (outcome === null || Array.isArray(Object(outcome).problems))
  );
}

function isSound({ lang, source, summary, hash, provenance }: StoredHead): boolean {
  const texts = [lang, source, hash, Object(provenance).by];
  return texts.every((text) => typeof text === 'string') && Array.isArray(summary);
}
