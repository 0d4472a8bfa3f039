import { libraryDb } from '../../lib/store/db/library-db';
import { toStored } from '../../lib/store/digests/stored-digest';
import { putInInbox } from '../../lib/store/imports/inbox';
import { anyUnfinished } from '../../lib/store/imports/next-work';
import { readIndexState } from '../../lib/store/search/rebuild-index';
import { searchLibrary } from '../../lib/store/search/search-library';
import { generateDigest } from '../fixtures/generated-digests';

/** What a page of the benchmark can do. */
export interface SearchProbe {
  /** Puts the digests of these numbers into the library, past the import, and leaves them to be indexed. */
  fill(from: number, to: number): Promise<void>;
  /** Milliseconds until all that waits is indexed, by the worker of imports. */
  timeIndexing(): Promise<number>;
  /** Milliseconds of the import of these reports, and of their indexing behind it. */
  timeImport(texts: string[]): Promise<{ imported: number; indexed: number }>;
  /** Milliseconds that each search takes, until its hits are there. */
  timeSearches(queries: string[]): Promise<number[]>;
}

const PER_TRANSACTION = 1000;
const LIMIT = 50;

const probe: SearchProbe = {
  async fill(from, to) {
    const db = await libraryDb();
    for (let first = from; first < to; first += PER_TRANSACTION) {
      const tx = db.transaction(['papers', 'bodies', 'toIndex'], 'readwrite');
      const ids: string[] = [];
      for (let number = first; number < Math.min(to, first + PER_TRANSACTION); number++) {
        const { paperId, head, body } = toStored(generateDigest(number));
        const days = head.date === null ? [] : [head.date];
        tx.objectStore('papers').put({ paperId, heads: [head], titles: [], days });
        tx.objectStore('bodies').put(body);
        ids.push(paperId);
      }
      tx.objectStore('toIndex').add({ papers: ids });
      await tx.done;
    }
  },
  async timeIndexing() {
    const start = performance.now();
    await wake();
    await until(async () => (await readIndexState()).waiting === 0);
    return performance.now() - start;
  },
  async timeImport(texts) {
    const files = texts.map((text, index) => ({
      name: `${index}.md`,
      bytes: new TextEncoder().encode(text).buffer,
    }));
    await putInInbox(files);
    const start = performance.now();
    await wake();
    await until(async () => !(await anyUnfinished()));
    const imported = performance.now() - start;
    await until(async () => (await readIndexState()).waiting === 0);
    return { imported, indexed: performance.now() - start - imported };
  },
  async timeSearches(queries) {
    const times: number[] = [];
    for (const query of queries) {
      const start = performance.now();
      await searchLibrary(query, { limit: LIMIT });
      times.push(performance.now() - start);
    }
    return times;
  },
};

/** Has the extension work, as the pages that hand files in do. */
function wake(): Promise<unknown> {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  return runtime.sendMessage({ call: 'workThroughInbox', args: {} });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

Object.assign(globalThis, { probe });
