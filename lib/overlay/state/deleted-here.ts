import type { ViewChange, ViewState } from './view-state';

/** Has a digest stand as deleted, by an act that can be undone, once it is known; or as it was before. */
export function deletedHere(
  { deleted }: ViewState,
  key: string,
  act: number | null | 'undone',
): ViewChange {
  const next = new Map(deleted);
  if (act === 'undone') next.delete(key);
  else next.set(key, act);
  return { here: { deleted: next } };
}

/** Whether the reader still has a digest of a paper before them that they deleted. */
export function isKept(paperId: string, { deleted }: ViewState): boolean {
  return [...deleted.keys()].some((key) => key.startsWith(`${paperId}/`));
}

/** What of the deleted stays in sight, where these papers are open; null where all of it does. */
export function keptOpen({ deleted }: ViewState, open: readonly string[]): ViewChange | null {
  const still = [...deleted].filter(([key]) => open.some((id) => key.startsWith(`${id}/`)));
  return still.length < deleted.size ? { here: { deleted: new Map(still) } } : null;
}
