import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';

/** What the page asks of it. */
export interface FloorTask {
  files: File[];
  importId: number;
}

/**
 * Runs in the browser and does the least that an import can do, with the same files and the same records:
 * reads each file, parses it with markdown-it, and puts what our import of it has stored into a plain
 * database, one transaction a file. Answers with the milliseconds of that alone.
 */
self.onmessage = async ({ data }: MessageEvent<FloorTask>) => {
  self.postMessage(await measure(data));
};

const STORES = ['papers', 'bodies', 'contributions', 'files'] as const;

type Records = Record<(typeof STORES)[number], unknown[]>;

async function measure({ files, importId }: FloorTask): Promise<number> {
  const md = new MarkdownIt().use(cjkFriendly);
  const library = await open('paperglance');
  const plain = await open('bench-floor', (db) => {
    for (const store of STORES) db.createObjectStore(store, { autoIncrement: true });
  });
  const recordsOf = await contributionsOf(library, importId);
  let elapsed = 0;
  for (const file of files) {
    const records = await recordsOf(file.name);
    const start = performance.now();
    md.parse(new TextDecoder().decode(await file.arrayBuffer()), {});
    await putAll(plain, records);
    elapsed += performance.now() - start;
  }
  library.close();
  plain.close();
  return elapsed;
}

/** How to read all records that the import stored for a file of a name. */
async function contributionsOf(library: IDBDatabase, importId: number) {
  const range = IDBKeyRange.bound([importId], [importId, []]);
  const said = IDBKeyRange.only([importId, 0]);
  const tx = library.transaction(['files', 'contributions']);
  const [files, contributions] = await Promise.all([
    ask<{ name: string; index: number }[]>(tx.objectStore('files').getAll(range)),
    ask<{ index: number; keys: string[] }[]>(
      tx.objectStore('contributions').index('importUndone').getAll(said),
    ),
  ]);
  return async (name: string): Promise<Records> => {
    const file = files.find((candidate) => candidate.name === name);
    const own = contributions.filter(({ index }) => index === file?.index);
    const keys = own.flatMap((contribution) => contribution.keys);
    if (keys.length === 0) throw new Error(`The import brought nothing of ${name}`);
    const reading = library.transaction(['papers', 'bodies']);
    const get = (store: string, key: string) => ask(reading.objectStore(store).get(key));
    const [papers, bodies] = await Promise.all([
      Promise.all(keys.map((key) => get('papers', key.slice(0, key.indexOf('/'))))),
      Promise.all(keys.map((key) => get('bodies', key))),
    ]);
    return { papers, bodies, contributions: own, files: [file] };
  };
}

function putAll(db: IDBDatabase, records: Records): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite');
  for (const store of STORES) {
    for (const record of records[store]) tx.objectStore(store).put(record);
  }
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
}

function open(name: string, create?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => create?.(request.result);
  return ask(request);
}

function ask<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
