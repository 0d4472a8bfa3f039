import * as z from 'zod/mini';
import type { LibraryChange } from './library-change';
import { libraryChange } from './library-change-schema';

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

const news = z.union([
  z.enum(['progress', 'done']),
  z.strictObject({ changed: libraryChange }),
  z.strictObject({ failed: z.string() }),
]);

/** In the worker. */
export function tellNews(told: ImportNews): void {
  self.postMessage(told);
}

/** In the page, of what the worker has sent. */
export function readNews(received: unknown): ImportNews {
  const read = news.safeParse(received);
  return read.success ? read.data : { failed: 'News that nobody knows' };
}
