import { countAct } from '../messages/limit-acts';
import { wasOpened } from '../messages/opened-digests';
import type { Arguments, Result } from '../messages/protocol';

/*
 * What a tab may do to the library. A page of the site may be taken over by whoever wrote it, so that it gets no
 * more than its reader has by clicks: one digest a call, and one that was opened in this very tab; as many as somebody
 * clicks away; as an act that stands among the imports, where it can be undone; and what it brings back is that digest,
 * and no other import.
 */

/** Asks the host for one of its calls. */
export type AskHost = <Name extends 'dropDigest' | 'bringDigestBack'>(
  call: Name,
  args: Arguments<Name>,
) => Promise<Result<Name>>;

/** Has a digest deleted for the tab that it was opened in; null where it was not, or too many were just deleted from tabs. */
export async function deleteForTab(
  tabId: number | undefined,
  key: string,
  ask: AskHost,
): Promise<number | null> {
  if (tabId === undefined || !(await wasOpened(tabId, key))) return null;
  return (await countAct('deletions')) ? ask('dropDigest', { key }) : null;
}

/** Has a deletion undone for the tab that the digest was opened in. */
export async function restoreForTab(
  tabId: number | undefined,
  key: string,
  act: number,
  ask: AskHost,
): Promise<boolean> {
  if (tabId === undefined || !(await wasOpened(tabId, key))) return false;
  return ask('bringDigestBack', { key, act });
}
