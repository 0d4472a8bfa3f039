import { filesOf } from './files-of';
import type { StoredImport, Upgrading } from './schema';
import { headsOf } from './sound-records';

/** Stands for all imports of the time before contributions were kept; their own ids begin with 1. */
const EARLIER_IMPORTS = 0;

/** So many papers are held in memory at a time. */
const BATCH = 500;

/**
 * Fills the stores of version 2 from those of version 1. Which import had brought which digest was not
 * kept then, so those imports can't be undone: all together they are the first contribution to each
 * digest, which an undo of later ones goes back to.
 */
export async function recordWhatIsThere(tx: Upgrading): Promise<void> {
  await recordImports(tx);
  await recordDigests(tx);
}

async function recordImports(tx: Upgrading): Promise<void> {
  const imports = tx.objectStore('imports');
  for (const id of await imports.getAllKeys()) {
    const before: Pick<StoredImport, 'startedAt' | 'finishedAt'> | undefined =
      await imports.get(id);
    if (typeof before?.startedAt !== 'number') continue;
    const total = await tx.objectStore('files').count(filesOf(id));
    const waiting = await tx.objectStore('inbox').count(filesOf(id));
    const state = before.finishedAt === null ? 'working' : 'done';
    const numbers = { toCome: 0, total, done: total - waiting };
    await imports.put(
      { origin: { by: 'reader' }, ...before, state, cancelled: false, undoable: false, ...numbers },
      id,
    );
  }
}

async function recordDigests(tx: Upgrading): Promise<void> {
  const papers = tx.objectStore('papers');
  let range: IDBKeyRange | null = null;
  for (let index = 0; ; index++) {
    const batch = await papers.getAll(range, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    const heads = batch.flatMap(headsOf);
    await tx.objectStore('contributions').add({
      importId: EARLIER_IMPORTS,
      index,
      undone: 0,
      keys: heads.map(({ key }) => key),
      hashes: heads.map(({ hash }) => hash),
    });
    range = IDBKeyRange.lowerBound(last.paperId, true);
  }
}
