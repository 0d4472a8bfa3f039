import { filesOf } from '../db/files-of';
import { libraryDb } from '../db/library-db';
import { atOnce } from '../db/write-all-or-none';

/** Whether something waits to be read that no feed has brought: that goes first. */
export async function readersWorkWaits(): Promise<boolean> {
  const db = await libraryDb();
  const tx = db.transaction(['imports', 'inbox']);
  const states = tx.objectStore('imports').index('state');
  const ids = await states.getAllKeys('working');
  const records = await states.getAll('working');
  const others = ids.filter((_, index) => records[index]?.origin?.by !== 'feed');
  const waiting = await atOnce(
    others.map((id) => () => tx.objectStore('inbox').getKey(filesOf(id))),
  );
  return waiting.some((key) => key !== undefined);
}

/** How many files of an import are in the inbox; null where it is at its end. */
export async function countWaiting(importId: number): Promise<number | null> {
  const record = await (await libraryDb()).get('imports', importId);
  if (record?.state !== 'working') return null;
  return record.total - record.toCome - record.done;
}
