import type { FeedAddress, FeedFile, FeedTrial, FeedTrouble } from '../feeds/feed';
import type { Get, Look } from '../feeds/kind';
import { hostsOf, kindOf } from '../feeds/kinds';
import { propose } from '../feeds/propose';
import { reachFeed } from './feed-reach';

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

type Listing = Extract<Look, { state: 'listing' }>;

/** So many files are asked for one after the other until one comes: what was listed may be there no more. */
const MOST_TRIED = 3;

/**
 * Looks at an address as a check would, and reads the newest file; nothing of it is stored. Its hosts must be allowed before,
 * else it answers with `access`. Rejects where `signal` ends it.
 */
export async function lookAt(
  address: FeedAddress,
  { signal, onProgress }: LookOptions,
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
    const look = await kindOf(address).look(address, null, get);
    if (look.state === 'trouble') return look.trouble;
    // Without a mark nothing can be as it was.
    if (look.state === 'quiet') return { kind: 'other', what: 'form' };
    return await trialOf(look.address ?? address, look, get);
  } finally {
    reach.close();
  }
}

async function trialOf(
  address: FeedAddress,
  look: Listing,
  get: Get,
): Promise<FeedTrial | FeedTrouble> {
  const { files, patterns, leftOut } = propose(look.files);
  const newest = await takeNewest(address, files, look, get);
  if (newest && 'kind' in newest) return newest;
  return {
    ...{ address, files, patterns, leftOut, newest },
    name: look.title ?? kindOf(address).name(address),
    hosts: hostsOf(address),
    isPart: look.isPart,
  };
}

async function takeNewest(
  address: FeedAddress,
  files: readonly FeedFile[],
  { fetched, mark }: Listing,
  get: Get,
): Promise<FeedTrial['newest'] | FeedTrouble> {
  if (fetched) return fetched;
  for (const file of files.slice(0, MOST_TRIED)) {
    const taken = await kindOf(address).take(address, file, mark, get);
    if (taken.state === 'taken') return { path: file.path, bytes: taken.bytes };
    if (taken.state === 'trouble' && taken.trouble.kind !== 'large') return taken.trouble;
  }
  return null;
}
