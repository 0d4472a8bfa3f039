import { PUBLISHED } from '../../digest/provenance';
import type { LibrarySchema, StoredHead, StoredImport, StoredVersion, Upgrading } from './schema';
import { isHead } from './sound-records';
import { paperOf } from './stored-paper';

/** A head of version 4: of what a machine had translated, a field of its own said so. */
type EarlierHead = Omit<StoredHead, 'provenance'> & {
  translatedFrom?: { lang: string; key: string; by: string };
};

/** Says of each digest what it rests on, of each import who brought it, and of each paper its days. */
export async function recordProvenance(tx: Upgrading): Promise<void> {
  await rewrite(tx, 'papers', ({ paperId, heads }) =>
    paperOf(paperId, heads.filter(isHead).map(withProvenance)),
  );
  await rewrite(
    tx,
    'versions',
    (version): StoredVersion => ({ ...version, head: withProvenance(version.head) }),
  );
  await rewrite(tx, 'contributions', (contribution) => ({ ...contribution, undone: 0 }));
  await rewrite(tx, 'imports', (record) => ({
    ...record,
    ...{ origin: { by: 'reader' }, undoable: record.undoable && !isUndone(record) },
  }));
}

/** What such an import had said was deleted then, so that there is nothing to redo. */
function isUndone({ state }: StoredImport): boolean {
  return state === 'undone' || state === 'undoing';
}

function withProvenance({ translatedFrom, ...head }: EarlierHead): StoredHead {
  if (!translatedFrom) return { ...head, provenance: PUBLISHED };
  const { by, key, lang } = translatedFrom;
  return { ...head, provenance: { by: 'translator', name: by, from: { key, lang } } };
}

type Rewritten = 'papers' | 'versions' | 'contributions' | 'imports';

/** Writes each record of a store anew; one that is nonsense stays as it is. No write is waited for: where one fails, so does the upgrade. */
async function rewrite<Name extends Rewritten>(
  tx: Upgrading,
  name: Name,
  change: (value: LibrarySchema[Name]['value']) => LibrarySchema[Name]['value'],
): Promise<void> {
  let cursor = await tx.objectStore(name).openCursor();
  while (cursor) {
    const changed = changeOf(cursor.value, change);
    if (changed) cursor.update(changed).catch(() => {});
    cursor = await cursor.continue();
  }
}

function changeOf<Value>(value: Value, change: (value: Value) => Value): Value | null {
  try {
    return change(value);
  } catch {
    return null;
  }
}
