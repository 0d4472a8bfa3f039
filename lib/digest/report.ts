import type { Digest } from './digest';
import type { Problem } from './problem';

/** All that a file brings: its digests, and what of it could not be read. */
export interface Report {
  title: string;
  date: string | null;
  sourceUrl: string | null;
  digests: Digest[];
  /** What names no paper, but has a title by which the library may know it. */
  unidentified: UnidentifiedEntry[];
  problems: Problem[];
}

/** An entry's digests, all but their paper. */
export interface UnidentifiedEntry {
  title: string;
  digests: Omit<Digest, 'paperId'>[];
  /** One of the report's; none where the library knows the paper. */
  problem: Problem;
}
