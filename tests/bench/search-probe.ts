import { libraryDb } from '../../lib/store/db/library-db';
import { toStored } from '../../lib/store/digests/stored-digest';
import { putInInbox } from '../../lib/store/imports/inbox';
import { anyUnfinished } from '../../lib/store/imports/next-work';
import { readIndexState, rebuildIndex } from '../../lib/store/search/rebuild-index';
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
  /** Milliseconds of look-ups of a page's papers, at rest and while the index is made anew. */
  timeLookUps(): Promise<{ quiet: number[]; indexing: number[] }>;
  /** Milliseconds that each search takes, until its hits are there. */
  timeSearches(queries: string[]): Promise<number[]>;
}

const PER_TRANSACTION = 1000;
const LIMIT = 50;
const PAPERS_OF_A_PAGE = 105;
const QUIET_LOOK_UPS = 40;
/** In milliseconds. */
const BETWEEN_LOOK_UPS = 100;

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
  async timeLookUps() {
    const db = await libraryDb();
    const ids = await db.getAllKeys('papers', null, PAPERS_OF_A_PAGE);
    const quiet = await lookUpsUntil(ids, async (count) => count === QUIET_LOOK_UPS);
    await rebuildIndex();
    await wake();
    const indexing = await lookUpsUntil(ids, async () => (await readIndexState()).waiting === 0);
    return { quiet, indexing };
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

async function lookUpsUntil(
  ids: string[],
  isDone: (count: number) => Promise<boolean>,
): Promise<number[]> {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  const times: number[] = [];
  while (!(await isDone(times.length))) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOK_UPS));
    const start = performance.now();
    await runtime.sendMessage({ call: 'lookUp', args: { ids } });
    times.push(performance.now() - start);
  }
  return times;
}

/** Has the extension work, as the pages that hand files in do. */
function wake(): Promise<unknown> {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  return runtime.sendMessage({ call: 'workThroughInbox', args: {} });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

Object.assign(globalThis, { probe });
