import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { packedBytes, type ZipEntry } from './zip-directory';

/** So many packed bytes are unpacked at a time: at most a thousand times as many come of them. */
const STEP = 16 * 1024;

/** Unpacks one file of an archive into a buffer of its own; null where that isn't what the directory announces. */
export function inflateEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> | null {
  const packed = packedBytes(archive, entry);
  if (!packed) return null;
  const bytes = entry.method === 0 ? packed.slice() : inflate(packed, entry.size);
  return bytes?.length === entry.size && crc32(bytes) === entry.crc ? bytes : null;
}

/** Stops as soon as more comes than was announced, so that no announcement can be too small. */
function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  let tooMuch = false;
  const stream = new Inflate((chunk) => {
    tooMuch ||= length + chunk.length > size;
    if (tooMuch) return;
    bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !tooMuch; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    // Not deflated data.
    return null;
  }
  return !tooMuch && length === size ? bytes : null;
}
