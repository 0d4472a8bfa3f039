import { useEffect, useState } from 'preact/hooks';
import type { ImportRecord } from '../digest/import-record';
import { handIn } from '../import/hand-in';
import { watchProgress } from '../import/progress';
import { callBackground } from '../messages/call';
import { watchLibrary } from '../messages/library-revision';
import { readImports } from '../store/imports';
import { countLibrary, type LibrarySize } from '../store/library';

/** Why files did not even get as far as an import. */
export type HandInFailure = { reason: 'unreadable'; name: string } | { reason: 'refused' };

export interface Importing {
  /** The latest first; null until they are read. */
  imports: ImportRecord[] | null;
  size: LibrarySize | null;
  failure: HandInFailure | null;
  importFiles: (
    files: { name: string; arrayBuffer: () => Promise<ArrayBuffer> }[],
  ) => Promise<void>;
}

/** The imports and the library as they are now, and the way to bring in more. */
export function useImport(): Importing {
  const [imports, setImports] = useState<ImportRecord[] | null>(null);
  const [size, setSize] = useState<LibrarySize | null>(null);
  const [failure, setFailure] = useState<HandInFailure | null>(null);

  const refresh = async () => {
    const [records, counts] = await Promise.all([readImports(), countLibrary()]);
    setImports(records);
    setSize(counts);
  };

  useEffect(() => {
    const stopProgress = watchProgress(refresh);
    const stopLibrary = watchLibrary(refresh);
    // What a closed popup or a crash left waiting goes on now.
    refresh().then(() => callBackground('workThroughInbox', {}));
    return () => {
      stopProgress();
      stopLibrary();
    };
  }, []);

  const importFiles: Importing['importFiles'] = async (files) => {
    setFailure(null);
    const readable: { name: string; bytes: ArrayBuffer }[] = [];
    for (const file of files) {
      try {
        readable.push({ name: file.name, bytes: await file.arrayBuffer() });
      } catch {
        // Moved or deleted since it was chosen, or a folder.
        setFailure({ reason: 'unreadable', name: file.name });
      }
    }
    if (readable.length === 0) return;
    try {
      await handIn(readable);
    } catch {
      setFailure({ reason: 'refused' });
      return;
    }
    await refresh();
    await callBackground('workThroughInbox', {});
  };

  return { imports, size, failure, importFiles };
}
