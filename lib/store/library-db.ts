import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DigestHead, Section } from '../digest/digest';
import type { ImportedFile } from '../digest/import-record';

/**
 * The library's stores. What collapsed cards show (`papers`) is kept apart from what only open cards
 * show (`bodies`), so that a page of a hundred papers reads a hundred small records.
 */
export interface LibrarySchema extends DBSchema {
  papers: { key: string; value: StoredPaper };
  bodies: { key: string; value: StoredBody };
  inbox: { key: FileKey; value: InboxItem };
  imports: { key: number; value: StoredImport };
  files: { key: FileKey; value: StoredFile };
}

type FileKey = [importId: number, index: number];

export interface StoredPaper {
  paperId: string;
  /** The newest first. */
  heads: StoredHead[];
}

export interface StoredHead extends DigestHead {
  /** Of all that the reader sees; see `content-hash.ts`. */
  hash: string;
}

export interface StoredBody {
  /** The digest's. */
  key: string;
  sections: Section[];
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
}

/** A file's part in the history of imports. It is waiting as long as its bytes are in the inbox. */
export interface StoredFile extends Omit<ImportedFile, 'state'> {
  importId: number;
  index: number;
}

type LibraryDb = IDBPDatabase<LibrarySchema>;

/** The library's one connection of this context, opened when first asked for and whenever it was lost. */
export function libraryDb(): Promise<LibraryDb> {
  connection ??= openLibrary();
  return connection;
}

/** The range of an import's files, in the inbox or in its history. */
export function filesOf(importId: number): IDBKeyRange {
  return IDBKeyRange.bound([importId], [importId, []]);
}

/** Step n leads from version n to n + 1. Steps are only ever added: old libraries walk all of them. */
const upgrades: ((db: LibraryDb) => void)[] = [
  (db) => {
    db.createObjectStore('papers', { keyPath: 'paperId' });
    db.createObjectStore('bodies', { keyPath: 'key' });
    db.createObjectStore('inbox', { keyPath: ['importId', 'index'] });
    db.createObjectStore('imports', { autoIncrement: true });
    db.createObjectStore('files', { keyPath: ['importId', 'index'] });
  },
];

let connection: Promise<LibraryDb> | null = null;

function openLibrary(): Promise<LibraryDb> {
  const opening: Promise<LibraryDb> = openDB<LibrarySchema>('paperglance', upgrades.length, {
    upgrade(db, oldVersion) {
      for (const step of upgrades.slice(oldVersion)) step(db);
    },
    blocked() {
      console.info('The library is waiting for older pages of ours to let go of it.');
    },
    blocking(_current, _next, event) {
      forget(opening);
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated() {
      forget(opening);
    },
  });
  opening.catch(() => forget(opening));
  return opening;
}

function forget(lost: Promise<LibraryDb>): void {
  if (connection === lost) connection = null;
}
