import type { FeedMark, Look } from '../../../lib/feeds/kind';

/** What is kept of a look, for the next one. */
export function markOf(look: Look): FeedMark {
  if (look.state === 'trouble') throw new Error(JSON.stringify(look));
  return look.mark;
}

/** The files that a look lists; none where it lists nothing. */
export function filesOf(look: Look) {
  return look.state === 'listing' ? look.files : [];
}
