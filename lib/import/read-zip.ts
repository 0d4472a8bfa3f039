import type { Problem, ProblemKind } from '../digest/problem';
import { countKinds, isHidden, mayBeReport, nameOfPath } from './file-names';
import { inflateEntry } from './inflate-entry';
import { readDirectory, type ZipEntry } from './zip-directory';

const MOST_FILES = 10_000;
/** In bytes, of all files together. */
const MOST_UNPACKED = 512 * 1024 * 1024;
/** In bytes, of one file: what is larger than this isn't read as a report anyway. */
const LARGEST_TEXT = 64 * 1024 * 1024;
/** Text shrinks to a tenth, seldom to a fiftieth; what swells more, and to more than this, is made to. */
const HIGHEST_RATIO = 200;
const MOST_SUSPECT = 16 * 1024 * 1024;

export type ReadZip =
  | {
      ok: true;
      files: ZippedFile[];
      /** What was left out. */
      problems: Problem[];
    }
  | { ok: false; problem: Problem };

export interface ZippedFile {
  /** With its folders: ids may stand there. */
  name: string;
  /** In bytes. */
  size: number;
  /** Unpacks it, at most `size` bytes. */
  read: () => { bytes: Uint8Array<ArrayBuffer> } | { problem: Problem };
}

/** True for an archive, whatever it is called: https://en.wikipedia.org/wiki/List_of_file_signatures */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
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
  const budget = { files: 0, unpacked: 0 };
  const { files, skipped, problem } = list(archive, directory, '', budget);
  if (problem) return { ok: false, problem };
  const problems = skipped.length > 0 ? [problemOf('skipped', countKinds(skipped))] : [];
  if (files.length === 0) problems.push(problemOf('zip-empty'));
  return { ok: true, files, problems };
}

interface Listing {
  files: ZippedFile[];
  skipped: string[];
  problem: Problem | null;
}

/** What all archives of an import's file hold together. */
interface Budget {
  files: number;
  unpacked: number;
}

function list(archive: Uint8Array, directory: ZipEntry[], folder: string, budget: Budget): Listing {
  const entries = directory
    .map((entry) => ({ ...entry, path: nameOfPath(entry.path) }))
    .filter(({ path }) => path !== '' && !isHidden(path));
  const wanted = entries.filter(({ path }) => mayBeReport(path));
  const skipped = entries.filter(({ path }) => !mayBeReport(path)).map(({ path }) => path);

  budget.files += entries.length;
  budget.unpacked += sum(wanted.map(({ size }) => size));
  const problem = excess(archive, wanted, budget);
  if (problem) return { files: [], skipped, problem };

  const files: ZippedFile[] = [];
  for (const entry of wanted) {
    const name = folder + entry.path;
    if (!/\.zip$/i.test(name)) {
      files.push({ name, size: entry.size, read: () => readText(archive, entry) });
      continue;
    }
    const inner =
      folder === '' ? listInner(archive, entry, name, budget) : flaw(name, 'zip-nested');
    if (inner.problem) return { files: [], skipped, problem: inner.problem };
    files.push(...inner.files);
    skipped.push(...inner.skipped);
  }
  return { files, skipped, problem: null };
}

function listInner(archive: Uint8Array, entry: ZipEntry, name: string, budget: Budget): Listing {
  const unpacked = unpackEntry(archive, entry);
  if ('problem' in unpacked) return flaw(name, unpacked.problem.kind);
  const directory = readDirectory(unpacked.bytes);
  return directory
    ? list(unpacked.bytes, directory, `${name}/`, budget)
    : flaw(name, 'zip-damaged');
}

/** In place of an inner archive that can't be listed, one file that tells why. */
function flaw(name: string, kind: ProblemKind): Listing {
  const read = () => ({ problem: problemOf(kind) });
  return { files: [{ name, size: 0, read }], skipped: [], problem: null };
}

function excess(archive: Uint8Array, wanted: ZipEntry[], budget: Budget): Problem | null {
  if (budget.files > MOST_FILES) return problemOf('zip-many', String(budget.files));
  const packed = sum(wanted.map(({ packedSize }) => packedSize));
  const size = sum(wanted.map(({ size }) => size));
  const suspect = size > MOST_SUSPECT && size > HIGHEST_RATIO * packed;
  // Files that share their bytes hold more than the archive is long.
  if (suspect || packed > archive.length) return problemOf('zip-bomb', megabytes(size));
  if (budget.unpacked > MOST_UNPACKED) return problemOf('zip-large', megabytes(budget.unpacked));
  return null;
}

function readText(archive: Uint8Array, entry: ZipEntry): ReturnType<ZippedFile['read']> {
  if (entry.size > LARGEST_TEXT) return { problem: problemOf('too-large', megabytes(entry.size)) };
  const unpacked = unpackEntry(archive, entry);
  return 'bytes' in unpacked && isZip(unpacked.bytes)
    ? { problem: problemOf('zip-nested') }
    : unpacked;
}

function unpackEntry(archive: Uint8Array, entry: ZipEntry): ReturnType<ZippedFile['read']> {
  if (entry.encrypted) return { problem: problemOf('zip-locked') };
  const bytes = entry.method === 0 || entry.method === 8 ? inflateEntry(archive, entry) : null;
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

function problemOf(kind: ProblemKind, detail = ''): Problem {
  return { kind, line: null, detail };
}

function megabytes(size: number): string {
  return `${Math.round(size / 1024 ** 2).toLocaleString('en')} MB`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
