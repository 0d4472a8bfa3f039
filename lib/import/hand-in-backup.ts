import type { CheckedBackup, CheckedPart } from '../store/backup/check-backup';
import { beginRestoring, type PartToRestore, putParts } from '../store/backup/restore-inbox';
import { cancelRestoring } from '../store/imports/cancel-restoring';
import { readPacked } from '../zip/read-blob-zip';
import { HAND_IN_LOCK } from './hand-in';

/** So much is read and stored in one transaction: bytes, as they are packed. */
const BATCH_BYTES = 8 * 1024 * 1024;

/**
 * Makes the parts of a backup safe that was checked, as one act; the background brings them into the library from the
 * first on, asked by `onStored`. Whatever ends this page before the last one is stored has all of it undone. Throws
 * where that can't be stored.
 */
export function handInBackup(
  file: File,
  backup: CheckedBackup,
  onStored: (importId: number) => Promise<void>,
  withLock: (run: () => Promise<void>) => Promise<void> = withHandInLock,
): Promise<void> {
  return withLock(async () => {
    const importId = await beginRestoring(backup, { name: file.name, size: file.size });
    try {
      await storeParts(file, backup, importId, onStored);
    } catch (error) {
      await cancelRestoring(importId, null).catch(console.error);
      throw error;
    }
  });
}

async function storeParts(
  file: File,
  { parts }: CheckedBackup,
  importId: number,
  onStored: (importId: number) => Promise<void>,
): Promise<void> {
  let from = 0;
  do {
    const batch = await readBatch(file, parts.slice(from));
    from += batch.length;
    if (!(await putParts(importId, batch, parts.length - from))) return;
    // What it runs into keeps no part from being stored: the background may just have been ended.
    await onStored(importId).catch(console.error);
  } while (from < parts.length);
}

async function readBatch(file: File, parts: readonly CheckedPart[]): Promise<PartToRestore[]> {
  const batch: PartToRestore[] = [];
  let size = 0;
  for (const { name, kind, entry } of parts) {
    const packed = await readPacked(file, entry);
    if (!packed) throw new Error(`${name} is no longer in ${file.name}`);
    const { method, crc } = entry;
    batch.push({ name, kind, method, crc, size: entry.size, bytes: packed.buffer });
    size += packed.length;
    if (size > BATCH_BYTES) break;
  }
  return batch;
}

function withHandInLock(run: () => Promise<void>): Promise<void> {
  return navigator.locks.request(HAND_IN_LOCK, { mode: 'shared' }, run);
}
