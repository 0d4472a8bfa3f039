import { libraryDb } from '../db/library-db';
import type { RestoredPart, StoredImport } from '../db/schema';
import { leave, writeAllOrNone } from '../db/write-all-or-none';
import { broughtByUndone } from '../imports/undone-imports';
import type { CheckedBackup } from './check-backup';
import { type PrintedImport, printedImports } from './import-prints';

/** A part as it is handed in: packed. */
export interface PartToRestore extends RestoredPart {
  name: string;
  bytes: ArrayBuffer;
}

/** In the history of imports, a restoring has one file: the backup's. Its parts wait behind that. */
const FIRST_PART = 1;

/** That a backup is being restored: which imports another one would bring is not known before its end. */
export class RestoringAtWork extends Error {}

/**
 * Begins an act that restores a backup, with none of its parts. Imports of the backup that the library has not get ids
 * behind those that it has, in their order, and the act has the one behind them: what the backup shows is said last.
 */
export function beginRestoring(
  {
    manifest,
    parts,
    prints,
    changes,
  }: Pick<CheckedBackup, 'manifest' | 'parts' | 'prints' | 'changes'>,
  file: { name: string; size: number },
): Promise<number> {
  return writeAllOrNone(['imports', 'files', 'contributions'], async (tx) => {
    const imports = tx.objectStore('imports');
    // Not since the backup was looked through: it may have been restored in another page of ours.
    const own = await printedImports(tx);
    if (own.some(({ record }) => record.restored && record.state === 'working'))
      throw new RestoringAtWork();
    const { brought, replaced } = toBring(prints, own);
    // What they brought comes with this one, and can't come once more.
    for (const { id, record } of replaced) leave(imports.put({ ...record, undoable: false }, id));
    const last = await imports.openKeyCursor(null, 'prev');
    const isEmpty = !last && (await tx.objectStore('contributions').count()) === 0;
    // What is of before imports were counted stays so in an empty library.
    const from = isEmpty && brought[0] === 0 ? 0 : (last?.key ?? 0) + 1;
    const importId = from + brought.length;
    const record: StoredImport = {
      origin: { by: 'backup', created: Date.parse(manifest.created) },
      ...{ startedAt: Date.now(), finishedAt: null, state: 'working' },
      ...{ cancelled: false, undoable: true },
      ...{ toCome: parts.length, total: parts.length, done: 0 },
      restored: { from, brought, named: [] },
    };
    await imports.add(record, importId);
    const outcome = {
      ...{ added: changes.added, updated: changes.changed, unchanged: changes.same },
      ...{ papers: manifest.counts.papers, date: null, problems: [] },
    };
    await tx.objectStore('files').add({ importId, index: 0, ...file, outcome, attempts: 0 });
    return importId;
  });
}

/** Imports of a backup that the library has not, or only of a restoring that is undone; and such restorings. */
function toBring(
  prints: CheckedBackup['prints'],
  own: readonly PrintedImport[],
): { brought: number[]; replaced: PrintedImport[] } {
  const gone = broughtByUndone(
    own.map(({ id }) => id),
    own.map(({ record }) => record),
  );
  const there = new Set(own.filter(({ id }) => !gone.has(id)).map(({ print }) => print));
  const missing = [...prints].filter(([, print]) => print === null || !there.has(print));
  const brought = missing.map(([id]) => id).sort((a, b) => a - b);
  const again = new Set(missing.map(([, print]) => print));
  const replaced = own.filter(({ id: to, record: { restored } }) =>
    own.some(
      ({ id, print }) =>
        restored && restored.from <= id && id < to && gone.has(id) && again.has(print),
    ),
  );
  return { brought, replaced };
}

/** Stores more parts, of which `toCome` are to follow; false where the act takes no more: it was cancelled. */
export function putParts(
  importId: number,
  parts: readonly PartToRestore[],
  toCome: number,
): Promise<boolean> {
  return writeAllOrNone(['inbox', 'imports'], async (tx) => {
    const record = await tx.objectStore('imports').get(importId);
    if (record?.state !== 'working' || record.toCome !== toCome + parts.length) return false;
    const first = FIRST_PART + record.total - record.toCome;
    for (const [position, { name, bytes, ...restoring }] of parts.entries()) {
      const item = { importId, index: first + position, name, bytes, restoring };
      await tx.objectStore('inbox').add(item);
    }
    const ended = record.total === 0;
    await tx.objectStore('imports').put(
      {
        ...{ ...record, toCome },
        ...(ended && { state: 'done' as const, finishedAt: Date.now() }),
      },
      importId,
    );
    return true;
  });
}

/** Whether a restoring is still at work. */
export async function isRestoring(importId: number): Promise<boolean> {
  const record = await (await libraryDb()).get('imports', importId);
  return record?.state === 'working';
}
