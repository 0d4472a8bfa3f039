import type { ImportRecord } from '../digest/import-record';

/** The newest day that imports brought digests of; null where none says its day. */
export function newestDayOf(imports: readonly ImportRecord[]): string | null {
  const days = imports
    .filter(({ state }) => state !== 'undone')
    .flatMap(({ files }) =>
      files.flatMap(({ outcome }) => (outcome?.date && outcome.papers > 0 ? [outcome.date] : [])),
    );
  return days.sort().at(-1) ?? null;
}
