import type { JudgedHead } from '../heads/judged-head';
import type { SurveyedLine } from '../lines/survey';

/** What all readings of a file are made from. */
export interface Ground {
  lines: SurveyedLine[];
  heads: JudgedHead[];
  /** Indices of lines that close an entry, as lines of `=` do. */
  closings: number[];
  /** Whether such lines stand before most titles: what an entry names is within it. */
  divided: boolean;
}

/** A way to read a file. */
export interface Attempt {
  /** The form of its entries' titles. */
  form: string;
  /** Links above titles are these titles'. */
  above: boolean;
  /** All lines of the form are titles, also those whose words are a label's. */
  titles: boolean;
}
