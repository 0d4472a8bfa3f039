import { inboxIsEmpty } from '../store/inbox';
import { runImportWorker } from './run-worker';

/** Firefox puts an event page to sleep after 30 s without a call to the extension's API. */
const stayAwakeMs = 20_000;

let wanted = false;
let working = false;

/**
 * Firefox's background is a page, so it runs the import worker itself. Resolves when the inbox is empty,
 * or at once if it is being worked through already. `callApi` makes any call to the extension's API.
 */
export async function workInEventPage(
  onLibraryChanged: () => Promise<void>,
  callApi: () => void,
): Promise<void> {
  wanted = true;
  if (working) return;
  working = true;
  const awake = setInterval(callApi, stayAwakeMs);
  try {
    // Asked again while at work, it looks again: the worker may just have found the inbox empty.
    while (wanted) {
      wanted = false;
      if (!(await inboxIsEmpty())) await runImportWorker(onLibraryChanged);
    }
  } finally {
    working = false;
    clearInterval(awake);
  }
}
