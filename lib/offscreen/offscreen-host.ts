import { anyDue } from '../store/feeds/due-feeds';
import { anyUnfinished, endAbandonedImports, workIsWaiting } from '../store/imports/next-work';
import { anyToIndex } from '../store/search/any-to-index';
import { runImportWorker, type WorkNews } from './run-worker';

/**
 * Chrome's service worker has no `Worker`, so an offscreen document runs the import worker there.
 *
 * The document is opened and closed under one lock, each time after a look into the inbox. So files that
 * are handed in while it closes are seen either by the document, which then stays, or by the background,
 * which gets the lock only when the document is gone and opens another.
 */
const hostLock = 'paperglance-import-host';

/** Milliseconds: while it is kept open for other things, the document looks for files. */
const LOOK_EVERY = 250;

/** In the background: opens the document, unless it is open, or all imports have ended, all papers are indexed and no feed is due. */
export function openOffscreenHost(
  isOpen: () => Promise<boolean>,
  open: () => Promise<void>,
): Promise<void> {
  return navigator.locks.request(hostLock, async () => {
    const isWanted = (await anyUnfinished()) || (await anyToIndex()) || (await anyDue());
    if (isWanted && !(await isOpen())) await open();
  });
}

/** In the background: asks the document for something, which is opened for it, and does not close meanwhile. */
export function askOffscreenHost<Result>(
  isOpen: () => Promise<boolean>,
  open: () => Promise<void>,
  ask: () => Promise<Result>,
): Promise<Result> {
  return navigator.locks.request(hostLock, async () => {
    if (!(await isOpen())) await open();
    return ask();
  });
}

/** In the document: works until nothing is left to do and nobody wants it, then closes it. */
export async function workOffscreen(
  tell: (news: WorkNews) => Promise<void>,
  close: () => void,
  isWanted: () => Promise<boolean> = async () => false,
): Promise<void> {
  try {
    do {
      if ((await anyUnfinished()) || (await anyToIndex())) await runImportWorker(tell);
      while ((await isWanted()) && !(await workIsWaiting())) {
        await endAbandonedImports();
        await sleep();
      }
    } while (!(await closeIfDone(close, isWanted)));
  } catch (error) {
    console.error(error);
    close();
  }
}

function sleep(): Promise<void> {
  return new Promise((wake) => setTimeout(wake, LOOK_EVERY));
}

function closeIfDone(close: () => void, isWanted: () => Promise<boolean>): Promise<boolean> {
  return navigator.locks.request(hostLock, async () => {
    if ((await isWanted()) || (await workIsWaiting())) return false;
    close();
    // The lock goes with the document, not before.
    return new Promise<never>(() => {});
  });
}
