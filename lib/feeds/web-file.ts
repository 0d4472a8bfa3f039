import { blobHash } from './content-hash';
import type { FeedTrouble } from './feed';
import { type Answer, type FeedMark, type Get, MOST_FEED_BYTES } from './kind';
import { isPath } from './listed-files';
import { partsOf } from './url-parts';

/** What came of asking for a file that may be there already. */
export type WebFile =
  | { state: 'quiet'; mark: FeedMark }
  | {
      state: 'here';
      url: string;
      path: string;
      bytes: Uint8Array;
      text: string;
      hash: string;
      mark: FeedMark;
    }
  | { state: 'trouble'; trouble: FeedTrouble };

/** So much of a file says what it is. */
const BEGINNING = 20_000;

/** Asks for one file on condition that it is another than before; the same content is the same, whatever headers say. */
export async function readWebFile(url: string, mark: FeedMark | null, get: Get): Promise<WebFile> {
  const answer = await get({
    url,
    etag: mark?.etag,
    modified: mark?.modified,
    most: MOST_FEED_BYTES,
  });
  if (answer.state === 'same') return { state: 'quiet', mark: mark ?? {} };
  if (answer.state === 'failed') return { state: 'trouble', trouble: answer.trouble };
  const { bytes } = answer;
  const hash = await blobHash(bytes);
  const next = markOf(answer, hash);
  if (hash === mark?.hash) return { state: 'quiet', mark: next };
  const text = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  if (isLoginPage(text)) return { state: 'trouble', trouble: { kind: 'other', what: 'login' } };
  return {
    state: 'here',
    url: answer.url,
    path: nameOf(answer, url),
    bytes,
    text,
    hash,
    mark: next,
  };
}

/** Whether a text is a page for browsers. */
export function isPage(text: string): boolean {
  return /^[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*){0,4}<(?:!doctype\s+html|html|head|body)\b/i.test(
    text,
  );
}

/** Which page for browsers bytes are; null where they are none. */
export function whatPage(bytes: Uint8Array): 'login' | 'page' | null {
  const text = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  if (isLoginPage(text)) return 'login';
  return isPage(text) ? 'page' : null;
}

/** A page that asks for a password; a page about papers has no such field. */
function isLoginPage(text: string): boolean {
  return isPage(text) && /<input\b[^>]{0,500}\btype\s*=\s*["']?password\b/i.test(text);
}

function markOf({ header }: Extract<Answer, { state: 'answered' }>, hash: string): FeedMark {
  const [etag, modified] = [header('etag'), header('last-modified')];
  return { hash, ...(etag !== null && { etag }), ...(modified !== null && { modified }) };
}

/** The file's name as its address has it, with an ending that says what it is where the address has none. */
function nameOf({ header }: Extract<Answer, { state: 'answered' }>, url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = partsOf(pathname).at(-1);
  const name = isPath(last) ? last : hostname;
  const type = header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return /\.[a-z\d]{1,8}$/i.test(name) && name !== hostname
    ? name
    : `${name}${ENDINGS[type] ?? '.txt'}`;
}

const ENDINGS: Record<string, string | undefined> = {
  ...{ 'text/markdown': '.md', 'application/json': '.json', 'application/feed+json': '.json' },
  ...{ 'text/html': '.html', 'application/xml': '.xml', 'text/xml': '.xml', 'text/csv': '.csv' },
  ...{
    'application/rss+xml': '.xml',
    'application/atom+xml': '.xml',
    'application/x-ndjson': '.jsonl',
  },
};
