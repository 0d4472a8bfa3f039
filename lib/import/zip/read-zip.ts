import { appendAll } from '../../digest/append-all';
import { MOST_BYTES } from '../../digest/budgets';
import type { Problem, ProblemKind } from '../../digest/problem';
import { divideEntries, isArchiveName } from './archive-entries';
import {
  type ArchivedFile,
  type Budget,
  flaw,
  isBomb,
  type Listing,
  megabytes,
  problemOf,
  spend,
} from './archive-listing';
import { countKinds, nameOfPath } from './file-names';
import { inflateEntry } from './inflate-entry';
import { isTarOrGzip, listTar } from './list-tar';
import { readDirectory, type ZipEntry } from './zip-directory';

export type ReadZip =
  | {
      ok: true;
      files: ArchivedFile[];
      /** What was left out. */
      problems: Problem[];
    }
  | { ok: false; problem: Problem };

/** True for an archive, whatever it is called: https://en.wikipedia.org/wiki/List_of_file_signatures */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}

/** How archives begin that are not unpacked here: 7z, RAR, xz, Zstandard, bzip2. Source: as above. */
const OTHERS = ["7z\xbc\xaf'\x1c", 'Rar!\x1a\x07', '\xfd7zXZ\0', '(\xb5/\xfd', 'BZh91AY&SY'];

function isPackedOtherwise(bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.subarray(0, 10));
  return OTHERS.some((each) => beginning.startsWith(each));
}

/** True for what holds files to be read, in any format; a Word document is one file. */
export function isArchive(bytes: Uint8Array): boolean {
  if (isTarOrGzip(bytes) || isPackedOtherwise(bytes)) return true;
  if (!isZip(bytes)) return false;
  return !readDirectory(bytes)?.some(({ path }) => path === 'word/document.xml');
}

/** Lists the files of an archive of that name, as `readZip` does, whatever has packed it. */
export function readArchive(archive: Uint8Array, name: string): ReadZip {
  if (isPackedOtherwise(archive)) return refused('zip-method');
  if (!isTarOrGzip(archive)) return readZip(archive);
  return listed(listTar(archive, nameOfPath(name), '', budgetOf(archive)));
}

/**
 * Lists the files of an archive that may be reports, in its order, those of archives in it included, and
 * each time in the same way. Nothing is unpacked but inner archives, and nothing at all where it holds
 * too much. Never throws for what is in it.
 */
export function readZip(archive: Uint8Array): ReadZip {
  const directory = readDirectory(archive);
  if (!directory) return refused('zip-damaged');
  if (isDocument(directory)) return refused('binary-file');
  return listed(list(archive, directory, '', budgetOf(archive)));
}

function budgetOf({ length }: Uint8Array): Budget {
  return { packed: length, files: 0, unpacked: 0 };
}

function listed({ files, skipped, problem }: Listing): ReadZip {
  if (problem) return { ok: false, problem };
  const problems = skipped.length > 0 ? [problemOf('skipped', countKinds(skipped))] : [];
  if (files.length === 0) problems.push(problemOf('zip-empty'));
  return { ok: true, files, problems };
}

function list(archive: Uint8Array, directory: ZipEntry[], folder: string, budget: Budget): Listing {
  const { wanted, skipped, count, size } = divideEntries(directory);
  const problem = bomb(archive, wanted, size) ?? spend(budget, count, size);
  if (problem) return { files: [], skipped, problem };

  const files: ArchivedFile[] = [];
  for (const entry of wanted) {
    const name = folder + entry.path;
    if (!isArchiveName(name)) {
      files.push({ name, size: entry.size, read: () => readText(archive, entry) });
      continue;
    }
    const inner =
      folder === '' ? listInner(archive, entry, name, budget) : flaw(name, 'zip-nested');
    if (inner.problem) return { files: [], skipped, problem: inner.problem };
    appendAll(files, inner.files);
    appendAll(skipped, inner.skipped);
  }
  return { files, skipped, problem: null };
}

function listInner(archive: Uint8Array, entry: ZipEntry, name: string, budget: Budget): Listing {
  const unpacked = unpackEntry(archive, entry);
  if ('problem' in unpacked) return flaw(name, unpacked.problem.kind);
  if (isTarOrGzip(unpacked.bytes)) return listTar(unpacked.bytes, name, `${name}/`, budget);
  const directory = readDirectory(unpacked.bytes);
  return directory
    ? list(unpacked.bytes, directory, `${name}/`, budget)
    : flaw(name, 'zip-damaged');
}

function bomb(archive: Uint8Array, wanted: ZipEntry[], size: number): Problem | null {
  const packed = wanted.reduce((total, { packedSize }) => total + packedSize, 0);
  // Files that share their bytes hold more than the archive is long.
  return isBomb(packed, size) || packed > archive.length
    ? problemOf('zip-bomb', megabytes(size))
    : null;
}

function readText(archive: Uint8Array, entry: ZipEntry): ReturnType<ArchivedFile['read']> {
  if (entry.size > MOST_BYTES) return { problem: problemOf('too-large', megabytes(entry.size)) };
  const unpacked = unpackEntry(archive, entry);
  return 'bytes' in unpacked && isArchive(unpacked.bytes)
    ? { problem: problemOf('zip-nested') }
    : unpacked;
}

function unpackEntry(archive: Uint8Array, entry: ZipEntry): ReturnType<ArchivedFile['read']> {
  if (entry.encrypted) return { problem: problemOf('zip-locked') };
  if (entry.method !== 0 && entry.method !== 8) return { problem: problemOf('zip-method') };
  const bytes = inflateEntry(archive, entry);
  return bytes ? { bytes } : { problem: problemOf('zip-damaged') };
}

/** Office documents and books are archives of markup: not what a reader means by one. */
function isDocument(entries: ZipEntry[]): boolean {
  return (
    entries[0]?.path === 'mimetype' || entries.some(({ path }) => path === '[Content_Types].xml')
  );
}

function refused(kind: ProblemKind): ReadZip {
  return { ok: false, problem: problemOf(kind) };
}
