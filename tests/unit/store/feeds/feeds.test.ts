import { beforeEach, describe, expect, it } from 'vitest';
import type { Feed, FeedFile } from '../../../../lib/feeds/feed';
import type { FeedMark } from '../../../../lib/feeds/kind';
import type { StoredFeed } from '../../../../lib/store/db/schema';
import { fillDiskAt } from '../failures';
import { freshLibrary, type Library } from '../fresh-library';
import { makeDigest, makeReport } from '../make-report';
import { expectSound } from '../sound-library';

const feed: Feed = {
  id: '0123456789abcdef',
  address: { kind: 'github', owner: 'ada', repo: 'papers', branch: null, path: '' },
  name: 'Ada',
  take: { patterns: [], since: '2026-01-10' },
  rhythm: 'hours',
  followedAt: 1000,
};
const mark = { root: 'r' };

let library: Library & Awaited<ReturnType<typeof feedModules>>;

async function feedModules() {
  const modules = await Promise.all([
    import('../../../../lib/store/feeds/follow'),
    import('../../../../lib/store/feeds/feeds'),
    import('../../../../lib/store/feeds/note-listing'),
    import('../../../../lib/store/feeds/take-files'),
    import('../../../../lib/store/feeds/end-check'),
    import('../../../../lib/store/feeds/due-feeds'),
    import('../../../../lib/store/feeds/waiting-work'),
    import('../../../../lib/store/feeds/feed-hosts'),
  ]);
  const [follow, feeds, listing, taking, ending, due, waiting, hosts] = modules;
  return {
    ...{ ...follow, ...feeds, ...listing, ...taking, ...ending },
    ...{ ...due, ...waiting, ...hosts },
  };
}

beforeEach(async () => {
  library = { ...(await freshLibrary()), ...(await feedModules()) };
  await library.addFeed(feed, { hint: 'ada/papers', moreHosts: [] });
});

const file = (path: string, hash = 'h1', day: string | null = path.slice(0, 10)): FeedFile => ({
  ...{ path, hash, size: 100, day },
});

function list(...files: FeedFile[]): Promise<void> {
  return library.noteListing(feed.id, { files, isPart: false, mark }, () => true);
}

async function toFetch(): Promise<string[]> {
  return (await library.filesToFetch(feed.id)).map(({ path }) => path);
}

function take(begun: number | null, toCome: number, ...files: [path: string, hash?: string][]) {
  return library.takeFiles(
    feed.id,
    begun,
    files.map(([path, hash = 'h1']) => ({
      ...{ path, hash, sha256: `${path} ${hash}` },
      bytes: new TextEncoder().encode(path).buffer,
    })),
    toCome,
  );
}

/** Has a check end at this time. */
function end(at: number): Promise<void> {
  return library.endCheck(feed.id, () => ({
    ...{ at, trouble: null, hasFailed: false, dueAt: null, moreHosts: [] },
  }));
}

/** Reads what waits as a report with these digests. */
async function read(...summaries: string[]): Promise<void> {
  const next = await library.beginNextFile();
  if (!next) throw new Error('Nothing waits');
  const digests = summaries.map((summary) => makeDigest({ source: '', summary: [summary] }));
  await library.commitReport(makeReport(digests), next.item);
}

async function summaries(): Promise<unknown> {
  const heads = await library.lookUpHeads(['2601.10387']);
  return heads['2601.10387']?.map(({ summary }) => summary.join());
}

