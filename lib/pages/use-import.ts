import { useEffect, useState } from 'preact/hooks';
import type { ImportProgress, ImportRecord } from '../digest/import-record';
import { handIn } from '../import/hand-in';
import { watchProgress } from '../import/progress';
import { callBackground } from '../messages/call';
import { watchLibrary } from '../messages/library-revision';
import { latestImport } from '../store/imports';
import { countLibrary, type LibrarySize } from '../store/library';

/** Why files did not even get as far as an import. */
export type HandInFailure = { reason: 'unreadable'; name: string } | { reason: 'refused' };

export interface NamedBytes {
  name: string;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

export interface Importing {
  /** The import begun last; null where there was none, or before it is read. */
  latest: ImportRecord | null;
  /** How far it is, while files are being read. */
  progress: ImportProgress | null;
  size: LibrarySize | null;
  failure: HandInFailure | null;
  importFiles: (files: NamedBytes[]) => Promise<void>;
}

/** The last import and the library as they are now, and the way to bring in more. */
export function useImport(): Importing {
  const [latest, setLatest] = useState<ImportRecord | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [size, setSize] = useState<LibrarySize | null>(null);
  const [failure, setFailure] = useState<HandInFailure | null>(null);

  const refresh = async () => {
    const [record, counts] = await Promise.all([latestImport(), countLibrary()]);
    setLatest(record);
    setSize(counts);
  };

  useEffect(() => {
    const stopProgress = watchProgress((news) => {
      setProgress(news);
      // An import of a thousand files is read again when it ends, not a thousand times.
      if (news.done === news.total) refresh();
    });
    const stopLibrary = watchLibrary(async () => setSize(await countLibrary()));
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

  return { latest, progress, size, failure, importFiles };
}
