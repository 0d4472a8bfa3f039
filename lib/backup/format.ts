import type { Digest, DigestHead } from '../digest/digest';
import type { FileOutcome, Origin } from '../digest/import-record';
import type { Feed, FeedFile } from '../feeds/feed';
import type { FeedMark } from '../feeds/kind';

/*
 * A backup is a zip archive of JSON Lines: a record a line, UTF-8. Whoever has a zip program and reads JSON can read all
 * of it; README.md says what is in it for them. Of its parts:
 *
 *   imports/00001.jsonl       { import } and { file }: the history of imports, and the files of each
 *   history/00001.jsonl       { digest } and { said }: who said what of which digest, in the order of writing; a
 *                             version of a digest stands before the first that says it, in the same part
 *   shown/00001.jsonl         { shown }: which version of each digest is shown; { digest } where nobody is known to say it
 *   translations/00001.jsonl  { digest, of }: translations, and the hash of what each is of; with { isKept } those that
 *                             went with it, and come back with it
 *   names.jsonl               { id, name }: what the reader calls sources
 *   feeds/00001.jsonl         { feed } and { feedFile }: what is followed, and what became of the files of each
 *   sources/<SHA-256>.gz      imported files as they came, packed by gzip
 *   settings.json             the reader's choices
 *   manifest.json             what is in all of them, and their check sums
 */

export const FORMAT = 'paperglance-backup';
/** Grows where a reader of before could not read what is written now. */
export const FORMAT_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const SETTINGS = 'settings.json';

export const partKinds = [
  'names',
  'sources',
  'imports',
  'history',
  'shown',
  'translations',
  'feeds',
] as const;

export type PartKind = (typeof partKinds)[number];

export interface Manifest {
  format: typeof FORMAT;
  version: number;
  /** When it was made, as ISO 8601 has it. */
  created: string;
  counts: BackupCounts;
  /** The highest number that an import has; 0 where there is none. */
  lastImport: number;
  /** In the order in which they are restored. */
  parts: ManifestPart[];
}

/** What there is of each, as the library has it. */
export type BackupCounts = Record<(typeof countNames)[number], number>;

export const countNames = [
  ...(['papers', 'digests', 'translations', 'versions'] as const),
  ...(['imports', 'files', 'contributions', 'sources', 'names'] as const),
] as const;

export interface ManifestPart {
  name: string;
  kind: PartKind;
  /** Of the file's bytes, in hexadecimal digits. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** A version of a digest; its hash tells it from others of its key. */
export interface BackupDigest extends Pick<Digest, 'sections' | 'particulars' | 'sourceUrl'> {
  paperId: string;
  head: Omit<DigestHead, 'sourceName'> & { hash: string };
}

export interface BackupImport {
  id: number;
  origin: Origin;
  startedAt: number;
  finishedAt: number | null;
  state: 'done' | 'undone';
  cancelled: boolean;
  undoable: boolean;
  total: number;
  done: number;
  failuresDismissed?: true;
  /** Of one that restored a backup itself: the number of the first import that came with it. */
  restoredFrom?: number;
}

/** A feed, without what was just being done with it and what its browser alone has. */
export interface BackupFeed extends Feed {
  hint: string;
  moreHosts: string[];
  mark: FeedMark | null;
  checkedAt: number | null;
  broughtAt: number | null;
  hadDigests: boolean;
}

export interface BackupFeedFile extends Omit<FeedFile, 'day'> {
  feed: string;
  /** `''` where its path names none. */
  day: string;
  state: (typeof feedFileStates)[number];
  taken: { hash: string | null; sha256: string } | null;
}

export const feedFileStates = ['toFetch', 'taken', 'gone', 'passed'] as const;

export interface BackupFile {
  importId: number;
  index: number;
  name: string;
  size: number;
  outcome: FileOutcome | null;
  attempts: number;
  unpacked?: number;
  source?: string;
  reader?: number;
  hint?: string;
}

/** What one file, or another act, said: of the nth key the version of the nth hash, or with `''` that it is deleted. */
export interface BackupSaid {
  importId: number;
  index: number;
  undone: 0 | 1;
  source?: string;
  keys: string[];
  hashes: string[];
}

export interface ShownDigest {
  key: string;
  hash: string;
}

/** A line of a part. */
export type BackupRecord =
  | { import: BackupImport }
  | { file: BackupFile }
  | { digest: BackupDigest; of?: string; isKept?: true }
  | { said: BackupSaid }
  | { shown: ShownDigest }
  | { feed: BackupFeed }
  | { feedFile: BackupFeedFile }
  | { id: string; name: string };