describe('What is to be fetched', () => {
  it('is what is new, the newest day first, and at first nothing of before the beginning', async () => {
    await list(
      file('2026-01-09.md'),
      file('2026-01-11.md'),
      file('2026-01-12.md'),
      file('a.md', 'h', null),
    );
    expect(await toFetch()).toEqual(['2026-01-12.md', '2026-01-11.md', 'a.md']);
  });

  it('is decided by path and content, whatever day a path names', async () => {
    await list(file('2026-01-09.md'), file('2026-01-11.md'));
    await take(null, 0, ['2026-01-11.md']);
    await end(2000);
    await list(file('2026-01-09.md', 'h2'), file('2026-01-11.md'), file('2025-12-01.md'));
    expect(await toFetch()).toEqual(['2025-12-01.md']);
    await list(file('2026-01-11.md', 'h2'), file('2025-12-01.md'));
    expect(await toFetch()).toEqual(['2026-01-11.md', '2025-12-01.md']);
  });

  it('is nothing of what was fetched already, though it was gone meanwhile', async () => {
    await list(file('2026-01-11.md'));
    await take(null, 0, ['2026-01-11.md']);
    await list();
    const [gone] = await library.readFeeds();
    expect(gone?.standing.files).toEqual({ taken: 1, gone: 1, toFetch: 0 });
    await list(file('2026-01-11.md'));
    const [back] = await library.readFeeds();
    expect(back?.standing.files).toEqual({ taken: 1, gone: 0, toFetch: 0 });
  });

  it('is what the reader wants of it now', async () => {
    await list(file('2026-01-11.md'), file('2026-01-12.html'));
    const isWanted = (path: string) => path.endsWith('.md');
    const files = [file('2026-01-11.md'), file('2026-01-12.html')];
    await library.noteListing(feed.id, { files, isPart: false, mark }, isWanted);
    expect(await toFetch()).toEqual(['2026-01-11.md']);
  });

  it('is what was passed over, once the beginning is earlier', async () => {
    await list(file('2026-01-09.md'), file('2026-01-05.md'));
    await library.fetchEarlier(feed.id, '2026-01-08');
    expect(await toFetch()).toEqual(['2026-01-09.md']);
  });

  it('is nothing that a part of a list leaves out, and nothing is gone by it', async () => {
    await list(file('2026-01-11.md'));
    await take(null, 0, ['2026-01-11.md']);
    const files = [file('2026-01-12.md')];
    await library.noteListing(feed.id, { files, isPart: true, mark }, () => true);
    const [followed] = await library.readFeeds();
    expect(followed?.standing.files).toEqual({ taken: 1, gone: 0, toFetch: 1 });
  });
});

describe('What is fetched', () => {
  it('is one import of the feed, and in the inbox when it is written down as taken', async () => {
    await list(file('2026-01-11.md'), file('2026-01-12.md'));
    const taking = await take(null, 1, ['2026-01-12.md']);
    expect(taking).toEqual({ importId: 1 });
    expect(await toFetch()).toEqual(['2026-01-11.md']);
    await take(1, 0, ['2026-01-11.md']);
    const [record] = await library.readImports();
    expect(record).toMatchObject({
      origin: { by: 'feed', feed: feed.id },
      toCome: 0,
      files: [{ name: '2026-01-12.md' }, { name: '2026-01-11.md' }],
    });
  });

  it('is not read again where it says what it said', async () => {
    await list(file('2026-01-11.md'));
    await take(null, 0, ['2026-01-11.md']);
    await list(file('2026-01-11.md', 'h2'));
    const same = { path: '2026-01-11.md', hash: 'h2', sha256: '2026-01-11.md h1' };
    const taking = await library.takeFiles(
      feed.id,
      null,
      [{ ...same, bytes: new ArrayBuffer(1) }],
      0,
    );
    expect(taking).toEqual({ importId: null });
    expect(await toFetch()).toEqual([]);
  });

  it('comes no more where its import was undone, or its feed left', async () => {
    await list(file('2026-01-11.md'), file('2026-01-12.md'));
    await take(null, 1, ['2026-01-12.md']);
    await library.undoImport(1);
    expect(await take(1, 0, ['2026-01-11.md'])).toBe('stopped');
    await library.leaveStored(feed.id, false, 5000);
    expect(await take(null, 0, ['2026-01-11.md'])).toBe('stopped');
  });

  it('goes on in the import of a check that was ended', async () => {
    await list(file('2026-01-11.md'), file('2026-01-12.md'));
    await take(null, 1, ['2026-01-12.md']);
    const stored = await library.readFeed(feed.id);
    expect(stored && (await library.importToGoOnWith(stored))).toBe(1);
    await library.endTaking(1);
    expect(stored && (await library.importToGoOnWith(stored))).toBeNull();
  });
});

