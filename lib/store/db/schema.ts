import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { DigestHead, Section } from '../../digest/digest';
import type { ImportedFile, ImportState } from '../../digest/import-record';

/**
 * The library's stores. What collapsed cards show (`papers`) is kept apart from what only open cards
 * show (`bodies`), so that a page of a hundred papers reads a hundred small records.
 *
 * What undoing needs lies apart from both. `contributions` says in the order of writing which file of
 * which import said what of which digest; `versions` holds what was said and is no longer shown. At any
 * time a digest shows what its last contribution says, and each other thing that one of its
 * contributions says is in `versions`; a digest without contributions isn't there. Machine translations
 * stand apart from this: see `translations.ts`.
 */
export interface LibrarySchema extends DBSchema {
  papers: { key: string; value: StoredPaper; indexes: { titles: string } };
  bodies: { key: string; value: StoredBody };
  inbox: { key: FileKey; value: InboxItem };
  imports: { key: number; value: StoredImport; indexes: { state: ImportState } };
  files: { key: FileKey; value: StoredFile };
  contributions: {
    key: number;
    value: StoredContribution;
    indexes: { importId: number; keys: string };
  };
  versions: { key: [key: string, hash: string]; value: StoredVersion };
  sourceNames: { key: string; value: SourceName };
}

export type FileKey = [importId: number, index: number];

export interface StoredPaper {
  paperId: string;
  /** The newest first. */
  heads: StoredHead[];
  /** What its heads call it, as hashes; see `title-hashes.ts`. */
  titles: string[];
}

export interface StoredHead extends DigestHead {
  /** Of all that the reader sees; see `content-hash.ts`. */
  hash: string;
}

export interface StoredBody {
  /** The digest's. */
  key: string;
  /**
   * `Section[]` as JSON in UTF-8: the browser copies bytes at once, a tree node by node, and while it
   * copies what an import brings, cards wait. Libraries of version 1 hold trees.
   */
  sections: Uint8Array | Section[];
  /** `Particular[]`, likewise; absent where there are none. */
  particulars?: Uint8Array;
  sourceUrl: string | null;
}

/** A file as it was handed in. */
export interface InboxItem {
  importId: number;
  /** Its place among the files of its import. */
  index: number;
  name: string;
  bytes: ArrayBuffer;
}

export interface StoredImport {
  startedAt: number;
  finishedAt: number | null;
  state: ImportState;
  cancelled: boolean;
  undoable: boolean;
  /** Numbers of files. Those to come are counted in the total, but are not in `files` yet. */
  toCome: number;
  total: number;
  done: number;
}

/** A file's part in the history of imports. It is waiting as long as its bytes are in the inbox. */
export interface StoredFile extends Omit<ImportedFile, 'state' | 'unpacked'> {
  importId: number;
  index: number;
  /** How many files of an archive have got into the inbox so far; absent in others. */
  unpacked?: number;
}

/** What one file said: of the nth key the version of the nth hash. */
export interface StoredContribution {
  importId: number;
  index: number;
  keys: string[];
  hashes: string[];
}

/** What the reader calls a source; `''` where they were asked and left it without a name. */
export interface SourceName {
  /** Its `sourceId`. */
  id: string;
  name: string;
}

/** A version of a digest that is not shown, since a later import brought another. */
export interface StoredVersion {
  key: string;
  hash: string;
  head: StoredHead;
  body: StoredBody;
}

export type LibraryDb = IDBPDatabase<LibrarySchema>;
export type Upgrading = IDBPTransaction<
  LibrarySchema,
  StoreNames<LibrarySchema>[],
  'versionchange'
>;
