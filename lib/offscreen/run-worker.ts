/** What the import worker tells the page that runs it. */
export type WorkerNews = 'progress' | 'library-changed' | 'done' | { failed: string };

/** What the page passes on to the background, all that came within half a second in one. */
export interface WorkNews {
  libraryChanged: boolean;
}

/** One more than the attempts that a file has, so that a file that kills the worker can't stop the rest. */
const maxRuns = 4;

/** Milliseconds: each news lets open pages look into the library, which should have time for the import. */
const newsEvery = 500;

/**
 * Runs the import worker until nothing is left to do and all news were told; throws when it keeps
 * failing. Needs a page's `Worker`.
 */
export async function runImportWorker(tell: (news: WorkNews) => Promise<void>): Promise<void> {
  for (let run = 1; ; run++) {
    try {
      return await runOnce(tell);
    } catch (error) {
      if (run === maxRuns) throw error;
    }
  }
}

async function runOnce(tell: (news: WorkNews) => Promise<void>): Promise<void> {
  const worker = new Worker('/import-worker.js');
  const news = gatherNews(tell);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerNews>) => {
        if (data === 'done') resolve();
        else if (typeof data === 'object') reject(new Error(data.failed));
        else news.add(data === 'library-changed');
      };
      worker.onerror = (event) => reject(new Error(event.message));
    });
  } finally {
    worker.terminate();
    await news.tellLast();
  }
}

/** Tells the first news at once, later ones in intervals, and the last in any case. */
function gatherNews(tell: (news: WorkNews) => Promise<void>) {
  const told: Promise<void>[] = [];
  let waiting: WorkNews | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    if (!waiting) return;
    told.push(tell(waiting));
    waiting = null;
    timer = setTimeout(flush, newsEvery);
  };
  return {
    add(libraryChanged: boolean) {
      waiting = { libraryChanged: libraryChanged || (waiting?.libraryChanged ?? false) };
      if (timer === null) flush();
    },
    async tellLast() {
      if (timer !== null) clearTimeout(timer);
      flush();
      if (timer !== null) clearTimeout(timer);
      await Promise.allSettled(told);
    },
  };
}
