import { browser } from 'wxt/browser';
import { type LibraryChange, readLibraryChange } from './library-change';

const KEY = 'paperglance:libraryChange';
let last = 0;

/**
 * Lets every open page know what may have changed in the library. The browser brings it to all of them at
 * once, whether our background is awake or not; a page in the back/forward cache misses it.
 */
export async function announceChange(change: LibraryChange): Promise<void> {
  // Listeners hear only of values that differ, so two changes within a millisecond must differ too.
  last = Math.max(Date.now(), last + 1);
  await browser.storage.local.set({ [KEY]: { ...change, at: last } });
}

/** Calls back whenever the library may have changed, in any context; returns how to stop. */
export function watchLibrary(callback: (change: LibraryChange) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) callback(readLibraryChange(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
