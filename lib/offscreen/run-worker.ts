import { type ImportNews, readNews } from '../messages/import-news';
import { ANYTHING, bothChanges, type LibraryChange } from '../messages/library-change';
import { lendWorkers } from './lend-workers';

/** What the page passes on to the background, all that came within half a second in one. */
export interface WorkNews {
  /** Null where an import got on and nothing is another in the library. */
  changed: LibraryChange | null;
}

/** One more than the attempts that a file has, so that a file that kills the worker can't stop the rest. */
const maxRuns = 4;

/** So often are the last news told to a background that fails to hear them: it starts anew each time. */
const mostAttempts = 5;

/** Milliseconds: each news lets open pages look into the library, which should have time for the import. */
const newsEvery = 500;

/**
 * Runs the import worker until nothing is left to do and all news were told; throws when it keeps
 * failing. Needs a page's `Worker`.
 */
export async function runImportWorker(tell: (news: WorkNews) => Promise<void>): Promise<void> {
  const news = gatherNews(tell);
  try {
    for (let run = 1; ; run++) {
      try {
        return await runOnce(news);
      } catch (error) {
        // What it has stored last, it may not have told.
        news.add(ANYTHING);
        if (run === maxRuns) throw error;
      }
    }
  } finally {
    await news.tellLast();
  }
}

type Gathered = ReturnType<typeof gatherNews>;

async function runOnce(news: Gathered): Promise<void> {
  const worker = new Worker('/import-worker.js');
  const lent = lendWorkers(worker);
  try {
    await new Promise<void>((resolve, reject) => {
      const hear = (told: ImportNews) => {
        if (told === 'done') resolve();
        else if (told === 'progress') news.add(null);
        else if ('failed' in told) reject(new Error(told.failed));
        else news.add(told.changed);
      };
      worker.onmessage = (event: MessageEvent<unknown>) => {
        if (!lent.serve(event)) hear(readNews(event.data));
      };
      worker.onerror = (event) => reject(new Error(event.message));
    });
  } finally {
    worker.terminate();
    lent.endAll();
  }
}

/**
 * Tells the first news at once, later ones in intervals, and the last in any case. What could not be told,
 * since the background was just ended, is told with what comes next.
 */
function gatherNews(tell: (news: WorkNews) => Promise<void>) {
  let telling = Promise.resolve();
  let waiting: WorkNews | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const gather = (changed: LibraryChange | null) => {
    const before = waiting?.changed ?? null;
    waiting = { changed: before && changed ? bothChanges(before, changed) : (before ?? changed) };
  };
  const tellWaiting = () => {
    if (!waiting) return;
    const news = waiting;
    waiting = null;
    telling = telling.then(() => tell(news)).catch(() => gather(news.changed));
  };
  const flush = () => {
    timer = null;
    if (!waiting) return;
    tellWaiting();
    timer = setTimeout(flush, newsEvery);
  };
  return {
    add(changed: LibraryChange | null) {
      gather(changed);
      if (timer === null) flush();
    },
    async tellLast() {
      if (timer !== null) clearTimeout(timer);
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        tellWaiting();
        await telling;
        if (!waiting) return;
      }
    },
  };
}
