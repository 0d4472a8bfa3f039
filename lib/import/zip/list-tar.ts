import { MOST_BYTES } from '../../digest/budgets';
import { divideEntries, isArchiveName } from './archive-entries';
import {
  type ArchivedFile,
  type Budget,
  flaw,
  type Listing,
  megabytes,
  problemOf,
  spend,
} from './archive-listing';
import { gunzip, isGzip } from './gunzip';
import { isTar, readTar } from './tar-entries';

/** True for a tape archive, or anything that gzip has packed. */
export function isTarOrGzip(bytes: Uint8Array): boolean {
  return isGzip(bytes) || isTar(bytes);
}

/**
 * Lists a tape archive, packed or not, or the one file that gzip has packed. `name` is the archive's own,
 * `folder` what its files' names begin with; archives within are told and not opened.
 */
export function listTar(bytes: Uint8Array, name: string, folder: string, budget: Budget): Listing {
  if (!isGzip(bytes)) return list(bytes, name, folder, budget);
  const unpacked = gunzip(bytes);
  if ('problem' in unpacked) return { files: [], skipped: [], problem: unpacked.problem };
  if (isTar(unpacked.bytes)) return list(unpacked.bytes, name, folder, budget);
  const problem = spend(budget, 1, unpacked.bytes.length);
  const inner = name.replace(/\.(?:gz|gzip)$/i, '');
  return { files: [fileOf(inner, unpacked.bytes)], skipped: [], problem };
}

function list(bytes: Uint8Array, name: string, folder: string, budget: Budget): Listing {
  const directory = readTar(bytes);
  if (!directory) return flaw(name, 'zip-damaged');
  const { wanted, skipped, count, size } = divideEntries(directory);
  return {
    files: wanted.map((entry) =>
      fileOf(folder + entry.path, bytes.subarray(entry.start, entry.start + entry.size)),
    ),
    skipped,
    problem: spend(budget, count, size),
  };
}

function fileOf(name: string, bytes: Uint8Array): ArchivedFile {
  return {
    name,
    size: bytes.length,
    read: () => {
      if (bytes.length > MOST_BYTES)
        return { problem: problemOf('too-large', megabytes(bytes.length)) };
      return isTarOrGzip(bytes) || isArchiveName(name)
        ? { problem: problemOf('zip-nested') }
        : { bytes: bytes.slice() };
    },
  };
}
