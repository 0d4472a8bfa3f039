import { useEffect, useState } from 'preact/hooks';
import { isPrivate } from '../../settings/private-window';

/** Whether what is stored stays: see `words.keeping.persistence`. */
export type Persistence = 'kept' | 'unpromised' | 'private';

/** In milliseconds: Firefox may leave the question open. */
const PATIENCE = 3000;

/**
 * Whether the browser keeps the library. Firefox is asked to promise it, once there is something to keep. Chrome keeps all
 * that an extension with `unlimitedStorage` stores, and denies it whenever it is asked: so it isn't.
 */
export function usePersistence(hasDigests: boolean): Persistence | null {
  const [persistence, setPersistence] = useState<Persistence | null>(null);
  useEffect(() => {
    ask(hasDigests).then(setPersistence, console.info);
  }, [hasDigests]);
  return persistence;
}

async function ask(hasDigests: boolean): Promise<Persistence> {
  if (isPrivate()) return 'private';
  if (!import.meta.env.FIREFOX) return 'kept';
  if (await navigator.storage.persisted()) return 'kept';
  if (!hasDigests) return 'unpromised';
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  return (await Promise.race([navigator.storage.persist(), late])) ? 'kept' : 'unpromised';
}
