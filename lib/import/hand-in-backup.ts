import type { CheckedBackup, CheckedPart } from '../store/backup/check-backup';
import { beginRestoring, type PartToRestore, putParts } from '../store/backup/restore-inbox';
import { cancelRestoring } from '../store/imports/cancel-restoring';
import { beginHandIn } from '../store/imports/handing-in';
import { readPacked } from '../zip/read-blob-zip';

/** So much is read and stored in one transaction: bytes, as they are packed. */
const BATCH_BYTES = 8 * 1024 * 1024;

/**
 * Makes the parts of a backup safe that was checked, as one act; the background brings them into the library from the
 * first on, asked by `onStored`. Whatever ends this page before the last one is stored has all of it undone. False
 * where its reader has cancelled it; throws where that can't be stored.
 */
export async function handInBackup(
  file: File,
  backup: CheckedBackup,
  onStored: (importId: number) => Promise<void>,
  begin = beginHandIn,
): Promise<boolean> {
  const { name, size } = file;
  const { importId, end } = await begin(() => beginRestoring(backup, { name, size }));
  try {
    return await storeParts(file, backup, importId, onStored);
  } catch (error) {
    await cancelRestoring(importId, null).catch(console.error);
    throw error;
  } finally {
    end();
  }
}

async function storeParts(
  file: File,
  { parts }: CheckedBackup,
  importId: number,
  onStored: (importId: number) => Promise<void>,
): Promise<boolean> {
  let from = 0;
  do {
    const batch = await readBatch(file, parts.slice(from));
    from += batch.length;
    if (!(await putParts(importId, batch, parts.length - from))) return false;
    // What it runs into keeps no part from being stored: the background may just have been ended.
    await onStored(importId).catch(console.error);
  } while (from < parts.length);
  return true;
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
