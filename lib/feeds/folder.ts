import { blobHash } from './content-hash';
import type { FeedFile } from './feed';
import { whyUnread } from './file-kinds';
import type { FeedKind, FeedMark, Look, Taken } from './kind';
import { MOST_FEED_BYTES } from './kind';
import { ListedFiles } from './listed-files';

/** A file of a folder on this machine: what a handle of the browser's gives, and a file that was dropped or chosen. */
export interface LocalFile {
  /** From the followed folder down. */
  path: string;
  open(): Promise<Pick<File, 'size' | 'lastModified' | 'arrayBuffer'>>;
}

/** As `FileSystemDirectoryHandle` is, as far as it is used here. */
export interface FolderHandle {
  kind: 'directory';
  name: string;
  values(): AsyncIterable<FolderHandle | { kind: 'file'; name: string; getFile(): Promise<File> }>;
}

/** A folder that a reader has chosen, and whether they let it be read just now. */
export interface ChosenFolder {
  folder: FolderHandle;
  mayRead: () => Promise<boolean>;
}

/** Folders within folders that are walked. */
const DEEPEST = 20;
/** Files of a folder that are opened for a listing. */
const MOST_OPENED = 20_000;

/** All files of a folder that the browser has given a handle of; what can't be opened is left out. */
export async function filesOfHandle(folder: FolderHandle): Promise<LocalFile[]> {
  const found: LocalFile[] = [];
  const walk = async (within: FolderHandle, start: string, depth: number) => {
    for await (const entry of within.values()) {
      if (found.length >= MOST_OPENED) return;
      const path = `${start}${entry.name}`;
      if (entry.kind === 'file') found.push({ path, open: () => entry.getFile() });
      else if (depth < DEEPEST && !entry.name.startsWith('.'))
        await walk(entry, `${path}/`, depth + 1);
    }
  };
  await walk(folder, '', 0);
  return found;
}

/** All files that were chosen or dropped with their folder, from that folder down. */
export function filesOfDropped(
  files: Iterable<File & { readonly webkitRelativePath: string }>,
): LocalFile[] {
  return [...files].slice(0, MOST_OPENED).map((file) => ({
    path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name,
    open: async () => file,
  }));
}

/**
 * Lists a folder on this machine. Nobody tells a file's hash there: its size and the time of its last change stand for it, and
 * a folder in which no file has others is quiet.
 */
export async function lookAtFolder(
  local: readonly LocalFile[],
  mark: FeedMark | null,
): Promise<Look> {
  const files = new ListedFiles();
  for (const { path, open } of local) {
    if (whyUnread(path, null) !== null) continue;
    const opened = await open().catch(() => null);
    if (opened)
      files.add(path, { hash: `${opened.size}-${opened.lastModified}`, size: opened.size });
  }
  const all = files.all;
  const text = all
    .map(({ path, hash }) => `${hash} ${path}\n`)
    .sort()
    .join('');
  const next = { folder: await blobHash(new TextEncoder().encode(text)) };
  if (next.folder === mark?.folder) return { state: 'quiet', mark: next };
  return { state: 'listing', files: all, isPart: files.isFull, mark: next, title: null };
}

/** Reads one file of the folder; one that has changed since it was listed is read as it is now. */
export async function takeFromFolder(
  local: readonly LocalFile[],
  { path }: FeedFile,
): Promise<Taken> {
  const opened = await local
    .find((each) => each.path === path)
    ?.open()
    .catch(() => null);
  if (!opened) return { state: 'changed' };
  if (opened.size > MOST_FEED_BYTES)
    return {
      state: 'trouble',
      trouble: { kind: 'large', path, bytes: opened.size, most: MOST_FEED_BYTES },
    };
  const bytes = await opened.arrayBuffer();
  return { state: 'taken', bytes, hash: `${opened.size}-${opened.lastModified}` };
}

/** How a folder on this machine is looked at; without one there, its reader is asked for it again. */
export function folderKind(chosen: ChosenFolder | null): FeedKind {
  let local: Promise<LocalFile[]> | null = null;
  const read = (folder: FolderHandle) => {
    local ??= filesOfHandle(folder);
    return local;
  };
  const ask: Look = { state: 'trouble', trouble: { kind: 'folder' } };
  return {
    hosts: () => [],
    name: (address) => (address.kind === 'folder' ? address.folder : ''),
    async look(_, mark) {
      if (!chosen || !(await chosen.mayRead())) return ask;
      return lookAtFolder(await read(chosen.folder), mark);
    },
    take: async (_, file) => takeFromFolder(chosen ? await read(chosen.folder) : [], file),
  };
}
