import type { FeedAddress, FeedTrial, FeedTrouble } from '../feeds/feed';
import type { Get } from '../feeds/kind';
import { hostsOf } from '../feeds/kinds';
import { tryFeed } from '../feeds/try-feed';
import { failedTrouble } from './failed-trouble';
import { reachFeed } from './feed-reach';
import { chosenFolder } from './folder-access';

/** How far a first look has come. */
export interface LookProgress {
  /** Answers that came. */
  requests: number;
  bytes: number;
}

export interface LookOptions {
  signal: AbortSignal;
  onProgress: (progress: LookProgress) => void;
  /** What the reader has chosen, where it is a folder. */
  folder?: FileSystemDirectoryHandle | undefined;
}

/**
 * Looks at an address as a check would, and reads the newest file; nothing of it is stored. Its hosts must be allowed before,
 * else it answers with `access`. Rejects where `signal` ends it.
 */
export async function lookAt(
  address: FeedAddress,
  { signal, onProgress, folder }: LookOptions,
): Promise<FeedTrial | FeedTrouble> {
  const reach = await reachFeed(hostsOf(address), [], signal);
  if ('kind' in reach) return reach;
  const progress = { requests: 0, bytes: 0 };
  const get: Get = async (ask) => {
    const answer = await reach.get(ask);
    progress.requests++;
    if (answer.state === 'answered') progress.bytes += answer.bytes.length;
    onProgress({ ...progress });
    return answer;
  };
  try {
    return await tryFeed(address, get, navigator.languages, chosenFolder(folder));
  } catch (error) {
    if (signal.aborted) throw error;
    return failedTrouble(error);
  } finally {
    reach.close();
  }
}
