import { crc32 } from '../import/zip/crc32';
import { LOCAL } from '../import/zip/signatures';
import {
  findDirectory,
  LONGEST_TAIL,
  readDirectoryIn,
  type ZipEntry,
} from '../import/zip/zip-directory';

/** A directory in bytes: that of 500,000 files, and more than anybody's. */
const MOST_DIRECTORY = 64 * 1024 * 1024;

/** The files of an archive that is not read into memory, as its directory has them; null where it is none. */
export async function readBlobDirectory(archive: Blob): Promise<ZipEntry[] | null> {
  const beforeTail = Math.max(0, archive.size - LONGEST_TAIL);
  const tail = await bytesFrom(archive, beforeTail);
  const start = findDirectory(tail, beforeTail);
  if (start === null || archive.size - start > MOST_DIRECTORY) return null;
  return start < beforeTail
    ? readDirectoryIn(await bytesFrom(archive, start), start)
    : readDirectoryIn(tail, beforeTail);
}

async function bytesFrom(archive: Blob, start: number): Promise<Uint8Array> {
  return new Uint8Array(await archive.slice(start).arrayBuffer());
}

/** The bytes of a file of an archive as they lie there; null where they aren't all there. */
export async function readPacked(
  archive: Blob,
  { offset, packedSize }: ZipEntry,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const head = new DataView(await archive.slice(offset, offset + 30).arrayBuffer());
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) return null;
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + packedSize > archive.size) return null;
  return new Uint8Array(await archive.slice(start, start + packedSize).arrayBuffer());
}

/** What a file's bytes unpack to; null where that isn't what the directory announces, to the bit. */
export async function unpackEntry(
  packed: Uint8Array<ArrayBuffer>,
  { method, size, crc, encrypted }: Pick<ZipEntry, 'method' | 'size' | 'crc' | 'encrypted'>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (encrypted || (method !== 0 && method !== 8)) return null;
  const bytes = method === 0 ? packed : await unpackWithin(packed, 'deflate-raw', size);
  return bytes?.length === size && crc32(bytes) === crc ? bytes : null;
}

/** Unpacks bytes as long as no more comes of them; null where more does, or where they are not packed so. */
export async function unpackWithin(
  packed: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(most);
  let length = 0;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, length);
      if (length + value.length > most) {
        await reader.cancel();
        return null;
      }
      bytes.set(value, length);
      length += value.length;
    }
  } catch {
    // Not packed so, or broken off.
    return null;
  }
}
