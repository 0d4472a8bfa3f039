import type { DigestHead } from './digest';

/**
 * Names a source for good, whatever the reader calls it: as its reports do; where they name nobody, by
 * what its files are called, behind a slash, with which no published name begins.
 */
export function sourceId({
  source,
  sourceHint,
}: Pick<DigestHead, 'source' | 'sourceHint'>): string {
  return source === '' ? `/${sourceHint ?? ''}` : source;
}

/** Whether a report with this `sourceId` names nobody. */
export function isNamelessSource(id: string): boolean {
  return id.startsWith('/');
}
