import { isHidden, mayBeReport, nameOfPath } from './file-names';

/** What an archive within an archive is called. */
const ARCHIVE_NAME = /\.(?:zip|tar|tgz|gz)$/i;

/** What an archive's directory lists, by what is done with it. */
export interface DividedEntries<Entry> {
  /** What may be a report, with its path as a name. */
  wanted: Entry[];
  /** Paths of what is no report by its name. */
  skipped: string[];
  /** How many files a reader sees in the archive. */
  count: number;
  /** Of all that are wanted, in bytes. */
  size: number;
}

/** True for what is an archive by its name. */
export function isArchiveName(name: string): boolean {
  return ARCHIVE_NAME.test(name);
}

/** Divides an archive's entries into those that may be reports and the others; hidden ones are neither. */
export function divideEntries<Entry extends { path: string; size: number }>(
  directory: Entry[],
): DividedEntries<Entry> {
  const entries = directory
    .map((entry) => ({ ...entry, path: nameOfPath(entry.path) }))
    .filter(({ path }) => path !== '' && !isHidden(path));
  const wanted = entries.filter(({ path }) => mayBeReport(path));
  return {
    wanted,
    skipped: entries.filter(({ path }) => !mayBeReport(path)).map(({ path }) => path),
    count: entries.length,
    size: wanted.reduce((total, { size }) => total + size, 0),
  };
}
