import type { FeedTrouble } from './feed';
import { hostTrouble } from './host-trouble';
import type { Answer, Ask, Get } from './kind';
import { partsOf } from './url-parts';

interface Means {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The hosts that may be asked, as match patterns; a redirect to another counts as none. */
  hosts: readonly string[];
  signal: AbortSignal;
  isOnline(): boolean;
  now(): number;
  /** Null where this host may be asked now; else until when it may not, in milliseconds since 1970. */
  mayAsk?(host: string): Promise<number | null>;
  /** Whether the browser has just kept a redirect of this address from leading to a host that may not be asked. */
  wasBarred?(url: string): boolean;
}

/** A host that says nothing for so long has not answered. */
const SILENCE = 30_000;
/** Nothing takes longer, in milliseconds, but for what comes: so many bytes bring a millisecond more. */
const LONGEST = 120_000;
const SLOWEST = 20;
/** Of an answer that brings nothing, so much says why. */
const REASON_BYTES = 4096;

/** Asks hosts over the network, without saying who asks, for no more and no longer than allowed. */
export function getBy(means: Means): Get {
  return async (ask) => {
    const url = new URL(ask.url);
    if (!isAmong(url, means.hosts)) return failed({ kind: 'access', hosts: [patternOf(url)] });
    const until = (await means.mayAsk?.(url.host)) ?? null;
    if (until !== null) return failed({ kind: 'limit', host: url.host, until });
    return askHost(ask, url, means);
  };
}

/** The match pattern of an address's host. */
export function patternOf({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}

/** Whether one of these match patterns has the address; ports are not told apart, as in the patterns themselves. */
function isAmong(url: URL, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const [, scheme, any, host] = /^(https?):\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
    if (url.protocol !== `${scheme}:` || host === undefined) return false;
    return url.hostname === host || (any !== undefined && url.hostname.endsWith(`.${host}`));
  });
}

async function askHost(ask: Ask, url: URL, means: Means): Promise<Answer> {
  const patience = new Patience();
  try {
    const response = await means.fetch(ask.url, {
      headers: headersOf(ask),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal: AbortSignal.any([means.signal, patience.signal]),
    });
    return await readAnswer(response, ask, patience, means);
  } catch (error) {
    if (means.signal.aborted) throw error;
    return failed(whyUnanswered(url, patience, means));
  } finally {
    patience.end();
  }
}

function headersOf({ accept, etag, modified }: Ask): Record<string, string> {
  return {
    ...(accept !== undefined && { accept }),
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(modified !== undefined && { 'if-modified-since': modified }),
  };
}

async function readAnswer(
  response: Response,
  ask: Ask,
  patience: Patience,
  means: Means,
): Promise<Answer> {
  // A response that was made within the extension, as tests do, has no address.
  const url = new URL(response.url || ask.url);
  const header = (name: string) => response.headers.get(name);
  if (!isAmong(url, means.hosts)) {
    await response.body?.cancel();
    return failed({ kind: 'access', hosts: [patternOf(url)] });
  }
  if (response.status === 304) return { state: 'same' };
  if (!response.ok) {
    const { bytes } = await readBody(response, REASON_BYTES, patience);
    const text = new TextDecoder().decode(bytes);
    const trouble = hostTrouble({ url, status: response.status, header, text, now: means.now() });
    return failed(trouble, response.status);
  }
  const told = Number(header('content-length') ?? 0);
  const { bytes, isWhole } = await readBody(response, ask.most, patience);
  if (isWhole) return { state: 'answered', url: url.href, header, bytes };
  const trouble: FeedTrouble = {
    kind: 'large',
    path: partsOf(new URL(ask.url).pathname).at(-1) ?? '',
    bytes: Math.max(told, bytes.length),
    most: ask.most,
  };
  return failed(trouble, response.status);
}

/** Reads no further than `most` bytes, whatever its headers say. */
async function readBody(
  response: Response,
  most: number,
  patience: Patience,
): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return { bytes: joined(parts, length), isWhole: true };
    patience.heard(part.value.length);
    parts.push(part.value);
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      return { bytes: joined(parts, length), isWhole: false };
    }
  }
}

function joined(parts: Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function whyUnanswered(url: URL, patience: Patience, means: Means): FeedTrouble {
  // To which host a redirect led, browsers don't say.
  if (means.wasBarred?.(url.href)) return { kind: 'access', hosts: [] };
  if (!patience.signal.aborted && !means.isOnline()) return { kind: 'offline' };
  return { kind: 'host', host: url.host, status: 0 };
}

function failed(trouble: FeedTrouble, status = 0): Answer {
  return { state: 'failed', status, trouble };
}

/** Ends an answer that stops coming, or that comes too slowly, be it without end. */
class Patience {
  readonly #controller = new AbortController();
  readonly #began = performance.now();
  #bytes = 0;
  #timer = this.#wait();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(bytes: number): void {
    this.#bytes += bytes;
    this.end();
    this.#timer = this.#wait();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait(): ReturnType<typeof setTimeout> {
    const left = this.#began + LONGEST + this.#bytes / SLOWEST - performance.now();
    return setTimeout(() => this.#controller.abort(), Math.min(SILENCE, left));
  }
}
