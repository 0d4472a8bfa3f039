import type { ImportProgress } from '../digest/import-record';
import { isCounts } from './counts';

const NAME = 'paperglance-progress';

/** Tells our other pages how far an import is. */
export function announceProgress(news: ImportProgress): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(news);
  channel.close();
}

/**
 * Hears of each file that is done, in any import, once its outcome is stored; returns how to stop.
 * Watch first and read the import after, so that nothing falls in between.
 */
export function watchProgress(callback: (news: ImportProgress) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isCounts(data, 'importId', 'done', 'total')) callback(data);
  };
  return () => channel.close();
}
