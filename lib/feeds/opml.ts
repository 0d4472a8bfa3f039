import { elementsOf, type MarkupElement, readMarkup } from '../parse/text/markup-tree';
import type { FeedAddress } from './feed';
import { MOST_PATTERNS } from './match-pattern';
import { readAddress } from './read-address';
import { encodedPath } from './url-parts';

/** A line of a list of feeds. */
export interface OutlinedFeed {
  name: string;
  address: FeedAddress;
  /** What of it is taken, where the list says so. */
  patterns: string[];
}

/** More feeds nobody follows: of a longer list, these are read. */
export const MOST_LISTED = 1000;
const LONGEST_NAME = 200;
/** Blanks, and signs that nobody sees or that turn what is seen around. */
const UNSEEN = /[\p{Cc}\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Writes feeds as OPML 2.0, the form in which readers of feeds hand on what is followed. http://opml.org/spec2.opml */
export function writeOpml(feeds: readonly OutlinedFeed[]): string {
  const lines = feeds.flatMap(({ name, address, patterns }) => {
    const url = addressUrl(address);
    if (url === null) return [];
    const own: [string, string][] = patterns.length > 0 ? [['patterns', patterns.join('\n')]] : [];
    const links: [string, string][] =
      address.kind === 'items' && address.followLinks ? [['followLinks', 'true']] : [];
    return `    <outline ${attributes([['type', typeOf(address)], ['text', name], ['xmlUrl', url], ...own, ...links])}/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head><title>Paperglance</title></head>',
    '  <body>',
    ...lines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/** Reads a list of feeds, of any reader's; what leads to no feed is left out, and each address comes once. */
export function readOpml(text: string): OutlinedFeed[] {
  const found = new Map<string, OutlinedFeed>();
  const walk = (element: MarkupElement) => {
    for (const child of elementsOf(element)) {
      if (found.size >= MOST_LISTED) return;
      const feed = child.name.toLowerCase() === 'outline' ? feedOf(child) : null;
      if (feed) found.set(JSON.stringify(feed.address), feed);
      walk(child);
    }
  };
  walk(readMarkup(text, true));
  return [...found.values()];
}

/** The address as a reader would paste it; null for a folder of this machine. */
export function addressUrl(address: FeedAddress): string | null {
  switch (address.kind) {
    case 'github':
      return treeUrl(
        `https://github.com/${address.owner}/${address.repo}`,
        address.branch,
        address.path,
      );
    case 'hub': {
      const type = address.type === 'models' ? '' : `${address.type}/`;
      return treeUrl(
        `https://huggingface.co/${type}${address.name}`,
        address.revision,
        address.path,
      );
    }
    case 'folder':
      return null;
    default:
      return address.url;
  }
}

function treeUrl(root: string, branch: string | null, path: string): string {
  if (branch === null && path === '') return root;
  const tree = `${root}/tree/${encodeURIComponent(branch ?? (root.includes('//github.com/') ? 'HEAD' : 'main'))}`;
  return path === '' ? tree : `${tree}/${encodedPath(path)}`;
}

function feedOf({ attributes: given }: MarkupElement): OutlinedFeed | null {
  const url = given.get('xmlUrl') ?? given.get('xmlurl') ?? '';
  const read = readAddress(url);
  if (!('address' in read)) return null;
  const address = asTyped(read.address, given);
  const name = (given.get('text') ?? given.get('title') ?? '').replace(UNSEEN, ' ').trim();
  return {
    // What has no name is called as it is pasted.
    name: name.slice(0, LONGEST_NAME) || (addressUrl(address) ?? ''),
    address,
    patterns: (given.get('patterns') ?? '')
      .split('\n')
      .filter((each) => each !== '')
      // One more than are heeded: to pass some over could take what is meant to be left out.
      .slice(0, MOST_PATTERNS + 1),
  };
}

/** Other readers list feeds of items alone, whatever their addresses end in. */
function asTyped(address: FeedAddress, given: MarkupElement['attributes']): FeedAddress {
  const type = given.get('type')?.toLowerCase();
  const followLinks = given.get('followLinks') === 'true';
  if (address.kind === 'items') return { ...address, followLinks };
  const isItems = address.kind === 'file' && (type === 'rss' || type === 'atom');
  return isItems ? { kind: 'items', url: address.url, followLinks } : address;
}

function typeOf({ kind }: FeedAddress): string {
  return kind === 'items' ? 'rss' : kind;
}

function attributes(all: readonly [string, string][]): string {
  return all.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ');
}

/** A line's end within an attribute is a space for whoever reads it, unless it is written as a number. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
}
