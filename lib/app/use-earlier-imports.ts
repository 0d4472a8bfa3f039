import { useEffect, useState } from 'preact/hooks';
import type { ImportRecord } from '../digest/import-record';
import { readImports } from '../store/imports/imports';
import type { Importing } from './use-import';

/** All imports but the one that is told of, the latest first; read again whenever another began, or one ended or was undone. */
export function useEarlierImports({ latest, ended }: Importing): ImportRecord[] {
  const [imports, setImports] = useState<ImportRecord[]>([]);
  useEffect(() => {
    readImports().then(setImports, console.info);
  }, [latest?.id, ended]);
  return imports.filter(({ id }) => id !== latest?.id);
}
