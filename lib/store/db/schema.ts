import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { PartKind } from '../../backup/format';
import type { DigestHead, Section } from '../../digest/digest';
import type { ImportedFile, ImportState, Origin } from '../../digest/import-record';
import type { Feed, FeedFile, FeedTrouble } from '../../feeds/feed';
import type { FeedMark } from '../../feeds/kind';

/**
 * The library's stores. What collapsed cards show (`papers`) is kept apart from what only open cards
 * show (`bodies`), so that a page of a hundred papers reads a hundred small records.
 *
 * What undoing needs lies apart from both. `contributions` says in the order of writing which file of
 * which import said what of which digest; `versions` holds what was said and is not shown. At any time a
 * digest shows what the last of its contributions says that is not undone, and each other thing that one of
 * its contributions says, undone or not, is in `versions`; where the last says that it is deleted, or none
 * says anything, the digest isn't there. Machine translations stand apart from this: see `translations.ts`.
 *
 * From `toIndex` on four are the index that searches use. It is made of the others and can be made anew: what changes a
 * digest writes into `toIndex`, and nothing else of it; what is in there is searched without it.
 *
 * The last three are of feeds: what is followed, which files each offers and what became of them, and what hosts were asked.
 */
export interface LibrarySchema extends DBSchema {
  papers: { key: string; value: StoredPaper; indexes: { titles: string; days: string } };
  bodies: { key: string; value: StoredBody };
  inbox: { key: FileKey; value: StoredInboxItem };
  imports: { key: number; value: StoredImport; indexes: { state: ImportState } };
  files: { key: FileKey; value: StoredFile };
  contributions: {
    key: number;
    value: StoredContribution;
    indexes: {
      importUndone: [importId: number, undone: 0 | 1];
      keys: string;
      source: string;
    };
  };
  versions: { key: [key: string, hash: string]; value: StoredVersion };
  sourceNames: { key: string; value: SourceName };
  sources: { key: string; value: StoredSource; indexes: { packedSize: number } };
  toIndex: { key: number; value: ToIndex };
  segments: { key: number; value: StoredSegment };
  segmentTables: { key: number; value: StoredTable };
  postings: { key: [segment: number, block: number]; value: Uint8Array };
  feeds: { key: string; value: StoredFeed; indexes: { dueAt: number } };
  feedFiles: {
    key: FeedFileKey;
    value: StoredFeedFile;
    indexes: { stateDay: [feed: string, state: FeedFileState, day: string] };
  };
  feedHosts: { key: string; value: StoredFeedHost };
}

export type FileKey = [importId: number, index: number];
export type FeedFileKey = [feed: string, path: string];

