import type { FeedAddress, FeedTrial, FeedTrouble } from '../feeds/feed';

/** How far a first look has come. */
export interface LookProgress {
  /** Answers that came. */
  requests: number;
  bytes: number;
}

export interface LookOptions {
  signal: AbortSignal;
  onProgress: (progress: LookProgress) => void;
}

/**
 * Looks at an address as a check would, and reads the newest file; nothing of it is stored. Its hosts must be allowed before,
 * else it answers with `access`. Rejects where `signal` ends it.
 */
export async function lookAt(
  _address: FeedAddress,
  _options: LookOptions,
): Promise<FeedTrial | FeedTrouble> {
  throw new Error('Not yet');
}
