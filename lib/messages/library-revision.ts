import { browser } from 'wxt/browser';

const name = 'libraryRevision';
let last = 0;

/** Lets every open page know that the library's digests may have changed. */
export async function markLibraryChanged(): Promise<void> {
  // Listeners hear only of values that differ, so two changes within a millisecond must differ too.
  last = Math.max(Date.now(), last + 1);
  await browser.storage.local.set({ [name]: last });
}

/** Calls back whenever the library's digests may have changed, in any context; returns how to stop. */
export function watchLibrary(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, name)) callback();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
