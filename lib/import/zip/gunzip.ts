import { Gunzip } from 'fflate';
import { MOST_UNPACKED } from '../../digest/budgets';
import type { Problem } from '../../digest/problem';
import { isBomb, megabytes, problemOf } from './archive-listing';

/** So many packed bytes are unpacked at a time: at most a thousand times as many come of them. */
const STEP = 16 * 1024;

/** True for what gzip has packed. Source: https://www.rfc-editor.org/rfc/rfc1952 */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Unpacks a gzip file, as long as what comes of it is no more than `most` bytes and swells as text does. */
export function gunzip(
  packed: Uint8Array,
  most = MOST_UNPACKED,
): { bytes: Uint8Array<ArrayBuffer> } | { problem: Problem } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Gunzip((chunk, final) => {
    size += chunk.length;
    ended ||= final;
    if (size <= most) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      if (isBomb(packed.length, size)) return { problem: problemOf('zip-bomb', megabytes(size)) };
      if (size > most) return { problem: problemOf('zip-large', megabytes(size)) };
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    // Not deflated data, or broken off.
    return { problem: problemOf('zip-damaged') };
  }
  if (isBomb(packed.length, size)) return { problem: problemOf('zip-bomb', megabytes(size)) };
  if (size > most) return { problem: problemOf('zip-large', megabytes(size)) };
  return ended ? { bytes: joined(chunks, size) } : { problem: problemOf('zip-damaged') };
}

function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
