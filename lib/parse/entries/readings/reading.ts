import type { Reason } from '../../../digest/reason';
import type { JudgedHead } from '../heads/judged-head';
import type { Place } from '../heads/placement';
import type { SurveyedLine } from '../lines/survey';

/** An entry as one reading of the file has it. */
export interface Candidate {
  head: JudgedHead;
  /** The papers that it is about; empty where none is named. */
  ids: string[];
  /** Index of the line that names them. */
  at: number;
  place: Place | null;
  /** Other papers that it names as its own, so that nobody can tell which it is about; absent where there are none. */
  rivals?: string[];
  /** Nothing tells whether the paper that it could be about is its own; absent where that is told. */
  unsure?: true;
  /** Index of its first line: its title's, or that of a link above it. */
  start: number;
  /** Index behind its last line. */
  end: number;
  /** Footnotes that its text refers to, and that stand elsewhere in the file; absent where there are none. */
  notes?: SharedNote[];
}

/** A footnote that stands apart from its entry. */
export interface SharedNote {
  /** Index of the line that refers to it. */
  at: number;
  lines: SurveyedLine[];
}

/** One way to part the whole file into entries. */
export interface Reading {
  /** The form that most entries' titles have. */
  form: string;
  /** Whether links above titles are these titles'. */
  above: boolean;
  /** Whether lines of that form are titles also where their words are a label's. */
  titles: boolean;
  entries: Candidate[];
  score: number;
  /** What the score is made of, for who asks why. */
  reasons: Reason[];
}

/** All papers that a reading's entries are about. */
export function papersOf({ entries }: Reading): Set<string> {
  return new Set(entries.flatMap(({ ids }) => ids));
}
