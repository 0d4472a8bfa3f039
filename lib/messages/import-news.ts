import { fields, oneOf, text } from './checks';
import type { LibraryChange } from './library-change';
import { libraryChange } from './library-change-check';

/**
 * What the worker that imports tells the page that runs it. A page takes what it does not know for a
 * breakdown of the worker.
 */
export type ImportNews =
  | 'progress'
  | 'done'
  /** Some of it is in the library now, or gone from it. */
  | { changed: LibraryChange }
  | { failed: string };

const stage = oneOf('progress', 'done');
const change = fields({ changed: libraryChange });
const failure = fields({ failed: text(Number.POSITIVE_INFINITY) });

/** In the worker. */
export function tellNews(told: ImportNews): void {
  self.postMessage(told);
}

/** In the page, of what the worker has sent. */
export function readNews(received: unknown): ImportNews {
  if (stage(received) || change(received) || failure(received)) return received;
  return { failed: 'News that nobody knows' };
}
