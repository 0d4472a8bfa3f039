/** What the import worker tells the page that runs it. */
export type WorkerNews = 'library-changed' | 'inbox-empty' | { failed: string };

/** One more than the attempts that a file has, so that a file that kills the worker can't stop the rest. */
const maxRuns = 4;

/**
 * Runs the import worker until the inbox is empty and all changes were told; throws when it keeps
 * failing. Needs a page's `Worker`.
 */
export async function runImportWorker(onLibraryChanged: () => Promise<void>): Promise<void> {
  for (let run = 1; ; run++) {
    try {
      return await runOnce(onLibraryChanged);
    } catch (error) {
      if (run === maxRuns) throw error;
    }
  }
}

async function runOnce(onLibraryChanged: () => Promise<void>): Promise<void> {
  const worker = new Worker('/import-worker.js');
  const told: Promise<void>[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      worker.onmessage = ({ data: news }: MessageEvent<WorkerNews>) => {
        if (news === 'library-changed') told.push(onLibraryChanged());
        else if (news === 'inbox-empty') resolve();
        else reject(new Error(news.failed));
      };
      worker.onerror = (event) => reject(new Error(event.message));
    });
  } finally {
    worker.terminate();
    await Promise.allSettled(told);
  }
}
