import { parsePaperId } from '../../paper/paper-id';

const SMALL_V = 'v'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
/** `2601.10387v12`, as it stands around its `v`. */
const VERSIONED = /(?:^|[^\d.])(\d{4}\.\d{4,5})v(\d{1,2})(?!\w)/;
const BEFORE = 11;
const BEHIND = 4;

/**
 * The versions that a file names of papers, by their ids: 2 for `2601.10387v2`. Where it names several of one paper,
 * nobody knows which was read, and there is none. What is compressed, or written in two bytes a letter, names none.
 */
export function namedVersions(bytes: Uint8Array): Map<string, number> {
  const versions = new Map<string, number | null>();
  for (let at = bytes.indexOf(SMALL_V); at >= 0; at = bytes.indexOf(SMALL_V, at + 1)) {
    if (!isDigit(bytes[at - 1]) || !isDigit(bytes[at + 1])) continue;
    const around = bytes.subarray(Math.max(0, at - BEFORE), at + BEHIND);
    const [, number = '', version = ''] = VERSIONED.exec(String.fromCharCode(...around)) ?? [];
    const id = parsePaperId(number);
    if (id === null) continue;
    const known = versions.get(id);
    versions.set(id, known === undefined || known === Number(version) ? Number(version) : null);
  }
  return new Map([...versions].filter((entry): entry is [string, number] => entry[1] !== null));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}
