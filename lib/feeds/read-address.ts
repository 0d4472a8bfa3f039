import type { FeedAddress } from './feed';
import { isGithubFile, ofGithubApiParts, ofGithubParts } from './github-address';
import { ofHubParts, ofHubProgramParts } from './hub-address';
import { isPath } from './listed-files';
import { canBeNamed, isOwnMachine, isPublicHost } from './public-host';
import { partsOf } from './url-parts';

/** What a pasted text is as a feed's address, or why it is none. */
export type ReadAddress = { address: FeedAddress } | { why: NoAddress };

export type NoAddress =
  /** Nothing that looks like an address. */
  | 'none'
  /** GitHub or the Hub, but no repository of theirs. */
  | 'no-repository'
  /** An address of a private network. */
  | 'private'
  /** A host that no browser can keep us to. */
  | 'unnamed'
  /** Another scheme than https. */
  | 'scheme'
  /** It has a name or a password in it. */
  | 'credentials';

/** Signs that people and their programs put around an address. */
const BEFORE = /^[\s<>"'“”‘’「」《》（(]+/u;
const BEHIND = /[\s<>"'“”‘’「」《》）)\],.;，。；、]/u;
/** What is copied along and not seen. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const LONGEST = 2000;
const GITHUB_BY_SSH = /^(?:ssh:\/\/)?git@github\.com[:/]([^/\s]+)\/([^/\s]+?)\/?$/i;
const SCHEME = /^([a-z][a-z\d+.-]*):(?!\d+(?:[/?#]|$))/i;
const HOST_FIRST = /^(?:[^/\s]+\.[^/\s]+|\[[^/\s]+\]|localhost)(?::\d+)?(?:[/?#]|$)/i;
/** What GitHub's own pages call a repository; no host ends so. */
const OWNER_AND_NAME = /^[A-Za-z\d-]{1,39}\/[\w.-]{1,100}$/;

/** Reads what people copy: addresses with or without a scheme, as browsers, `git`, feed readers and Markdown write them. */
export function readAddress(pasted: string): ReadAddress {
  const text = textOf(pasted);
  const bySsh = GITHUB_BY_SSH.exec(text);
  if (bySsh) return found(ofGithubParts(bySsh.slice(1)));
  const program = /^hf:\/\/(.+)$/i.exec(text)?.[1];
  if (program) return found(ofHubProgramParts(partsOf(program)));
  const url = urlOf(text);
  return url ? ofUrl(url) : { why: 'none' };
}

/** An address that came from elsewhere than the reader, or null where it leads where nothing is fetched from. */
export function fetchableUrl(text: string, base?: string): URL | null {
  if (text.length > LONGEST || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  // A page of the web has no business on its reader's machine.
  const isIntruder =
    base !== undefined && isOwnMachine(url.hostname) && !isOwnMachine(new URL(base).hostname);
  return !isIntruder && whyRefused(url) === null ? secured(url) : null;
}

function found(address: FeedAddress | null): ReadAddress {
  return address && isSound(address) ? { address } : { why: 'no-repository' };
}

/** Whether a repository's branch and folder are names, and lead nowhere else: `..` would. */
function isSound(address: FeedAddress): boolean {
  if (address.kind !== 'github' && address.kind !== 'hub') return true;
  const at = address.kind === 'github' ? address.branch : address.revision;
  return (at === null || isPath(at)) && (address.path === '' || isPath(address.path));
}

/** The text as it was meant: a link's target, without quotes and brackets, and without what is not seen. */
function textOf(pasted: string): string {
  const seen = pasted
    .slice(0, 2 * LONGEST)
    .toWellFormed()
    .replace(UNSEEN, '')
    .trim();
  const target = /^\[[^\]]*\]\(([^()\s]+)\)/.exec(seen)?.[1];
  return withoutBehind((target ?? seen).replace(BEFORE, ''))
    .replace(/^git\s+clone\s+/i, '')
    .replace(/^git\+/i, '')
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^feed:(?:\/\/)?/i, 'https://');
}

/** From the end: an expression would look for one from each sign on. */
function withoutBehind(text: string): string {
  let end = text.length;
  while (end > 0 && BEHIND.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function urlOf(text: string): URL | null {
  if (text.length > LONGEST || /\s/.test(text)) return null;
  const whole = withScheme(text);
  return whole !== null && URL.canParse(whole) ? new URL(whole) : null;
}

function withScheme(text: string): string | null {
  if (OWNER_AND_NAME.test(text)) return `https://github.com/${text}`;
  if (SCHEME.test(text)) return text;
  if (!HOST_FIRST.test(text)) return null;
  return /^(?:localhost|127\.0\.0\.1)[:/]/i.test(text) ? `http://${text}` : `https://${text}`;
}

function ofUrl(url: URL): ReadAddress {
  const why = whyRefused(url);
  if (why) return { why };
  const safe = secured(url);
  const parts = partsOf(safe.pathname);
  switch (safe.hostname.replace(/^www\./, '')) {
    case 'github.com':
      return isFeed(safe) && !isGithubFile(parts)
        ? { address: ofOther(safe) }
        : found(ofGithubParts(parts));
    case 'api.github.com':
      return found(ofGithubApiParts(parts, safe.searchParams.get('ref')));
    case 'gist.github.com':
      return found(ofGist(parts));
    case 'huggingface.co':
    case 'hf.co':
      return ofHub(safe, parts);
    default:
      return { address: ofOther(safe) };
  }
}

/** The Hub has feeds of its own, and repositories with files that are called like one. */
function ofHub(url: URL, parts: string[]): ReadAddress {
  const address = ofHubParts(parts[0] === 'api' ? parts.slice(1) : parts);
  return address === null && isFeed(url) ? { address: ofOther(url) } : found(address);
}

function whyRefused(url: URL): NoAddress | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (!canBeNamed(url.hostname)) return 'unnamed';
  return isOwnMachine(url.hostname) || isPublicHost(url.hostname) ? null : 'private';
}

/** The same without what a host is not told, by https wherever another machine answers. */
function secured(url: URL): URL {
  const safe = new URL(url);
  safe.hash = '';
  safe.hostname = safe.hostname.replace(/\.$/, '');
  if (!isOwnMachine(safe.hostname)) safe.protocol = 'https:';
  return safe;
}

/** A file or a feed at any other host: which of the two it is, its first look says for certain. */
function ofOther(url: URL): FeedAddress {
  return isFeed(url)
    ? { kind: 'items', url: url.href, followLinks: false }
    : { kind: 'file', url: url.href };
}

function isFeed({ pathname }: URL): boolean {
  return (
    /\.(?:rss|atom|rdf)$/i.test(pathname) ||
    /\/(?:[\w.-]*[_.-])?(?:feed|rss|atom|index)[\w-]*\.xml$/i.test(pathname) ||
    /\/(?:[\w.-]*[_.-])?feed\.json$/i.test(pathname) ||
    /\/(?:feed|rss|atom)s?\/?$/i.test(pathname)
  );
}

/** A gist is a file that changes. */
function ofGist([owner = '', id = '']: string[]): FeedAddress | null {
  if (!/^[\w-]{1,39}$/.test(owner) || !/^[a-f\d]{20,40}$/i.test(id)) return null;
  return { kind: 'file', url: `https://gist.githubusercontent.com/${owner}/${id}/raw` };
}
