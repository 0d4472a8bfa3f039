import { openDB } from 'idb';
import type { LibraryDb, LibrarySchema, Upgrading } from './schema';
import { recordWhatIsThere } from './upgrade-to-2';
import { recordTitles } from './upgrade-to-3';
import { recordProvenance } from './upgrade-to-5';

/** The library's one connection of this context, opened when first asked for and whenever it was lost. */
export function libraryDb(): Promise<LibraryDb> {
  connection ??= openLibrary();
  return connection;
}

/** Step n leads from version n to n + 1. Steps are only ever added: old libraries walk all of them. */
const upgrades: ((db: LibraryDb, tx: Upgrading) => void | Promise<void>)[] = [
  (db) => {
    db.createObjectStore('papers', { keyPath: 'paperId' });
    db.createObjectStore('bodies', { keyPath: 'key' });
    db.createObjectStore('inbox', { keyPath: ['importId', 'index'] });
    db.createObjectStore('imports', { autoIncrement: true });
    db.createObjectStore('files', { keyPath: ['importId', 'index'] });
  },
  (db, tx) => {
    tx.objectStore('imports').createIndex('state', 'state');
    const contributions = db.createObjectStore('contributions', { autoIncrement: true });
    (contributions as unknown as EarlierIndexes).createIndex('importId', 'importId');
    contributions.createIndex('keys', 'keys', { multiEntry: true });
    db.createObjectStore('versions', { keyPath: ['key', 'hash'] });
    return recordWhatIsThere(tx);
  },
  (_db, tx) => {
    tx.objectStore('papers').createIndex('titles', 'titles', { multiEntry: true });
    return recordTitles(tx);
  },
  (db) => {
    db.createObjectStore('sourceNames', { keyPath: 'id' });
  },
  (db, tx) => {
    tx.objectStore('papers').createIndex('days', 'days', { multiEntry: true });
    const contributions = tx.objectStore('contributions');
    (contributions as unknown as EarlierIndexes).deleteIndex('importId');
    contributions.createIndex('importUndone', ['importId', 'undone']);
    contributions.createIndex('source', 'source');
    db.createObjectStore('sources', { keyPath: 'hash' }).createIndex('packedSize', 'packedSize');
    return recordProvenance(tx);
  },
  async (db, tx) => {
    db.createObjectStore('segments', { keyPath: 'id' });
    db.createObjectStore('segmentTables', { keyPath: 'id' });
    db.createObjectStore('postings');
    const toIndex = db.createObjectStore('toIndex', { autoIncrement: true });
    // However many there are, they are indexed later.
    if (await tx.objectStore('papers').getKey(IDBKeyRange.lowerBound('')))
      await toIndex.add({ allBelow: null });
  },
  (db) => {
    db.createObjectStore('feeds', { keyPath: 'id' }).createIndex('dueAt', 'dueAt');
    const files = db.createObjectStore('feedFiles', { keyPath: ['feed', 'path'] });
    files.createIndex('stateDay', ['feed', 'state', 'day']);
    db.createObjectStore('feedHosts', { keyPath: 'host' });
  },
];

/** Indexes that the schema of today has no more. */
interface EarlierIndexes {
  createIndex(name: 'importId', keyPath: string): void;
  deleteIndex(name: 'importId'): void;
}

let connection: Promise<LibraryDb> | null = null;

function openLibrary(): Promise<LibraryDb> {
  let failure: unknown = null;
  const opening: Promise<LibraryDb> = open().catch((error) => {
    throw failure ?? error;
  });
  opening.catch(() => forget(opening));
  return opening;

  async function open(): Promise<LibraryDb> {
    return openDB<LibrarySchema>('paperglance', upgrades.length, {
      async upgrade(db, oldVersion, _newVersion, tx) {
        tx.done.catch(() => {});
        try {
          for (const step of upgrades.slice(oldVersion)) await step(db, tx);
        } catch (error) {
          failure = tx.error ?? error;
          // Else what was written so far would be taken for all of it.
          abort(tx);
        }
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
  }
}

function abort(tx: Upgrading): void {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
}

function forget(lost: Promise<LibraryDb>): void {
  if (connection === lost) connection = null;
}