describe('What a feed brings', () => {
  async function bring(hash: string, summary: string): Promise<void> {
    await list(file('2026-01-11.md', hash));
    await take(null, 0, ['2026-01-11.md', hash]);
    await read(summary);
  }

  it('is updated by what its publisher changes', async () => {
    await bring('h1', 'first');
    await bring('h2', 'second');
    expect(await summaries()).toEqual(['second']);
    await expectSound(library);
  });

  it('is not brought back where the reader has deleted or undone it', async () => {
    await bring('h1', 'first');
    await library.deleteDigests({ what: 'everything' });
    await bring('h2', 'second');
    expect(await summaries()).toBeUndefined();
    await library.undoImport(2);
    expect(await summaries()).toEqual(['first']);
    await library.undoImport(1);
    await bring('h3', 'third');
    expect(await summaries()).toBeUndefined();
    await expectSound(library);
  });

  it('is undone with the leaving, and redone', async () => {
    await bring('h1', 'first');
    await bring('h2', 'second');
    expect(await library.leaveStored(feed.id, true, 5000)).toBe(true);
    for (let part = 0; part < 4; part++) for (const id of [1, 2]) await library.goOn(id);
    expect(await summaries()).toBeUndefined();
    expect(await library.readFeeds()).toEqual([]);
    expect(await library.followStoredAgain(feed.id, 6000)).toBe(true);
    for (let part = 0; part < 4; part++) for (const id of [1, 2]) await library.goOn(id);
    expect(await summaries()).toEqual(['second']);
    await expectSound(library);
  });

  it('is fetched again where a leaving that is taken back had come before it was read', async () => {
    await list(file('2026-01-12.md'), file('2026-01-11.md'), file('2026-01-10.md'));
    await take(null, 1, ['2026-01-12.md'], ['2026-01-11.md']);
    await read('first');
    await library.leaveStored(feed.id, true, 5000);
    await library.goOn(1);
    expect(await library.findNextWork()).toBeNull();
    await library.followStoredAgain(feed.id, 6000);
    await library.goOn(1);
    expect(await summaries()).toEqual(['first']);
    expect(await toFetch()).toEqual(['2026-01-11.md', '2026-01-10.md']);
    await take(null, 0, ['2026-01-11.md'], ['2026-01-10.md']);
    await read('second');
    expect(await summaries()).toEqual(['second']);
    await expectSound(library);
  });

  it('is told where it had digests before and has none now', async () => {
    await bring('h1', 'first');
    expect(await library.judgeImport(feed.id)).toBeNull();
    await list(file('2026-01-12.md'));
    const bytes = new ArrayBuffer(600);
    await library.takeFiles(
      feed.id,
      null,
      [{ path: '2026-01-12.md', hash: 'h1', sha256: 'x', bytes }],
      0,
    );
    await read();
    expect(await library.judgeImport(feed.id)).toEqual({ kind: 'empty', path: '2026-01-12.md' });
  });

  it('is fetched again where there was no room for it, and nothing else is', async () => {
    await list(file('2026-01-12.md'), file('2026-01-11.md'));
    await take(null, 1, ['2026-01-12.md']);
    const disk = fillDiskAt('bodies', 1);
    await read('no room');
    disk.empty();
    await take(1, 0, ['2026-01-11.md']);
    await read('first');
    expect(await library.judgeImport(feed.id)).toEqual({ kind: 'full' });
    expect(await toFetch()).toEqual(['2026-01-12.md']);
    await take(null, 0, ['2026-01-12.md']);
    await read('second');
    expect(await library.judgeImport(feed.id)).toBeNull();
    expect(await toFetch()).toEqual([]);
  });

  it('is not judged while it is still being read, nor where its reader took it back', async () => {
    await bring('h1', 'first');
    expect(await library.judgeImport(feed.id)).toBeNull();
    await list(file('2026-01-12.md'));
    const bytes = new ArrayBuffer(600);
    const fetched = { path: '2026-01-12.md', hash: 'h1', sha256: 'x', bytes };
    const taking = await library.takeFiles(feed.id, null, [fetched], 0);
    expect(await library.judgeImport(feed.id)).toBeNull();
    await library.undoImport(Object(taking).importId);
    expect(await library.judgeImport(feed.id)).toBeNull();
    expect(await toFetch()).toEqual([]);
  });
});

