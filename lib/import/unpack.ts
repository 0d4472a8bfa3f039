import type { InboxItem } from '../store/db/schema';
import { type FinishedFile, finishWithout, setAside } from '../store/imports/finish-file';
import { countUnpacked, type NewFile, unpackInInbox } from '../store/imports/inbox';
import type { ArchivedFile } from './zip/archive-listing';
import { readArchive } from './zip/read-zip';

/** So much is unpacked and stored in one transaction: bytes, files. */
const BATCH_BYTES = 2 * 1024 * 1024;
const BATCH_FILES = 100;

/**
 * Replaces an archive in the inbox by the files that it holds, which join its import. Where it is killed,
 * it goes on behind the files that are stored already; `meanwhile` is called between two batches, and waited for. Null
 * where the archive has left the inbox.
 */
export async function unpack(
  item: InboxItem,
  meanwhile: () => Promise<void> = async () => {},
  filesAtOnce = BATCH_FILES,
): Promise<FinishedFile | null> {
  const archive = readArchive(new Uint8Array(item.bytes), item.name);
  if (!archive.ok) return finishWithout(item, [archive.problem]);
  let from = await countUnpacked(item);
  while (from < archive.files.length) {
    const batch = readBatch(archive.files.slice(from, from + filesAtOnce));
    const result = await unpackInInbox(item, batch, from);
    if (result === 'full') return setAside(item, 'storage-full');
    if (result === 'gone') return null;
    from += batch.length;
    await meanwhile();
  }
  return finishWithout(item, archive.problems);
}

/** The first of the files, as many as are to be in memory. */
function readBatch(files: ArchivedFile[]): NewFile[] {
  const batch: NewFile[] = [];
  let size = 0;
  for (const file of files) {
    size += file.size;
    if (batch.length > 0 && size > BATCH_BYTES) break;
    const { name } = file;
    const read = file.read();
    batch.push(
      'bytes' in read
        ? { name, bytes: read.bytes.buffer }
        : { name, size: file.size, problem: read.problem },
    );
  }
  return batch;
}
