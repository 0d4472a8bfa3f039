import type { LineUse } from './line-use';
import type { ProblemKind } from './problem';
import type { Reason } from './reason';

/** How a file was read: what each of its lines was taken for, and why. */
export interface Explanation {
  /** In a few words: `entries under headings, link below`. */
  reading: Reason;
  /** What else the file could have been read as, the best first, and what spoke against it. */
  runnersUp: { reading: Reason; why: Reason[] }[];
  lines: ExplainedLine[];
  entries: ExplainedEntry[];
  /** The text of the lines, where they are none of the file's own, as a mail's are not. */
  texts?: string[];
}

export interface ExplainedLine extends LineUse {
  /** Why the reader is told of it; absent where it is part of a digest, or where its text is of no paper. */
  told?: ProblemKind;
  /** The entry that it belongs to, as its place among `entries`. */
  entry: number | null;
}

export interface ExplainedEntry {
  /** Where it starts, counted from 1; null where its container has no lines of its own. */
  line: number | null;
  paperId: string | null;
  title: string;
  /** What speaks for it, each in a few words. */
  evidence: Reason[];
  /** What another reading of the file makes of it, in a few words; `''` where none differs. */
  runnerUp: Reason;
}

/** An explanation, beside the lines that it speaks of. */
export interface ExplainedFile extends Explanation {
  name: string;
  /** The text of each line, as far as it is shown. */
  texts: string[];
}