it('has feeds looked at early that are neither in trouble nor their reader’s alone', async () => {
  await end(1000);
  expect(await library.hastenFeeds(9_000_000, 900_000)).toBe(false);
  await library.changeStored(feed.id, (now) => ({ ...now, dueAt: 99_000_000 }));
  expect(await library.hastenFeeds(1_500_000, 1_500_000)).toBe(false);
  expect(await library.hastenFeeds(9_000_000, 900_000)).toBe(true);
  expect(await library.dueFeeds(9_000_000)).toEqual([feed.id]);
  await library.changeStored(feed.id, (now) => ({ ...now, dueAt: 99_000_000, failures: 1 }));
  expect(await library.hastenFeeds(9_000_000, 900_000)).toBe(false);
  expect(await library.nextDue()).toBe(99_000_000);
});

it('forgets a feed that was left an hour ago', async () => {
  await list(file('2026-01-11.md'));
  await library.leaveStored(feed.id, false, 5000);
  await library.forgetLeft(3_700_000);
  expect(await library.followStoredAgain(feed.id, 3_700_000)).toBe(false);
  expect(await toFetch()).toEqual([]);
});

it('knows a repository again in whatever letters its name is written', async () => {
  const again: Feed = {
    ...feed,
    id: 'fedcba9876543210',
    address: { kind: 'github', owner: 'Ada', repo: 'Papers', branch: null, path: '' },
  };
  expect(await library.addFeed(again, { hint: 'Ada/Papers', moreHosts: [] })).toBe(feed.id);
  const address = { ...again.address, path: 'Reports' } as const;
  expect(await library.addFeed({ ...again, address }, { hint: 'Ada', moreHosts: [] })).toBe(
    again.id,
  );
});

it('knows a repository again by its own branch, named or not, as soon as that is known', async () => {
  const begin = (id: string, branch: string | null, mark: FeedMark | null) => {
    const address = { ...feed.address, branch } as Feed['address'];
    return library.addFeed({ ...feed, id, address }, { hint: 'ada', moreHosts: [], mark });
  };
  const [named, data] = ['fedcba9876543210', 'aaaabbbbccccdddd'];
  // Followed without a name, and not yet looked at: that it is the same can't be told.
  expect(await begin(named, 'main', null)).toBe(named);
  expect(await begin(data, null, { branch: 'main' })).toBe(named);
  expect(await begin(data, null, { branch: 'data' })).toBe(data);
  expect(await begin('0000000000000000', 'data', null)).toBe(data);
});

it('knows a repository of the Hub again by the name of its first branch', async () => {
  const at = (id: string, revision: string | null): Feed => ({
    ...{ ...feed, id },
    address: { kind: 'hub', type: 'datasets', name: 'ada/papers', revision, path: '' },
  });
  const means = { hint: 'ada/papers', moreHosts: [] };
  const first = at('fedcba9876543210', null);
  expect(await library.addFeed(first, means)).toBe(first.id);
  expect(await library.addFeed(at('aaaabbbbccccdddd', 'main'), means)).toBe(first.id);
});

