import type { Digest } from './digest';
import type { Problem } from './problem';

/** All that a file brings: its digests, and what of it could not be read. */
export interface Report {
  title: string;
  date: string | null;
  sourceUrl: string | null;
  digests: Digest[];
  problems: Problem[];
}
