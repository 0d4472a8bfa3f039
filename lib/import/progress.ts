import type { ImportProgress } from '../digest/import-record';

const channelName = 'paperglance-progress';

/** Tells our other pages how far an import is. */
export function announceProgress(progress: ImportProgress): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(progress);
  channel.close();
}

/**
 * Hears of each file that is done, in any import, once its outcome is stored; returns how to stop.
 * Watch first and read the import after, so that nothing falls in between.
 */
export function watchProgress(callback: (progress: ImportProgress) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<ImportProgress>) => callback(event.data);
  return () => channel.close();
}
