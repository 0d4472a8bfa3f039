import { hashText } from '../../digest/hash-text';
import type { Origin } from '../../digest/import-record';
import type { StoredFile, StoredImport } from '../db/schema';
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

/** An import of the library, and what tells it from all others; null where its record is nonsense. */
export interface PrintedImport {
  id: number;
  record: StoredImport;
  print: string | null;
}

/** All imports of the library. */
export async function printedImports(tx: Writing<'imports' | 'files'>): Promise<PrintedImport[]> {
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
  return records.map((record, index) => {
    const id = ids[index] ?? 0;
    const print = isSoundImport(record) ? importPrint(record, filesOf.get(id) ?? []) : null;
    return { id, record, print };
  });
}
