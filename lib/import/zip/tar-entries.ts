/** A file in a tape archive. */
export interface TarEntry {
  path: string;
  /** Where its bytes begin, and how many they are. */
  start: number;
  size: number;
}

const BLOCK = 512;
/** Names that are longer than a header holds stand in a file of their own before it. */
const LONGEST_NAME = 64 * 1024;

/** True for a tape archive, by its first header's mark. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && textAt(bytes, 257, 5) === 'ustar';
}

/**
 * Lists the files of a tape archive, folders and links left out; null where it is damaged or breaks off.
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
export function readTar(bytes: Uint8Array): TarEntry[] | null {
  const entries: TarEntry[] = [];
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    // It ends with blocks of zeros.
    if (bytes[at] === 0) return entries;
    const size = sizeAt(bytes, at + 124);
    const start = at + BLOCK;
    if (size === null || start + size > bytes.length) return null;
    const type = textAt(bytes, at + 156, 1);
    if (isFile(type)) entries.push({ path: longName ?? pathAt(bytes, at), start, size });
    longName = nameBehind(type, textAt(bytes, start, Math.min(size, LONGEST_NAME)), longName);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

function isFile(type: string): boolean {
  return type === '' || type === '0';
}

/** What the next entry is called where an entry of this type and text stands before it; null where nothing says so. */
function nameBehind(type: string, text: string, known: string | null): string | null {
  if (type === 'L') return text;
  if (type === 'x') return paxPath(text) ?? known;
  // What holds for all entries names none.
  return type === 'g' ? known : null;
}

function pathAt(bytes: Uint8Array, at: number): string {
  const prefix = textAt(bytes, at + 257, 5) === 'ustar' ? textAt(bytes, at + 345, 155) : '';
  const name = textAt(bytes, at, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Records of `length key=value`. */
function paxPath(records: string): string | null {
  return /(?:^|\n)\d{1,6} path=([^\n]{1,4000})\n/.exec(records)?.[1] ?? null;
}

/** Octal digits; null for anything else, as sizes of 8 GB and more are. */
function sizeAt(bytes: Uint8Array, at: number): number | null {
  const digits = textAt(bytes, at, 12).trim();
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}
