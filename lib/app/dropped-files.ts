import { appendAll } from '../digest/append-all';
import { MOST_FILES } from '../digest/budgets';
import type { ProblemKind } from '../digest/problem';
import type { Source } from '../import/hand-in';
import { countKinds, isHidden, mayBeReport } from '../import/zip/file-names';

/**
 * All files that were dropped, those in folders with the folders in their name. Must be called in the
 * event itself: what was dropped is gone afterwards.
 */
export async function readDropped(data: DataTransfer): Promise<Source[]> {
  const entries = [...data.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (!entries.some((entry) => entry.isDirectory)) return [...data.files];
  const found: Source[] = [];
  for (const entry of entries) await collect(entry, found);
  return fromFolder(found, entries[0]?.name ?? '');
}

/** The files of a chosen folder, with its name and that of its folders in theirs. */
export function readChosenFolder(files: Iterable<File>): Source[] {
  const found = [...files].map((file) => toSource(file, file.webkitRelativePath || file.name));
  const folder = found[0]?.name.split('/')[0] ?? '';
  return fromFolder(
    found.filter(({ name }) => !isHidden(name)),
    folder,
  );
}

/** Leaves out what is no report by its name, and what is too much, and tells of both. */
function fromFolder(sources: Source[], folder: string): Source[] {
  const wanted = sources.filter(({ name }) => mayBeReport(name));
  const skipped = sources.filter(({ name }) => !mayBeReport(name)).map(({ name }) => name);
  const told: Source[] = [];
  if (skipped.length > 0) told.push(notice(folder, 'skipped', countKinds(skipped)));
  if (wanted.length === 0) told.push(notice(folder, 'empty-folder'));
  if (wanted.length > MOST_FILES) told.push(notice(folder, 'too-many'));
  return [...wanted.slice(0, MOST_FILES), ...told];
}

function notice(name: string, kind: ProblemKind, detail = ''): Source {
  return { name, problem: { kind, line: null, detail } };
}

async function collect(entry: FileSystemEntry, found: Source[]): Promise<void> {
  // A few more, so that it shows that there are.
  if (found.length > 2 * MOST_FILES || isHidden(entry.name)) return;
  const name = entry.fullPath.replace(/^\/+/, '');
  try {
    if (isFile(entry)) found.push(toSource(await openEntry(entry), name));
    if (isFolder(entry)) {
      for (const child of await childrenOf(entry)) await collect(child, found);
    }
  } catch {
    found.push(notice(name, 'unreadable'));
  }
}

/** A folder gives its children in parts, and an empty part at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return children.sort((a, b) => (a.name < b.name ? -1 : 1));
    appendAll(children, part);
  }
}

function openEntry(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function toSource(file: File, name: string): Source {
  return { name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
