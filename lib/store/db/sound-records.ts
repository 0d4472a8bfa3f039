import type { FeedAddress } from '../../feeds/feed';
import type { StoredFeed, StoredFile, StoredHead, StoredImport, StoredPaper } from './schema';

/**
 * The heads of a paper that can be shown. A record that is nonsense, by a fault of the disk or of ours, has none:
 * it is passed over, so that nothing else is lost with it.
 */
export function soundHeads(paper: StoredPaper | undefined): StoredHead[] {
  return paper ? headsOf(paper).filter(isSound) : [];
}

/** Those that have what heads had in all versions of the library. */
export function headsOf(paper: StoredPaper): StoredHead[] {
  const heads: unknown = Object(paper).heads;
  return Array.isArray(heads) ? heads.filter(isHead) : [];
}

/** Whether it has what heads had in all versions of the library. */
export function isHead(head: unknown): head is StoredHead {
  const { key, title }: Partial<StoredHead> = Object(head);
  return typeof key === 'string' && typeof title === 'string';
}

/** Whether an import's record has what is told of it. */
export function isSoundImport(record: StoredImport | undefined): record is StoredImport {
  const { origin, startedAt, state, done, total, toCome }: Partial<StoredImport> = Object(record);
  return (
    typeof Object(origin).by === 'string' &&
    typeof state === 'string' &&
    isTime(startedAt) &&
    [done, total, toCome].every(Number.isFinite)
  );
}

/** Whether a file's part in an import has what is told of it. */
export function isSoundFile({ name, size, outcome }: StoredFile): boolean {
  return (
    typeof name === 'string' &&
    Number.isFinite(size) &&
    (outcome === null || Array.isArray(Object(outcome).problems))
  );
}

function isSound({ lang, source, summary, hash, provenance }: StoredHead): boolean {
  const texts = [lang, source, hash, Object(provenance).by];
  return texts.every((text) => typeof text === 'string') && Array.isArray(summary);
}

/** The feeds that have what is told of them, without troubles that can't be told. */
export function soundFeeds(feeds: readonly StoredFeed[]): StoredFeed[] {
  return feeds
    .filter(isSoundFeed)
    .map((feed) => (isSoundTrouble(feed.trouble) ? feed : { ...feed, trouble: null }));
}

function isSoundFeed(feed: StoredFeed): boolean {
  const { id, name, address, take, followedAt, checkedAt, broughtAt, dueAt, moreHosts } =
    Object(feed);
  return (
    [id, name].every((text) => typeof text === 'string') &&
    isSoundAddress(address) &&
    Array.isArray(Object(take).patterns) &&
    Array.isArray(moreHosts) &&
    isTime(followedAt) &&
    [checkedAt, broughtAt, dueAt].every((time) => time === null || isTime(time))
  );
}

/** What an address of each kind has at least. */
const PARTS: Record<FeedAddress['kind'], string[]> = {
  github: ['owner', 'repo', 'path'],
  hub: ['type', 'name', 'path'],
  file: ['url'],
  items: ['url'],
  folder: ['folder'],
};

function isSoundAddress(address: unknown): boolean {
  const { kind, url = 'https://none.example/' } = Object(address);
  return (
    Object.hasOwn(PARTS, kind) &&
    PARTS[kind as FeedAddress['kind']].every((part) => typeof Object(address)[part] === 'string') &&
    URL.canParse(url)
  );
}

function isSoundTrouble(trouble: unknown): boolean {
  const { kind, to, hosts, until, bytes, most } = Object(trouble);
  switch (kind) {
    case 'moved':
      return isSoundAddress(to);
    case 'access':
      return Array.isArray(hosts) && hosts.every((host) => typeof host === 'string');
    case 'limit':
      return isTime(until);
    case 'large':
    case 'much':
      return [bytes, most].every(Number.isFinite);
    default:
      return typeof kind === 'string' || trouble === null;
  }
}

/** Whether it is a time that a date can be, in milliseconds since 1970. */
function isTime(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
