import type { Problem } from './problem';

/** One act of bringing in files, kept from the moment they were handed in. */
export interface ImportRecord {
  id: number;
  origin: Origin;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds since 1970; null while files are waiting. */
  finishedAt: number | null;
  state: ImportState;
  /** Undone before all its files were read. */
  cancelled: boolean;
  /** False for what was imported, or undone, before the library kept what an undo or a redo needs. */
  undoable: boolean;
  /** The reader wants to be told of its problems no more. */
  failuresDismissed: boolean;
  /** How many files are still to be handed in; they are not among `files` yet. */
  toCome: number;
  /** How many files were chosen and never came, since the page that handed them in was closed. */
  missing: number;
  /** In the order in which they were handed in; what was unpacked comes after. */
  files: ImportedFile[];
}

/** An import that is undone stays in the history, with what it had brought. */
export type ImportState = 'working' | 'done' | 'undoing' | 'undone' | 'redoing' | 'deleting';

/** Who brought an import, or what else changed the library in one act that can be undone. */
export type Origin =
  | { by: 'reader' }
  /** A feed that the reader follows, by its id. */
  | { by: 'feed'; feed: string }
  /** A model that wrote digests, by its name. */
  | { by: 'model'; model: string }
  /** The present reader of files, over the sources of earlier imports. */
  | { by: 'rereading' }
  | { by: 'deletion'; of: Deleted }
  /** A backup, and the imports before it that came with it; in milliseconds since 1970, when it was made. */
  | { by: 'backup'; created: number };

/** What a deletion takes out of the library; what was translated from it goes with it. */
export type Deleted =
  | { what: 'digest'; key: string; title: string }
  /** Into this language, of the paper with this title. */
  | { what: 'translation'; key: string; lang: string; title: string }
  | { what: 'paper'; paperId: string; title: string }
  | { what: 'day'; date: string }
  | { what: 'source'; id: string; name: string }
  | { what: 'everything' };

/** What became of one file; `outcome` is null where it is waiting, or was left unread by a cancelled import. */
export interface ImportedFile {
  name: string;
  /** In bytes. */
  size: number;
  state: 'waiting' | 'done' | 'unread';
  outcome: FileOutcome | null;
  /** How many files an archive brought into the import; they are among its files. */
  unpacked: number;
  /** How often its reading was begun: more than once only after a crash or a closed browser. */
  attempts: number;
}

/** What a file brought to the library: numbers of digests, and of the papers that they speak of. */
export interface FileOutcome {
  added: number;
  updated: number;
  unchanged: number;
  /** Digests that a file says no more, now that it was read anew; absent elsewhere. */
  dropped?: number;
  papers: number;
  /** The report's day, `YYYY-MM-DD`. */
  date: string | null;
  problems: Problem[];
  /** The `sourceId`s of its digests, the first few; absent where it has none, and in imports of before they were kept. */
  sources?: string[];
}

/** How far an import is, in files, those still to be handed in included. */
export interface ImportProgress {
  importId: number;
  done: number;
  total: number;
}
