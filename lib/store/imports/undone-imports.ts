import type { StoredImport } from '../db/schema';

/**
 * Of some imports, by their ids, those that are undone themselves or came with a backup whose restoring is undone, or not
 * at its end: they say nothing, and nothing is told of those that came with it.
 */
export function undoneAmong(
  ids: readonly number[],
  records: readonly (StoredImport | undefined)[],
): Set<number> {
  const undone = new Set<number>();
  for (const [index, id] of ids.entries()) {
    if (records[index]?.state === 'undone') undone.add(id);
  }
  for (const id of broughtByUndone(ids, records)) undone.add(id);
  return undone;
}

/** Of these, those that came with such a backup. */
export function broughtByUndone(
  ids: readonly number[],
  records: readonly (StoredImport | undefined)[],
): Set<number> {
  const gone = ids.flatMap((to, index) => {
    const record = records[index];
    const isGone = record?.restored && record.state !== 'done' && record.state !== 'redoing';
    return isGone ? [{ from: record.restored?.from ?? to, to }] : [];
  });
  return new Set(ids.filter((id) => gone.some(({ from, to }) => from <= id && id < to)));
}
