import type { FeedChecker } from '../following/check-due';
import { anyUnfinished } from '../store/imports/next-work';
import { anyToIndex } from '../store/search/any-to-index';
import { runImportWorker, type WorkNews } from './run-worker';

/** Firefox puts an event page to sleep after 30 s without a call to the extension's API. */
const stayAwakeMs = 20_000;

let wanted = false;
let working = false;
let checker: Promise<FeedChecker> | null = null;

/**
 * Firefox's background is a page, so it runs the import worker itself, and checks feeds. Resolves when nothing is left
 * to do, or at once if it is being done already. `callApi` calls the extension's API, so that the page is woken again
 * should it be put to sleep all the same: a machine that sleeps takes no account of who calls.
 */
export async function workInEventPage(
  tell: (news: WorkNews) => Promise<void>,
  callApi: () => void,
): Promise<void> {
  checkFeeds(tell, callApi).catch(console.error);
  wanted = true;
  if (working) return;
  working = true;
  const awake = setInterval(callApi, stayAwakeMs);
  try {
    // Asked again while at work, it looks again: the worker may just have found nothing.
    while (wanted) {
      wanted = false;
      if (!(await anyUnfinished()) && !(await anyToIndex())) continue;
      callApi();
      await runImportWorker(tell);
    }
  } finally {
    working = false;
    clearInterval(awake);
  }
}

/** Begins to check feeds as they become due, or looks at once whether one is. Loaded here alone: Chrome's background goes without it. */
async function checkFeeds(
  tell: (news: WorkNews) => Promise<void>,
  callApi: () => void,
): Promise<void> {
  const isBegun = checker !== null;
  checker ??= import('../following/check-due').then(({ startChecking }) =>
    startChecking(() => {
      workInEventPage(tell, callApi).catch(console.error);
    }),
  );
  const begun = await checker;
  if (isBegun) begun.look();
  else setInterval(() => begun.isAtWork() && callApi(), stayAwakeMs);
}