it('follows no address twice, whoever is quicker, and also where a leaving is taken back', async () => {
  const other = { ...feed, id: 'fedcba9876543210' };
  const means = { hint: 'ada/papers', moreHosts: [] };
  expect(await library.addFeed(other, means)).toBe(feed.id);
  await list(file('2026-01-11.md'));
  await library.leaveStored(feed.id, false, 5000);
  expect(await library.addFeed(other, means)).toBe(other.id);
  expect(await library.followStoredAgain(feed.id, 6000)).toBe(true);
  expect((await library.storedFeeds()).map(({ id }) => id)).toEqual([other.id]);
  expect(await toFetch()).toEqual([]);
});

it('looks at once at what a clock that was set back since has put off for years', async () => {
  const now = 5_000_000;
  const later = now + 4 * 365 * 86_400_000;
  await library.changeStored(feed.id, (before) => ({ ...before, dueAt: later }));
  expect(await library.dueFeeds(now)).toEqual([feed.id]);
  expect(await library.nextDue(now)).toBe(now);
  await library.bePatient('a.example', later);
  expect(await library.patienceOf('a.example', now)).toBeNull();
  expect(await library.countRequest('a.example', 30, now)).toBeNull();
});

it('lets what the reader hands in go first', async () => {
  await list(file('2026-01-11.md'));
  await take(null, 0, ['2026-01-11.md']);
  expect([await library.readersWorkWaits(), await library.countWaiting(1)]).toEqual([false, 1]);
  await library.putInInbox([{ name: 'own.md', bytes: new ArrayBuffer(2) }]);
  expect(await library.readersWorkWaits()).toBe(true);
});

it('tells of what the reader hands in while a feed brings something, too, and then of what was begun last', async () => {
  await list(file('2026-01-11.md'));
  const own = await library.putInInbox([{ name: 'own.md', bytes: new ArrayBuffer(2) }]);
  await take(null, 0, ['2026-01-11.md']);
  expect(await library.latestImport()).toMatchObject({ id: own, state: 'working' });
  const next = await library.beginNextFile();
  if (next) await library.commitReport(makeReport([]), next.item);
  expect(await library.readImport(own)).toMatchObject({ state: 'done' });
  expect(await library.latestImport()).toMatchObject({ origin: { by: 'feed' }, state: 'working' });
});

it('counts what all feeds ask a host within an hour, and keeps to what that asks', async () => {
  const ask = (now: number) => library.countRequest('api.example.org', 2, now);
  expect([await ask(1), await ask(2), await ask(3)]).toEqual([null, null, 3_600_001]);
  expect(await ask(3_600_002)).toBeNull();
  await library.bePatient('api.example.org', 9_000_000);
  expect(await ask(8_000_000)).toBe(9_000_000);
  expect(await library.patienceOf('api.example.org', 9_000_001)).toBeNull();
});

it.each([
  { address: null },
  { address: { kind: 'file', url: 'no address' } },
  { address: { kind: 'made up' } },
  { take: null },
  { name: 7 },
  { moreHosts: null },
  { checkedAt: 'yesterday' },
  { followedAt: 1e300 },
])('passes over a feed with %j, and lists all others', async (nonsense) => {
  const [sound] = await library.storedFeeds();
  const broken = { ...sound, id: 'broken', ...nonsense };
  await (await library.libraryDb()).put('feeds', broken as StoredFeed);
  expect(await library.storedFeeds()).toEqual([sound]);
  expect((await library.readFeeds()).map(({ feed: { id } }) => id)).toEqual([feed.id]);
});

it.each([
  { kind: 'moved', to: null },
  { kind: 'access' },
  { kind: 'limit', host: 'a.example', until: 1e300 },
  { kind: 'large', path: 'a.md' },
  7,
])('lists a feed without a trouble like %j', async (trouble) => {
  const [sound] = await library.storedFeeds();
  await (await library.libraryDb()).put('feeds', { ...sound, trouble } as StoredFeed);
  expect(await library.storedFeeds()).toEqual([sound]);
});
