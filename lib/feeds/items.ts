import { type Feed as Channel, isXmlFeed, readXmlFeed } from '../parse/containers/feed';
import { readJsonFeed } from '../parse/containers/json-feed';
import { decodeText } from '../parse/text/decode-text';
import { blobHash } from './content-hash';
import type { FeedAddress, FeedFile } from './feed';
import { asListing, takeAsIs, takenOf } from './file';
import { patternOf } from './get';
import type { FeedKind, FeedMark, Get, Look } from './kind';
import { ListedFiles } from './listed-files';
import { fetchableUrl } from './read-address';
import { isPage, readWebFile, type WebFile } from './web-file';

type Here = Extract<WebFile, { state: 'here' }>;
type ItemsAddress = Extract<FeedAddress, { kind: 'items' }>;

/** Pages that are followed of one feed. */
const MOST_PAGES = 500;

/**
 * RSS, Atom or JSON Feed. Its items are read from the feed's own text, as the file that it is; where the reader says so, each
 * page that an item links to is a file of its own, once, as long as it is on the feed's own host.
 */
export const items: FeedKind<ItemsAddress> = {
  hosts: ({ url }) => [patternOf(new URL(url))],
  name: ({ url }) => new URL(url).hostname,

  async look(address, mark, get): Promise<Look> {
    const found = await readWebFile(address.url, mark, get);
    if (found.state !== 'here') return found;
    if (isPage(found.text)) return { state: 'trouble', trouble: { kind: 'other', what: 'page' } };
    const channel = channelOf(found.bytes);
    if (!channel) return { state: 'trouble', trouble: { kind: 'other', what: 'form' } };
    const title = channel.title.slice(0, 200) || null;
    if (!address.followLinks) return { ...asListing(await asSaid(found, channel)), title };
    const files = pagesOf(channel, address.url);
    return { state: 'listing', files, isPart: false, mark: found.mark, title };
  },

  take: async (address: ItemsAddress, { path }: FeedFile, _mark: FeedMark | null, get: Get) => {
    if (address.followLinks) return takeAsIs(`https://${path}`, get);
    const found = await readWebFile(address.url, null, get);
    const channel = found.state === 'here' ? channelOf(found.bytes) : null;
    return takenOf(channel && found.state === 'here' ? await asSaid(found, channel) : found);
  },
};

/** The same with a hash of what its items say: when a feed was made differs each time that it is asked for. */
async function asSaid(found: Here, { title, items: all }: Channel): Promise<Here> {
  return { ...found, hash: await blobHash(new TextEncoder().encode(JSON.stringify([title, all]))) };
}

/** A feed's items and title; null where the text is none. */
function channelOf(bytes: Uint8Array): Channel | null {
  const decoded = decodeText(bytes, null);
  if (!decoded.ok) return null;
  if (isXmlFeed(decoded.text)) return readXmlFeed(decoded.text);
  try {
    return readJsonFeed(JSON.parse(decoded.text));
  } catch {
    return null;
  }
}

/** The pages of the items, by their addresses without the scheme: no other host is asked than the feed's. */
function pagesOf({ items: all }: Channel, base: string): FeedFile[] {
  const files = new ListedFiles();
  const host = new URL(base).host;
  for (const { links } of all.slice(0, MOST_PAGES)) {
    const url = links[0] === undefined ? null : fetchableUrl(links[0], base);
    if (url?.host !== host || url.protocol !== 'https:') continue;
    const path = url.href.slice('https://'.length);
    // A path ends in a name: with an empty query the same page is asked for.
    files.add(path.endsWith('/') ? `${path}?` : path, { hash: null, size: null });
  }
  return files.all;
}
