import type { FeedTrouble } from './feed';

/** An answer that is none of 2xx or 304. */
interface Refusal {
  url: URL;
  status: number;
  header(name: string): string | null;
  /** The beginning of its text. */
  text: string;
  now: number;
}

/** A minute is what GitHub asks for where it names no time. */
const PATIENCE = 60_000;
const MOST_PATIENCE = 24 * 3_600_000;

/** What an answer means that brings nothing. */
export function hostTrouble(refusal: Refusal): FeedTrouble {
  const { url, status } = refusal;
  if (isLimit(refusal)) return { kind: 'limit', host: url.host, until: waitUntil(refusal) };
  // A repository that is missing and one that is private are the same to the Hub; a gated one has a code.
  if (
    status === 401 &&
    url.hostname === 'huggingface.co' &&
    refusal.header('x-error-code') !== 'GatedRepo'
  )
    return { kind: 'gone' };
  if (status === 401 || status === 403 || status === 407) return { kind: 'private' };
  if (status === 404 || status === 410 || status === 451) return { kind: 'gone' };
  return { kind: 'host', host: url.host, status };
}

/** GitHub answers 403 where others answer 429. */
function isLimit({ status, header, text }: Refusal): boolean {
  if (status === 429) return true;
  if (status !== 403 && status !== 503) return false;
  return (
    header('retry-after') !== null ||
    (status === 403 &&
      (header('x-ratelimit-remaining') === '0' ||
        header('gh-limited-by') !== null ||
        /rate limit/i.test(text)))
  );
}

/** Until when a host asks for patience, in milliseconds since 1970: never in the past, never beyond a day. */
function waitUntil({ header, now }: Refusal): number {
  const asked = [
    afterOf(header('retry-after'), now),
    header('x-ratelimit-remaining') === '0' ? secondsOf(header('x-ratelimit-reset')) : null,
    // `"resolvers";r=0;t=258`, as the Hub has it.
    afterOf(/\bt=(\d{1,9})\b/.exec(header('ratelimit') ?? '')?.[1] ?? null, now),
  ].find((time) => time !== null);
  return Math.min(Math.max(asked ?? now + PATIENCE, now + 1000), now + MOST_PATIENCE);
}

/** Seconds from now, or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function afterOf(value: string | null, now: number): number | null {
  if (value === null) return null;
  const seconds = secondsOf(value);
  if (seconds !== null) return now + seconds;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : date;
}

function secondsOf(value: string | null): number | null {
  return value !== null && /^\d{1,12}$/.test(value.trim()) ? 1000 * Number(value) : null;
}
