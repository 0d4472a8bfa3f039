import { announceChange } from '../messages/announce-change';
import { changeOfPapers } from '../messages/library-change';
import { countDeletion } from '../messages/limit-deletions';
import { wasOpened } from '../messages/opened-digests';
import { paperIdOfKey } from '../store/digests/digest-key';
import { deleteDigest, restoreDigest } from '../store/imports/delete-digest';

/*
 * What a tab may do to the library. A page of the site may be taken over by whoever wrote it, so that it gets no
 * more than its reader has by clicks: one digest a call, and one that was opened in this very tab; as many as somebody
 * clicks away; as an act that stands among the imports, where it can be undone; and what it brings back is that digest,
 * and no other import.
 */

/** Deletes a digest for the tab that it was opened in; null where it was not, or too many were just deleted from tabs. */
export async function deleteForTab(tabId: number | undefined, key: string): Promise<number | null> {
  if (tabId === undefined || !(await wasOpened(tabId, key))) return null;
  if (!(await countDeletion())) return null;
  const act = await deleteDigest(key);
  if (act !== null) await announce(key);
  return act;
}

/** Undoes a deletion for the tab that the digest was opened in. */
export async function restoreForTab(
  tabId: number | undefined,
  key: string,
  act: number,
): Promise<boolean> {
  if (tabId === undefined || !(await wasOpened(tabId, key))) return false;
  const restored = await restoreDigest(key, act);
  if (restored) await announce(key);
  return restored;
}

function announce(key: string): Promise<void> {
  return announceChange({ ...changeOfPapers([paperIdOfKey(key)]), imports: true });
}
