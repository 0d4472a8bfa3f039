import { useEffect, useState } from 'preact/hooks';
import type { KeptFiles } from '../../components/app/kept-library';
import { countRereadable } from '../store/imports/reread';
import { dropSources, measureSources } from '../store/imports/sources';

/** What is kept of imported files, read anew whenever `changed` is another; and the way to let it go. */
export function useKeptLibrary(changed: number): { kept: KeptFiles | null; letGo: () => void } {
  const [kept, setKept] = useState<KeptFiles | null>(null);
  const refresh = async () => {
    const [{ files, packedSize }, { readEarlier }] = await Promise.all([
      measureSources(),
      countRereadable(),
    ]);
    setKept({ files, packedSize, readEarlier });
  };
  useEffect(() => {
    refresh().catch(console.error);
  }, [changed]);
  return { kept, letGo: () => dropSources().then(refresh, console.error) };
}
