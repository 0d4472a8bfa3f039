import { useEffect, useState } from 'preact/hooks';
import type { ImportRecord } from '../digest/import-record';
import { readImports } from '../store/imports/imports';
import type { Importing } from './use-import';

/** All imports but the last, the latest first; read again whenever another began, or one ended or was undone. */
export function useEarlierImports({ latest, ended }: Importing): ImportRecord[] {
  const [imports, setImports] = useState<ImportRecord[]>([]);
  useEffect(() => {
    readImports().then(([, ...earlier]) => setImports(earlier), console.info);
  }, [latest?.id, ended]);
  return imports;
}
