import { useEffect, useState } from 'preact/hooks';
import type { ImportRecord } from '../digest/import-record';
import { readImports } from '../store/imports';

/** All imports but the last, the latest first; read again whenever the last one is another or has ended. */
export function useEarlierImports(latest: ImportRecord | null): ImportRecord[] {
  const [imports, setImports] = useState<ImportRecord[]>([]);
  useEffect(() => {
    readImports().then(([, ...earlier]) => setImports(earlier));
  }, [latest?.id, latest?.finishedAt]);
  return imports;
}
