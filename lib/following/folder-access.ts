import type { ChosenFolder, FolderHandle } from '../feeds/folder';

/** What some browsers have besides. Source: https://wicg.github.io/file-system-access/ */
declare global {
  interface FileSystemHandle {
    queryPermission?(asked: { mode: 'read' }): Promise<PermissionState>;
    requestPermission?(asked: { mode: 'read' }): Promise<PermissionState>;
  }
  interface Window {
    showDirectoryPicker?(asked: { mode: 'read'; id: string }): Promise<FileSystemDirectoryHandle>;
  }
}

const READ = { mode: 'read' } as const;

/** Whether this browser gives folders that can be read again later. */
export function canFollowFolders(): boolean {
  return window.showDirectoryPicker !== undefined;
}

/** Has the reader choose a folder; within a click. Null where they choose none. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await window.showDirectoryPicker?.({ ...READ, id: 'feeds' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Asks the reader again whether a folder may be read; within a click. */
export async function askForFolder(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return (await handle.requestPermission?.(READ)) === 'granted';
}

/** A folder as looks at it want it; null for none. */
export function chosenFolder(handle: FileSystemDirectoryHandle | undefined): ChosenFolder | null {
  return handle
    ? {
        folder: folderOf(handle),
        mayRead: async () => (await handle.queryPermission?.(READ)) === 'granted',
      }
    : null;
}

function folderOf(handle: FileSystemDirectoryHandle): FolderHandle {
  return {
    kind: 'directory',
    name: handle.name,
    async *values() {
      for await (const entry of handle.values())
        if (entry instanceof FileSystemDirectoryHandle) yield folderOf(entry);
        else if (entry instanceof FileSystemFileHandle) yield entry;
    },
  };
}
