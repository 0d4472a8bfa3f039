import type { NotStored } from '../../digest/problem';
import { filesOf } from '../db/files-of';
import { leave, writeAllOrNone } from '../db/write-all-or-none';

/**
 * Begins to undo a restoring that can't be brought to its end: what waits of it leaves the inbox, and `goOn` takes back
 * what had been restored. Its file tells why, where there is something to tell.
 */
export async function cancelRestoring(importId: number, why: NotStored | null): Promise<void> {
  await writeAllOrNone(['imports', 'files', 'inbox'], async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (record?.state !== 'working') return;
    leave(tx.objectStore('inbox').delete(filesOf(importId)));
    leave(
      tx
        .objectStore('imports')
        .put({ ...record, state: 'undoing', cancelled: true, toCome: 0 }, importId),
    );
    const file = await tx.objectStore('files').get([importId, 0]);
    if (!file?.outcome || !why) return;
    const outcome = { ...file.outcome, problems: [{ kind: why, line: null, detail: '' }] };
    leave(tx.objectStore('files').put({ ...file, outcome }));
  });
}
