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
  /** The lines where the digests' entries begin, in their order, counted from 1; null where nobody knows. */
  lines?: (number | null)[];
  /** Entries of one paper by their id, but of several by their titles and texts; none of them is a digest. */
  disputed?: DisputedEntry[];
}

/** An entry's digests, which may be another paper's. */
export interface DisputedEntry {
  digests: Digest[];
  /** One of the report's; none where the library knows that they are their paper's. */
  problem: Problem;
}

/** An entry's digests, all but their paper. */
export interface UnidentifiedEntry {
  title: string;
  digests: Omit<Digest, 'paperId'>[];
  /** One of the report's; none where the library knows the paper. */
  problem: Problem;
}
