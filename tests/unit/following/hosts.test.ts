import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
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
    permissions: { getAll: async () => ({ origins: [HOST] }), remove },
    runtime: { getManifest: () => ({}) },
  },
}));

afterEach(() => {
  vi.unstubAllGlobals();
  remove.mockClear();
});

it('keeps a host that another page begins to need meanwhile, and gives back one that nobody does', async () => {
  globalThis.indexedDB = new IDBFactory();
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
