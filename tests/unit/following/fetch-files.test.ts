import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Feed } from '../../../lib/feeds/feed';
import type { Answer } from '../../../lib/feeds/kind';
import { fillDiskAt } from '../store/failures';
import { freshLibrary, type Library } from '../store/fresh-library';
import { fakeLocks } from '../store/imports/fake-locks';
import { makeDigest, makeReport } from '../store/make-report';

const feed: Feed = {
  id: '0123456789abcdef',
  address: { kind: 'file', url: 'https://feeds.test/a.md' },
  name: 'Ada',
  take: { patterns: [], since: null },
  rhythm: 'hours',
  followedAt: 1000,
};
const bytes = new TextEncoder().encode('2601.00001');

vi.mock('wxt/browser', () => ({
  browser: { permissions: { contains: async () => true } },
}));

let library: Library;
let fetching: typeof import('../../../lib/following/fetch-files');
let taking: typeof import('../../../lib/store/feeds/take-files');
let feeds: typeof import('../../../lib/store/feeds/feeds');

beforeEach(async () => {
  library = await freshLibrary();
  const { addFeed } = await import('../../../lib/store/feeds/follow');
  const { noteListing } = await import('../../../lib/store/feeds/note-listing');
  fetching = await import('../../../lib/following/fetch-files');
  taking = await import('../../../lib/store/feeds/take-files');
  feeds = await import('../../../lib/store/feeds/feeds');
  await addFeed(feed, { hint: 'ada', moreHosts: [] });
  const files = ['a.md', 'b.md', 'c.md'].map((path) => ({ path, hash: path, size: 10, day: null }));
  await noteListing(feed.id, { files, isPart: false, mark: {} }, () => true);
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      postMessage() {}
      close() {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Reads whatever waits, and ends imports that nobody hands anything in to. */
async function read(): Promise<void> {
  for (let next = await library.beginNextFile(); next; next = await library.beginNextFile())
    await library.commitReport(makeReport([]), next.item);
  await library.endAbandonedImports();
}

/** Reads whatever waits, for which there is no room. */
async function readWithoutRoom(): Promise<void> {
  const next = await library.beginNextFile();
  if (!next) throw new Error('Nothing waits');
  const disk = fillDiskAt('bodies', 1);
  await library.commitReport(makeReport([makeDigest({ summary: ['No room'] })]), next.item);
  disk.empty();
}

async function fetchAll(begun: number | null) {
  const stored = await feeds.readFeed(feed.id);
  if (!stored) throw new Error('Nothing is followed');
  const { url } = feed.address as { url: string };
  const get = async (): Promise<Answer> => ({
    ...{ state: 'answered', url, header: () => null, bytes },
  });
  const { signal } = new AbortController();
  const onStored = () => void read();
  return fetching.fetchFiles(stored, { get, mark: {}, fetched: [], begun, signal, onStored });
}

/** A check takes one of three files, and is ended; returns its import. */
async function takeOne(): Promise<number> {
  const first = { path: 'a.md', hash: 'a.md', sha256: 'a', bytes: bytes.buffer };
  const taken = await taking.takeFiles(feed.id, null, [first], 2);
  if (typeof taken === 'string' || taken.importId === null) throw new Error('Not taken');
  return taken.importId;
}

it('goes on with the import of a check that was ended', async () => {
  const begun = await takeOne();
  expect(await fetchAll(begun)).toMatchObject({ taken: 2, trouble: null });
  expect(await library.readImports()).toMatchObject([{ id: begun, state: 'done', toCome: 0 }]);
});

it('begins another where that was taken for abandoned before anything was fetched', async () => {
  const begun = await takeOne();
  await read();
  expect(await fetchAll(begun)).toMatchObject({ taken: 2, trouble: null });
  expect(await taking.filesToFetch(feed.id)).toEqual([]);
  expect((await library.readImports()).map(({ state }) => state)).toEqual(['done', 'done']);
});

it('has fetched again what the import had no room for that was taken for abandoned', async () => {
  const begun = await takeOne();
  await readWithoutRoom();
  await library.endAbandonedImports();
  expect(await fetchAll(begun)).toMatchObject({ taken: 2, trouble: { kind: 'full' } });
  expect((await taking.filesToFetch(feed.id)).map(({ path }) => path)).toEqual(['a.md']);
});

it('waits for what an ended check has brought, and judges that, before it brings more', async () => {
  const { runCheck } = await import('../../../lib/following/run-check');
  const begun = await takeOne();
  await taking.endTaking(begun);
  const answers: string[] = [];
  await runCheck(feed.id, {
    signal: new AbortController().signal,
    openFrame: async () => ({
      ask: async ({ url }) => {
        answers.push(url);
        return { state: 'answered', url, header: () => null, bytes };
      },
      isAsking: () => false,
      close: () => {},
    }),
    onStored: () => void (answers.length === 0 ? readWithoutRoom() : read()),
  });
  expect(await feeds.readFeed(feed.id)).toMatchObject({ trouble: { kind: 'full' } });
});

it('has not looked at a feed yet where the first check was stopped: the next one passes over what is of before the beginning', async () => {
  const { runCheck } = await import('../../../lib/following/run-check');
  const stop = new AbortController();
  const isStopped = new Promise<never>(() => {});
  await runCheck(feed.id, {
    signal: stop.signal,
    openFrame: async () => ({
      ask: () => {
        stop.abort();
        return isStopped;
      },
      isAsking: () => true,
      close: () => {},
    }),
    onStored: () => {},
  });
  const stopped = await feeds.readFeed(feed.id);
  expect(stopped).toMatchObject({ checkedAt: null, trouble: null, failures: 0 });
  expect(stopped?.dueAt).toBeGreaterThan(Date.now());
});
