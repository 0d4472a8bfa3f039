import { useEffect, useState } from 'preact/hooks';
import type { SourceNaming } from '../../components/app/import-sources';
import { watchLibrary } from '../messages/announce-change';
import { callBackground } from '../messages/call';
import { changeOfPapers } from '../messages/library-change';
import { nameSource, readSourceNames } from '../store/digests/source-names';

/** What the reader calls sources, and the way to call one something else; null until they are read. */
export function useSourceNames(): SourceNaming | null {
  const [names, setNames] = useState<Record<string, string> | null>(null);
  const refresh = () => readSourceNames().then(setNames, console.error);
  useEffect(() => {
    refresh();
    return watchLibrary(({ sourceNames }) => {
      if (sourceNames) refresh();
    });
  }, []);
  if (!names) return null;
  return {
    names,
    onName: async (named) => {
      for (const [id, name] of named) await nameSource(id, name);
      const change = { ...changeOfPapers([]), sourceNames: true };
      await Promise.all([refresh(), callBackground('libraryChanged', change)]).catch(console.error);
    },
  };
}
