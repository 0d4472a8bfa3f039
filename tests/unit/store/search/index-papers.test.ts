import { expect, it } from 'vitest';
import { toStored } from '../../../../lib/store/digests/stored-digest';
import { generateDigest } from '../../../fixtures/generated-digests';
import { freshLibrary, type Library, restart } from '../fresh-library';

const PAPERS = 220;
const QUERIES = ['attention', '扩散', 'lang:zh-Hant', 'reinforcement learning', 'd'];

/** Puts digests of these numbers into a library, and has their papers wait to be indexed. */
async function put({ libraryDb }: Library, from: number, to: number): Promise<void> {
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'bodies', 'toIndex'], 'readwrite');
  for (let number = from; number < to; number++) {
    const { paperId, head, body } = toStored(generateDigest(number));
    tx.objectStore('papers').put({ paperId, heads: [head], titles: [], days: [] });
    tx.objectStore('bodies').put(body);
    tx.objectStore('toIndex').add({ papers: [paperId] });
  }
  await tx.done;
}

/** Indexes what waits, as whoever comes next; dies at the nth of its breaks, where one is named. */
async function index(dieAt = Number.POSITIVE_INFINITY): Promise<boolean> {
  const { indexPapers } = await import('../../../../lib/store/search/index-papers');
  let breaks = 0;
  const giveWay = async () => {
    if (++breaks >= dieAt) throw new Error('Killed');
  };
  try {
    await indexPapers({ giveWay, withLock: (run) => run() });
    return true;
  } catch (error) {
    expect(String(error)).toContain('Killed');
    return false;
  }
}

async function answers(): Promise<unknown> {
  const { searchLibrary } = await import('../../../../lib/store/search/search-library');
  const found = [];
  for (const query of QUERIES) found.push(await searchLibrary(query, { limit: 1000 }));
  return found;
}

it('is the same wherever its making was killed, and however often', async () => {
  let library = await freshLibrary();
  await put(library, 0, PAPERS);
  await index();
  const expected = await answers();

  library = await freshLibrary();
  await put(library, 0, 90);
  await index();
  await put(library, 60, PAPERS);
  for (let dieAt = 1; !(await index(dieAt)); dieAt++) library = await restart();
  expect(await answers()).toEqual(expected);

  const db = await library.libraryDb();
  expect(await db.count('toIndex')).toBe(0);
  const segments = new Set(await db.getAllKeys('segments'));
  const blocks = await db.getAllKeys('postings');
  expect(blocks.filter(([segment]) => !segments.has(segment))).toEqual([]);
});

it('forgets segments of which nothing is left', async () => {
  const library = await freshLibrary();
  await put(library, 0, 30);
  await index();
  await put(library, 0, 30);
  await index();
  const db = await library.libraryDb();
  expect(await db.getAll('segments')).toMatchObject([{ digests: 30, deadDigests: 0 }]);
});
