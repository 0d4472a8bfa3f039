import { HIGHEST_RATIO, MOST_FILES, MOST_SUSPECT, MOST_UNPACKED } from '../../digest/budgets';
import type { Problem, ProblemKind } from '../../digest/problem';

/** What an archive holds, before any of it is unpacked. */
export interface Listing {
  files: ArchivedFile[];
  /** Paths of what is no report by its name. */
  skipped: string[];
  /** Why the whole archive is refused. */
  problem: Problem | null;
}

export interface ArchivedFile {
  /** With its folders: ids may stand there. */
  name: string;
  /** In bytes. */
  size: number;
  /** Unpacks it, at most `size` bytes. */
  read: () => { bytes: Uint8Array<ArrayBuffer> } | { problem: Problem };
}

/** What all archives of an import's file hold together. */
export interface Budget {
  /** In bytes, of the archive that holds all others: what swells level by level swells all the same. */
  packed: number;
  files: number;
  /** In bytes. */
  unpacked: number;
}

/** Counts what an archive holds, of which `size` bytes are wanted; tells why it is too much. */
export function spend(budget: Budget, files: number, size: number): Problem | null {
  budget.files += files;
  budget.unpacked += size;
  if (budget.files > MOST_FILES) return problemOf('zip-many', String(budget.files));
  if (isBomb(budget.packed, budget.unpacked))
    return problemOf('zip-bomb', megabytes(budget.unpacked));
  return budget.unpacked > MOST_UNPACKED
    ? problemOf('zip-large', megabytes(budget.unpacked))
    : null;
}

/** Whether so few bytes hold more than text can be packed to; what swells less far does no harm. */
export function isBomb(packed: number, size: number): boolean {
  return size > MOST_SUSPECT && size > HIGHEST_RATIO * packed;
}

/** In place of an inner archive that can't be listed, one file that tells why. */
export function flaw(name: string, kind: ProblemKind): Listing {
  const read = () => ({ problem: problemOf(kind) });
  return { files: [{ name, size: 0, read }], skipped: [], problem: null };
}

export function problemOf(kind: ProblemKind, detail = ''): Problem {
  return { kind, line: null, detail };
}

export function megabytes(size: number): string {
  return `${Math.round(size / 1024 ** 2).toLocaleString('en')} MB`;
}
