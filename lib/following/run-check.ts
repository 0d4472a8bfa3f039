import type { KeptFrames } from '../feed-frame/kept-frames';
import { chooserOf } from '../feeds/choose';
import type { FeedTrouble } from '../feeds/feed';
import type { Look } from '../feeds/kind';
import { hostsOf, kindOf } from '../feeds/kinds';
import { matcherOf } from '../feeds/match-pattern';
import { announceFeeds } from '../messages/feed-news';
import type { StoredFeed } from '../store/db/schema';
import { endCheck, judgeImport } from '../store/feeds/end-check';
import { changeStored, readFeed } from '../store/feeds/feeds';
import { noteListing } from '../store/feeds/note-listing';
import { importToGoOnWith } from '../store/feeds/take-files';
import { dueAfter } from './due';
import { failedTrouble } from './failed-trouble';
import { reachFeed } from './feed-reach';
import { fetchFiles, whenRead } from './fetch-files';
import { chosenFolder } from './folder-access';

/** Besides those of its address. */
const MOST_HOSTS = 3;

export interface CheckMeans {
  signal: AbortSignal;
  openFrame: KeptFrames['open'];
  /** Hears of each time that something waits to be read. */
  onStored: () => void;
}

/** What a check has come to. */
type Checked =
  | { trouble: FeedTrouble | null; hasFailed: boolean }
  /** By its reader. */
  | 'stopped';

/**
 * Checks one feed: asks whether anything is new, fetches what is, puts that into the inbox, and writes down how it ended. It may
 * be ended anywhere: called again, it goes on where it was.
 */
export async function runCheck(
  id: string,
  { signal, openFrame, onStored }: CheckMeans,
): Promise<void> {
  const feed = await readFeed(id);
  if (!feed) return;
  announceFeeds();
  const checked = await check(feed, { signal, openFrame, onStored }).catch(
    (error: unknown): Checked => {
      if (signal.aborted) return 'stopped';
      return { trouble: failedTrouble(error), hasFailed: true };
    },
  );
  await endCheck(id, (now) => {
    const time = Date.now();
    // What was stopped may have listed nothing: the first check is still to come.
    const { at, trouble, hasFailed } =
      checked === 'stopped'
        ? { at: now.checkedAt, trouble: now.trouble, hasFailed: false }
        : { at: time, ...checked };
    const failures = hasFailed ? now.failures + 1 : 0;
    const ended = { rhythm: now.rhythm, trouble, failures, now: new Date(time) };
    const dueAt = dueAfter({ ...ended, chance: Math.random() });
    return { at, trouble, hasFailed, dueAt, moreHosts: hostsNeeded(now, trouble) };
  });
  announceFeeds();
}

async function check(
  feed: StoredFeed,
  { signal, openFrame, onStored }: CheckMeans,
): Promise<Checked> {
  const begun = await importToGoOnWith(feed);
  // What an ended check has brought is judged before more is: each feed has one import that is to be.
  if (begun === null && feed.importId !== null) await whenRead(feed.importId, { signal, onStored });
  const before = begun === null ? await judgeImport(feed.id) : null;
  const reach = await reachFeed(hostsOf(feed.address), feed.moreHosts, signal, openFrame);
  if ('kind' in reach) return { trouble: reach, hasFailed: true };
  try {
    const { address, mark, trouble } = feed;
    const folder = chosenFolder(feed.handle);
    const look = await kindOf(address, folder).look(address, mark, reach.get);
    if (look.state === 'trouble') return { trouble: look.trouble, hasFailed: true };
    await note(feed, look);
    const fetched = look.state === 'listing' && look.fetched ? [look.fetched] : [];
    const means = { get: reach.get, mark: look.mark, fetched, begun, signal, onStored };
    const fetching = await fetchFiles(feed, means);
    if (fetching === 'stopped') return 'stopped';
    const after = await judgeImport(feed.id);
    // What was found before is so as long as nothing else has come.
    const still = fetching.taken === 0 && isLasting(trouble) ? trouble : null;
    return {
      trouble: fetching.trouble ?? after ?? before ?? still,
      hasFailed: fetching.hasFailed,
    };
  } finally {
    reach.close();
  }
}

async function note(
  { id, address, take, mark }: StoredFeed,
  look: Exclude<Look, { state: 'trouble' }>,
): Promise<void> {
  // A file that was followed by its address, or a feed's page, is what it is called.
  const isOne = address.kind === 'file' || address.kind === 'items';
  const isWanted = isOne ? matcherOf(take.patterns) : chooserOf(take.patterns);
  if (look.state === 'listing') await noteListing(id, look, isWanted);
  else if (JSON.stringify(look.mark) !== JSON.stringify(mark))
    await changeStored(id, (feed) => ({ ...feed, mark: look.mark }));
}

function isLasting(trouble: FeedTrouble | null): boolean {
  return trouble?.kind === 'empty' || trouble?.kind === 'large';
}

/** Its host may have led to another one, which its reader can allow. */
function hostsNeeded({ address, moreHosts }: StoredFeed, trouble: FeedTrouble | null): string[] {
  if (trouble?.kind !== 'access') return moreHosts;
  const own = hostsOf(address);
  const more = trouble.hosts.filter((host) => !own.includes(host));
  return [...new Set([...more, ...moreHosts])].slice(0, MOST_HOSTS);
}
