import type { Reason } from './reason';

/** What a line of a file can be taken for. */
export const lineUses = [
  /** Holds nothing. */
  'blank',
  /** A rule, a fence, a table's divider: form without words. */
  'markup',
  /** What the report says of itself: its title, day, source. */
  'header',
  'title',
  'label',
  /** Part of a digest's sections, word for word. */
  'text',
  /** What is said of the paper itself: authors, links, scores. */
  'particular',
  /** Leads about in what the file was taken from, or lists what stands in full elsewhere in it. */
  'navigation',
  /** Stands in the file, or the digest, once more. */
  'repeat',
  /** Belongs to no digest: a problem names it, or a problem that counts it. */
  'told',
] as const;

export type Use = (typeof lineUses)[number];

/** What one line of a file was taken for, and by which rule. */
export interface LineUse {
  /** Counted from 1. */
  line: number;
  use: Use;
  /** In a few plain words: `labels recur`. */
  rule: Reason;
}
