import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Feed } from '../../../lib/feeds/feed';

const HOST = 'https://digests.example.org/*';
const feed: Feed = {
  id: '0123456789abcdef',
  address: { kind: 'file', url: 'https://digests.example.org/a.md' },
  name: 'Ada',
  take: { patterns: [], since: null },
  rhythm: 'hours',
  followedAt: 1000,
};

const remove = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      ...{ getAll: async () => ({ origins: [HOST] }), remove },
      contains: async () => true,
    },
    runtime: { getManifest: () => ({}), sendMessage: async () => ({ ok: true }) },
  },
}));

beforeEach(() => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  const request = (_: string, run: () => Promise<unknown>) => run();
  vi.stubGlobal('navigator', { locks: { query: async () => ({}), request } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  remove.mockClear();
});

it('keeps a host that another page begins to need meanwhile, and gives back one that nobody does', async () => {
  const { giveBackHosts } = await import('../../../lib/following/hosts');
  const { addFeed } = await import('../../../lib/store/feeds/follow');
  const locks = { query: async () => ({}) };
  vi.stubGlobal('navigator', { locks });
  await giveBackHosts();
  expect(remove).toHaveBeenCalledWith({ origins: [HOST] });
  remove.mockClear();
  // It writes down that it follows, and only then lets go of the host.
  locks.query = async () => {
    await addFeed(feed, { hint: 'ada', moreHosts: [] });
    return {};
  };
  await giveBackHosts();
  expect(remove).not.toHaveBeenCalled();
});

it('reaches no host that its frame can’t be kept to', async () => {
  const { reachFeed } = await import('../../../lib/following/feed-reach');
  const openFrame = vi.fn();
  for (const host of ['https://my_digests.example.org/*', 'https://[2606:4700::1111]/*']) {
    const { signal } = new AbortController();
    expect(await reachFeed([host], [], signal, openFrame)).toEqual({ kind: 'refused', url: host });
  }
  expect(openFrame).not.toHaveBeenCalled();
});

it('gives back the host of an address that a feed has no more', async () => {
  const { addFeed } = await import('../../../lib/store/feeds/follow');
  const { changeFeed } = await import('../../../lib/following/follow');
  await addFeed(feed, { hint: 'ada', moreHosts: [] });
  await changeFeed(feed.id, { name: 'Ada Lovelace' });
  expect(remove).not.toHaveBeenCalled();
  await changeFeed(feed.id, { address: { kind: 'file', url: 'https://pages.example.org/a.md' } });
  expect(remove).toHaveBeenCalledWith({ origins: [HOST] });
});

it('gives back what was asked for to follow something again that it is too late for', async () => {
  const { followAgain } = await import('../../../lib/following/follow');
  expect(await followAgain(feed.id)).toBe(false);
  expect(remove).toHaveBeenCalledWith({ origins: [HOST] });
});

it('asks no host that would lead to one that asked for patience', async () => {
  const { reachFeed } = await import('../../../lib/following/feed-reach');
  const until = Date.now() + 60_000;
  const trouble = { kind: 'limit', host: 'cdn.example.org', until } as const;
  const ask = vi.fn(async () => ({ state: 'failed', status: 429, trouble }) as const);
  const openFrame = async () => ({ ask, isAsking: () => false, close: () => {} });
  const reach = await reachFeed([HOST], [], new AbortController().signal, openFrame);
  if ('kind' in reach) throw new Error('Not reached');
  const asked = { url: 'https://digests.example.org/a.md', most: 1000 };
  await reach.get(asked);
  expect(await reach.get(asked)).toMatchObject({ trouble: { kind: 'limit', until } });
  expect(ask).toHaveBeenCalledTimes(1);
});
