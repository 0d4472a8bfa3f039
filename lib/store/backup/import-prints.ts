import { hashText } from '../../digest/hash-text';
import type { Origin } from '../../digest/import-record';
import type { StoredFile } from '../db/schema';
import { isSoundImport } from '../db/sound-records';
import type { Writing } from '../db/write-all-or-none';

/** What tells an import from all others, wherever it is kept: when it was begun, by whom, and its files. */
export function importPrint(
  { startedAt, origin }: { startedAt: number; origin: Origin },
  files: readonly { index: number; name: string; size: number }[],
): string {
  return hashText(
    JSON.stringify([startedAt, origin, files.map(({ index, name, size }) => [index, name, size])]),
  );
}

/** Those of all imports of the library. */
export async function libraryPrints(tx: Writing<'imports' | 'files'>): Promise<Set<string>> {
  const [ids, records, files] = await Promise.all([
    tx.objectStore('imports').getAllKeys(),
    tx.objectStore('imports').getAll(),
    tx.objectStore('files').getAll(),
  ]);
  const filesOf = new Map<number, StoredFile[]>();
  for (const file of files) {
    const others = filesOf.get(file.importId);
    if (others) others.push(file);
    else filesOf.set(file.importId, [file]);
  }
  return new Set(
    records.flatMap((record, index) =>
      isSoundImport(record) ? [importPrint(record, filesOf.get(ids[index] ?? 0) ?? [])] : [],
    ),
  );
}
