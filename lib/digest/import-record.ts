import type { Problem } from './problem';

/** One act of bringing in files, kept from the moment they were handed in. */
export interface ImportRecord {
  id: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds since 1970; null while files are waiting. */
  finishedAt: number | null;
  /** In the order in which they were handed in. */
  files: ImportedFile[];
}

/** What became of one file; `outcome` is null exactly as long as it is waiting. */
export interface ImportedFile {
  name: string;
  /** In bytes. */
  size: number;
  state: 'waiting' | 'done';
  outcome: FileOutcome | null;
  /** How often its reading was begun: more than once only after a crash or a closed browser. */
  attempts: number;
}

/** What a file brought to the library: numbers of digests, and of the papers that they speak of. */
export interface FileOutcome {
  added: number;
  updated: number;
  unchanged: number;
  papers: number;
  /** The report's day, `YYYY-MM-DD`. */
  date: string | null;
  problems: Problem[];
}

/** How far an import is, in files. */
export interface ImportProgress {
  importId: number;
  done: number;
  total: number;
}
