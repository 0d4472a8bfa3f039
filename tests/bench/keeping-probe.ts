import type { Digest } from '../../lib/digest/digest';
import { PUBLISHED } from '../../lib/digest/provenance';
import { toReport } from '../../lib/export/founding-form';
import { digestWords } from '../../lib/i18n/digest-words';
import { libraryDb } from '../../lib/store/db/library-db';
import { paperOf } from '../../lib/store/db/stored-paper';
import { type StoredDigest, toStored } from '../../lib/store/digests/stored-digest';
import { packSource } from '../../lib/store/imports/sources';
import { readIndexState } from '../../lib/store/search/rebuild-index';
import { generateDigest } from '../fixtures/generated-digests';

/** What a page of the benchmark can do. */
export interface KeepingProbe {
  /** Puts the digests of these numbers into the library, as imports would have: with their history, versions and sources. */
  fill(from: number, to: number): Promise<void>;
  /** Once the index has all, until nothing of the library waits. */
  rest(): Promise<void>;
  /**
   * Milliseconds that it takes to put all records of the library into an empty database with the same stores and indexes:
   * the putting alone, and nothing of what one must do to know what to put.
   */
  timeRawPuts(): Promise<number>;
  /** How much the library has of what is kept; two libraries of one content have the same. */
  count(): Promise<Record<string, number>>;
}

const DIGESTS_OF_A_FILE = 40;
const FILES_OF_AN_IMPORT = 25;
/** One digest in so many was said otherwise before. */
const CHANGED = 10;
const PER_TRANSACTION = 250;
const KEPT = [
  ...(['papers', 'bodies', 'versions', 'contributions'] as const),
  ...(['imports', 'files', 'sources'] as const),
];

const probe: KeepingProbe = {
  async fill(from, to) {
    const size = DIGESTS_OF_A_FILE * FILES_OF_AN_IMPORT;
    for (let first = from; first < to; first += size)
      await putImport(first, Math.min(to, first + size));
  },
  async rest() {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    await runtime.sendMessage({ call: 'workThroughInbox', args: {} });
    while ((await readIndexState()).waiting > 0)
      await new Promise((resolve) => setTimeout(resolve, 100));
  },
  async timeRawPuts() {
    const library = await libraryDb();
    const plain = await openLike(library, 'bench-raw');
    let took = 0;
    for (const name of KEPT) {
      for (let range: IDBKeyRange | null = null; ; ) {
        const keys: IDBValidKey[] = await library.getAllKeys(name, range, PER_TRANSACTION);
        const records: unknown[] = await library.getAll(name, range, PER_TRANSACTION);
        const last = keys.at(-1);
        if (last === undefined) break;
        range = IDBKeyRange.lowerBound(last, true);
        const start = performance.now();
        const tx = plain.transaction(name, 'readwrite', { durability: 'relaxed' });
        const store = tx.objectStore(name);
        for (const [index, record] of records.entries())
          store.put(record, ...(store.keyPath === null ? [keys[index]] : []));
        await new Promise((resolve, reject) => {
          tx.oncomplete = resolve;
          tx.onabort = () => reject(tx.error);
        });
        took += performance.now() - start;
      }
    }
    plain.close();
    return took;
  },
  async count() {
    const db = await libraryDb();
    const counts: Record<string, number> = {};
    for (const name of KEPT) counts[name] = await db.count(name);
    return counts;
  },
};

async function putImport(from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const digests = numbers.map(generateDigest);
  const earlier = digests.filter((_, index) => index % CHANGED === 0).map(earlierOf);
  const files = [earlier];
  for (let at = 0; at < digests.length; at += DIGESTS_OF_A_FILE)
    files.push(digests.slice(at, at + DIGESTS_OF_A_FILE));
  const sources = await Promise.all(files.map((file) => packSource(textOf(file).buffer)));
  const stored = files.map((file) => file.map(toStored));
  const db = await libraryDb();
  const tx = db.transaction([...KEPT, 'toIndex'] as const, 'readwrite');
  const importId = await tx.objectStore('imports').add({
    ...{ origin: { by: 'reader' }, startedAt: 1_700_000_000_000 + from },
    ...{ finishedAt: 1_700_000_000_000 + to, state: 'done', cancelled: false, undoable: true },
    ...{ toCome: 0, total: files.length, done: files.length },
  });
  for (const [index, said] of stored.entries()) {
    const source = sources[index];
    if (!source) continue;
    tx.objectStore('sources').put(source);
    tx.objectStore('files').put({
      ...{ importId, index, name: `2026-01-20 ${from + index}.md`, size: source.size, attempts: 1 },
      ...{ source: source.hash, reader: 1 },
      outcome: {
        ...{ added: said.length, updated: 0, unchanged: 0 },
        ...{ papers: said.length, date: said[0]?.head.date ?? null, problems: [] },
      },
    });
    for (const part of inParts(said))
      tx.objectStore('contributions').add({
        ...{ importId, index, undone: 0, source: source.hash },
        keys: part.map(({ head }) => head.key),
        hashes: part.map(({ head }) => head.hash),
      });
  }
  for (const { head, body } of stored[0] ?? [])
    tx.objectStore('versions').put({ key: head.key, hash: head.hash, head, body });
  for (const { paperId, head, body } of stored.slice(1).flat()) {
    tx.objectStore('papers').put(paperOf(paperId, [head]));
    tx.objectStore('bodies').put(body);
  }
  tx.objectStore('toIndex').add({ papers: digests.map(({ paperId }) => paperId) });
  await tx.done;
}

function earlierOf(digest: Digest): Digest {
  return { ...digest, readingSource: 'as it was said first' };
}

/** As many as one record has. */
function inParts(said: StoredDigest[]): StoredDigest[][] {
  return Array.from({ length: Math.ceil(said.length / 100) }, (_, part) =>
    said.slice(100 * part, 100 * part + 100),
  );
}

function textOf(digests: Digest[]): Uint8Array<ArrayBuffer> {
  const [first, ...others] = digests.map((digest) => ({
    ...{ ...digest, hash: '', provenance: PUBLISHED },
  }));
  return new TextEncoder().encode(first ? toReport([first, ...others], digestWords('en')) : '');
}

/** An empty database whose stores and indexes are those of another. */
async function openLike(
  model: { transaction: Awaited<ReturnType<typeof libraryDb>>['transaction'] },
  name: string,
): Promise<IDBDatabase> {
  const tx = model.transaction(KEPT);
  const request = indexedDB.open(name, 1);
  const stores = KEPT.map((store) => {
    const { keyPath, autoIncrement, indexNames } = tx.objectStore(store);
    const indexes = [...indexNames].map((index) => {
      const own: { keyPath: string | string[]; multiEntry: boolean } = tx
        .objectStore(store)
        .index(index as never);
      return { name: index, keyPath: own.keyPath, multiEntry: own.multiEntry };
    });
    return { name: store, keyPath: keyPath as string | string[] | null, autoIncrement, indexes };
  });
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
      const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, multiEntry } of indexes)
        made.createIndex(index, path, { multiEntry });
    }
  };
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

Object.assign(globalThis, { probe });
