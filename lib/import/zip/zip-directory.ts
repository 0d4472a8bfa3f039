import { END, END_64, END_64_LOCATOR, ENTRY, LOCAL } from './signatures';

/** A file in an archive, as the archive's directory describes it; none of it need be true. */
export interface ZipEntry {
  path: string;
  encrypted: boolean;
  /** 0 is stored as it is, 8 is deflated. */
  method: number;
  crc: number;
  /** In bytes. */
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/** The directory's end is followed by a comment of at most this length, 22 bytes of its own included. */
const LONGEST_END = 22 + 0xffff;
/** The most bytes at an archive's end that say where its directory begins, with those of archives beyond 4 GB. */
export const LONGEST_TAIL = LONGEST_END + 20 + 56;

/**
 * Reads the directory at the end of an archive, folders left out; null where there is none, or where it
 * leads out of the file.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 to 4.3.16
 * and 4.5.3.
 */
export function readDirectory(archive: Uint8Array): ZipEntry[] | null {
  return readDirectoryIn(archive, 0);
}

/** The same of an archive's end, before which so many bytes are left out; also null where the directory begins there. */
export function readDirectoryIn(end: Uint8Array, leftOut: number): ZipEntry[] | null {
  return unlessBeyond(() => readEntries(end, viewOf(end), leftOut));
}

/** Where the directory begins, by an archive's last bytes, before which so many are left out; null where none is. */
export function findDirectory(tail: Uint8Array, leftOut: number): number | null {
  const view = viewOf(tail);
  return unlessBeyond(() => {
    const end = findEnd(view);
    return end === null ? null : (locateDirectory(view, end, leftOut)?.start ?? null);
  });
}

/** What was read; null where that led beyond the end, which is all that can throw here. */
function unlessBeyond<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The packed bytes of an entry; null where they aren't all there. */
export function packedBytes(archive: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = viewOf(archive);
  const { offset, packedSize } = entry;
  if (offset + 30 > archive.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > archive.length ? null : archive.subarray(start, start + packedSize);
}

function readEntries(archive: Uint8Array, view: DataView, leftOut: number): ZipEntry[] | null {
  const end = findEnd(view);
  if (end === null) return null;
  const directory = locateDirectory(view, end, leftOut);
  if (!directory) return null;
  const entries: ZipEntry[] = [];
  let at = directory.start - leftOut;
  for (let read = 0; read < directory.count; read++) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + 46 + nameLength;
    const utf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const path = decodeName(archive.subarray(at + 46, nameEnd), utf8);
    const sizes = readSizes(view, at, nameEnd, nameEnd + extraLength);
    if (!/[/\\]$/.test(path)) {
      entries.push({
        path,
        encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        ...sizes,
      });
    }
    at = nameEnd + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function locateDirectory(
  view: DataView,
  end: number,
  leftOut: number,
): { start: number; count: number } | null {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff) {
    // What stands before the archive, as in one that unpacks itself, shifts everything.
    const shift = end + leftOut - view.getUint32(end + 12, true) - start;
    return shift === 0 ? { start, count } : null;
  }
  const locator = end - 20;
  if (view.getUint32(locator, true) !== END_64_LOCATOR) return { start, count };
  const end64 = getUint64(view, locator + 8) - leftOut;
  if (view.getUint32(end64, true) !== END_64) return null;
  return { start: getUint64(view, end64 + 48), count: getUint64(view, end64 + 32) };
}

/** Sizes of 4 GB and more stand in an extra field; some writers always put them there. */
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const read = () => {
        next += 8;
        return getUint64(view, next - 8);
      };
      if (size === 0xffffffff) size = read();
      if (packedSize === 0xffffffff) packedSize = read();
      if (offset === 0xffffffff) offset = read();
    }
    field += 4 + length;
  }
  return { size, packedSize, offset };
}

function getUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Names are UTF-8 where they say so, and mostly where they don't; the rest is from Chinese Windows. */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