export interface StoredPaper {
  paperId: string;
  /** The newest first. */
  heads: StoredHead[];
  /** What its heads call it, as hashes; see `title-hashes.ts`. */
  titles: string[];
  /** The days of its heads, each once, `YYYY-MM-DD`: what a day's papers are found by. */
  days: string[];
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

/**
 * What waits to be brought in: a file that was handed in, one of earlier whose source is to be read anew, or a part of a
 * backup.
 */
export type StoredInboxItem = HandedIn | ToReread | ToRestore;

export interface WaitingFile {
  importId: number;
  /** Its place among the files of its import. */
  index: number;
  name: string;
}

interface HandedIn extends WaitingFile {
  bytes: ArrayBuffer;
  /** Absent where a reader handed it in. */
  feed?: FromFeed;
}

/** Which feed brought a file. */
export interface FromFeed {
  id: string;
  /** What tells its nameless source from others. */
  hint: string;
}

interface ToReread extends WaitingFile {
  rereading: Rereading;
}

/** A part of a backup, checked, and packed as it is in there. */
export interface ToRestore extends WaitingFile {
  restoring: RestoredPart;
  bytes: ArrayBuffer;
}

/** What a part of a backup is, and how its bytes are unpacked. */
export interface RestoredPart {
  kind: PartKind;
  /** As archives have it: 0 as it is, 8 deflated. */
  method: number;
  /** In bytes, unpacked. */
  size: number;
  crc: number;
}

/** Which file of before is read anew. */
export interface Rereading {
  /** The key of its source. */
  source: string;
  /** The import that brought it. */
  broughtBy: number;
  /** What told its source from others then, where its name did not. */
  hint?: string;
}

/** A file whose bytes are at hand. */
export interface InboxItem extends HandedIn {
  rereading?: Rereading;
  /** Whether files that were handed in behind it may have been read before it. */
  isLate?: boolean;
}

/** An imported file's bytes, each content once. */
export interface StoredSource {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  hash: string;
  /** In bytes. */
  size: number;
  packedSize: number;
  /** The bytes as gzip has them. */
  packed: Uint8Array<ArrayBuffer>;
}

export interface StoredImport {
  origin: Origin;
  startedAt: number;
  finishedAt: number | null;
  state: ImportState;
  cancelled: boolean;
  undoable: boolean;
  /**
   * Numbers of files. Those to come are counted in the total, but are not in `files` yet; those that a reader chose and that
   * never came stay in the total.
   */
  toCome: number;
  total: number;
  done: number;
  /** Of a deletion that is at work: the paper up to which it has come. */
  upTo?: string;
  /** Of a backup's restoring. */
  restored?: Restored;
  /** Its problems are told no more. */
  failuresDismissed?: true;
}

/** What came with a backup that was restored, and how its undoing or redoing has come along. */
export interface Restored {
  /**
   * All ids from this one up to the restoring's own are those of imports that came with it; that of before imports
   * were counted, where a backup has one, is the first.
   */
  from: number;
  /**
   * By their ids in the backup, from the lowest: imports that the library had not already. Here the first has the id
   * `from`, and all others follow without a gap: however often two libraries restore one another, ids don't run out.
   */
  brought: number[];
  /** What sources were called by it. */
  named: SourceName[];
  /** Which feeds are followed by it; absent where none is. */
  feeds?: string[];
  /** How often parts that are not brought in yet were begun, by their places: the browser may die over one. */
  attempts?: Record<number, number>;
  /** Of an undoing or a redoing that is at work: the import up to which it has come. */
  upTo?: number;
}

/** A file's part in the history of imports. It is waiting as long as its bytes are in the inbox. */
export interface StoredFile extends Omit<ImportedFile, 'state' | 'unpacked'> {
  importId: number;
  index: number;
  /** How many files of an archive have got into the inbox so far; absent in others. */
  unpacked?: number;
  /** The key of its source; absent where none was kept. */
  source?: string;
  /** By which version of the reader it was read; absent in files of before that was written down. */
  reader?: number;
  /** What tells its source from others, where it names nobody; absent where its name tells. */
  hint?: string;
}

/**
 * What one file said: of the nth key the version of the nth hash. With `''` for a hash a digest was deleted, or
 * is said no more by a file that was read anew.
 */
export interface StoredContribution {
  importId: number;
  index: number;
  /** 1 while its import is undone: then it says nothing. */
  undone: 0 | 1;
  /** The key of the file's source; absent where none was kept. */
  source?: string;
  keys: string[];
  hashes: string[];
}

/** What the reader calls a source; `''` where they were asked and left it without a name. */
export interface SourceName {
  /** Its `sourceId`. */
  id: string;
  name: string;
}

/** A version of a digest that is not shown, since a later import brought another, or since it was deleted. */
export interface StoredVersion {
  key: string;
  hash: string;
  head: StoredHead;
  body: StoredBody;
  /** Of a translation that is shown no more: the hash of what it was translated from. */
  of?: string;
}

/** Papers whose digests are others than the index has them. */
export type ToIndex =
  | { papers: string[] }
  /** All of them; where some are done, those below that one are left, the last ones first. */
  | { allBelow: string | null };

/** A part of the index: it is never changed but for what is dead in it, and goes into another. */
export interface StoredSegment {
  id: number;
  digests: number;
  /** How many of its digests are dead: they are no more, or in another segment; and which, a bit each. */
  deadDigests: number;
  dead: Uint8Array;
}

/** What is in a segment besides its postings, whose form is described in `postings-block.ts`. */
export interface StoredTable {
  id: number;
  /** Ids of papers, a line each; the digests of each are numbered one after the other. */
  papers: string;
  /** How many digests each of them has. */
  counts: Uint16Array;
  /** Each digest's day; see `days.ts`. */
  days: Uint16Array;
  /** The first term of each block of postings, a line each. */
  firstTerms: string;
  /** The terms that digests can be filtered by, a line each. */
  facets: string;
}

/** What is followed, and how it stands. */
export interface StoredFeed extends Feed {
  /** What tells its digests' source from others where they name nobody: it stays, whatever the feed is called later. */
  hint: string;
  /** Hosts besides those of its address that it has been found to need, as match patterns. */
  moreHosts: string[];
  /** What its host said last by which it can tell that nothing is new; null before a first look. */
  mark: FeedMark | null;
  checkedAt: number | null;
  broughtAt: number | null;
  /** Null where only its reader looks; then no index has it. */
  dueAt: number | null;
  trouble: FeedTrouble | null;
  failures: number;
  /** The next check may fetch as much as there is. */
  mayFetchMuch: boolean;
  /** Its last import, until what became of that is known to it. */
  importId: number | null;
  /** Whether any of its files had a digest. */
  hadDigests: boolean;
  /** On this machine, where the browser gives one. */
  handle?: FileSystemDirectoryHandle;
  /**
   * It is followed no more: since when, and which of its imports were undone for that; or whether all of the restoring was
   * that it came with.
   */
  left?: { at: number; undone: number[]; withRestoring?: boolean };
}

export interface StoredFeedFile extends Omit<FeedFile, 'day'> {
  feed: string;
  /** `''` where its path names none. */
  day: string;
  state: FeedFileState;
  /** Of what was taken last; null where nothing was. */
  taken: { hash: string | null; sha256: string } | null;
}

export type FeedFileState =
  /** New or changed. */
  | 'toFetch'
  | 'taken'
  /** Its host has it no more. What it brought stays. */
  | 'gone'
  /** Of before the day from which files are taken, or larger than files may be. */
  | 'passed';

/** What a host was asked that counts requests. */
export interface StoredFeedHost {
  host: string;
  /** When it was asked, within the last hour. */
  asked: number[];
  /** It asks for patience until then; 0 where it does not. */
  until: number;
}

export type LibraryDb = IDBPDatabase<LibrarySchema>;
export type Upgrading = IDBPTransaction<
  LibrarySchema,
  StoreNames<LibrarySchema>[],
  'versionchange'
>;
