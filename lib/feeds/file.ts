import { isXmlFeed } from '../parse/containers/feed';
import type { FeedAddress } from './feed';
import { feedLinkOf } from './feed-link';
import { patternOf } from './get';
import type { FeedKind, Get, Look, Taken } from './kind';
import { partsOf } from './url-parts';
import { isPage, readWebFile, type WebFile } from './web-file';

type FileAddress = Extract<FeedAddress, { kind: 'file' }>;

/** One file that changes, at any address. */
export const file: FeedKind<FileAddress> = {
  hosts: ({ url }) => [patternOf(new URL(url))],
  name: ({ url }) => {
    const { hostname, pathname } = new URL(url);
    return [hostname, ...partsOf(pathname)].join('/');
  },

  async look({ url }, mark, get) {
    const found = await readWebFile(url, mark, get);
    if (found.state !== 'here') return found;
    return whatItIs(url, found) ?? asListing(found);
  },

  take: ({ url }, _file, _mark, get) => takeAsIs(url, get),
};

/** A page in place of a file, or a feed that was not known for one; null for a file as it should be. */
function whatItIs(url: string, { text }: Extract<WebFile, { state: 'here' }>): Look | null {
  const isJsonFeed =
    /^[\s\ufeff]*\{[\s\S]{0,2000}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/.test(text);
  if (isXmlFeed(text) || isJsonFeed) return null;
  if (!isPage(text) || /\.x?html?$|\/$/i.test(new URL(url).pathname)) return null;
  const feed = feedLinkOf(text, url);
  if (feed) return { state: 'trouble', trouble: { kind: 'moved', to: feed } };
  return /\.\w{1,6}$/.test(new URL(url).pathname)
    ? { state: 'trouble', trouble: { kind: 'other', what: 'page' } }
    : null;
}

/** A listing of the one file that a look has brought. */
export function asListing({
  path,
  bytes,
  hash,
  mark,
}: Extract<WebFile, { state: 'here' }>): Extract<Look, { state: 'listing' }> {
  return {
    state: 'listing',
    files: [{ path, hash, size: bytes.length, day: null }],
    isPart: false,
    mark,
    title: null,
    fetched: { path, bytes: new Uint8Array(bytes).buffer },
  };
}

/** Fetches what an address has now, whatever it was at the look. */
export async function takeAsIs(url: string, get: Get): Promise<Taken> {
  return takenOf(await readWebFile(url, null, get));
}

/** What was asked for, as a feed's file. */
export function takenOf(found: WebFile): Taken {
  if (found.state === 'quiet') return { state: 'changed' };
  if (found.state === 'trouble') return found;
  return { state: 'taken', bytes: new Uint8Array(found.bytes).buffer, hash: found.hash };
}
