import { anyUnfinished, workIsWaiting } from '../store/next-work';
import { runImportWorker, type WorkNews } from './run-worker';

/**
 * Chrome's service worker has no `Worker`, so an offscreen document runs the import worker there.
 *
 * The document is opened and closed under one lock, each time after a look into the inbox. So files that
 * are handed in while it closes are seen either by the document, which then stays, or by the background,
 * which gets the lock only when the document is gone and opens another.
 */
const hostLock = 'paperglance-import-host';

/** In the background: opens the document, unless it is open or all imports have ended. */
export function openOffscreenHost(
  isOpen: () => Promise<boolean>,
  open: () => Promise<void>,
): Promise<void> {
  return navigator.locks.request(hostLock, async () => {
    if ((await anyUnfinished()) && !(await isOpen())) await open();
  });
}

/** In the document: works until nothing is left to do, then closes it. */
export async function workOffscreen(
  tell: (news: WorkNews) => Promise<void>,
  close: () => void,
): Promise<void> {
  try {
    do await runImportWorker(tell);
    while (!(await closeIfDone(close)));
  } catch (error) {
    console.error(error);
    close();
  }
}

function closeIfDone(close: () => void): Promise<boolean> {
  return navigator.locks.request(hostLock, async () => {
    if (await workIsWaiting()) return false;
    close();
    // The lock goes with the document, not before.
    return new Promise<never>(() => {});
  });
}
