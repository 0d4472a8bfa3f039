/** What of the feeds is seen, as an address tells it. */
export type FeedsAddress =
  | { seen: 'all' }
  /** Something to follow, as it was pasted; `''` where nothing was yet. */
  | { seen: 'follow'; text: string }
  | { seen: 'feed'; id: string };

/** Reads what stands behind `#/feeds/`: `follow/https%3A…`, a feed's id, or nothing. */
export function parseFeedsAddress([first = '', ...rest]: readonly string[]): FeedsAddress {
  if (first === 'follow') return { seen: 'follow', text: decoded(rest.join('/')) };
  return /^[\da-f]{16}$/.test(first) ? { seen: 'feed', id: first } : { seen: 'all' };
}

/** The same, to be read again. */
export function writeFeedsAddress(at: FeedsAddress): string {
  if (at.seen === 'feed') return `#/feeds/${at.id}`;
  if (at.seen === 'all') return '#/feeds';
  const { text } = at;
  return text === ''
    ? '#/feeds/follow'
    : `#/feeds/follow/${encodeURIComponent(text.toWellFormed())}`;
}

/** A part of an address as it is meant. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Typed by hand, with a sign that means nothing.
    return text;
  }
}
