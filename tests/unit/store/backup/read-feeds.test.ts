import { describe, expect, it } from 'vitest';
import { feedFileOf, feedOf } from '../../../../lib/backup/read-feeds';

const feed = {
  ...{ id: '0123456789abcdef', name: 'Ada', hint: 'ada', rhythm: 'hours', followedAt: 1000 },
  address: { kind: 'github', owner: 'ada', repo: 'papers', branch: 'daily/data', path: 'zh/2026' },
  take: { patterns: ['20*/*.md'], since: '2026-01-01' },
  ...{ moreHosts: [], mark: { root: 'r' }, checkedAt: 1, broughtAt: null, hadDigests: true },
};
const hub = { kind: 'hub', type: 'datasets', name: 'ada/digests', revision: null, path: '' };
const file = {
  ...{ feed: feed.id, path: 'zh/2026/01.md', hash: 'h', size: 1, day: '', state: 'toFetch' },
  taken: null,
};

describe('a feed in a backup', () => {
  it('is taken as it was written', () => {
    expect(feedOf(feed)).toEqual(feed);
    expect(feedOf({ ...feed, address: hub })).toEqual({ ...feed, address: hub });
  });

  it.each<[string, object]>([
    ['an owner that is none', { ...feed.address, owner: '../ada' }],
    ['a repository that is none', { ...feed.address, repo: '..' }],
    ['a branch that leads elsewhere', { ...feed.address, branch: 'main/../../..' }],
    ['a folder that leads elsewhere', { ...feed.address, path: '../../../other/repo' }],
    ['a folder that is read the other way round', { ...feed.address, path: 'a\u202eb' }],
    ['a repository of the Hub that is none', { ...hub, name: 'datasets/ada/digests' }],
    ['a revision that leads elsewhere', { ...hub, revision: '..' }],
    ['an address that runs', { kind: 'file', url: 'javascript:alert(1)' }],
  ])('is none with %s', (_, address) => {
    expect(feedOf({ ...feed, address })).toBeNull();
  });

  it('has no file that lies elsewhere', () => {
    expect(feedFileOf(file)).toEqual(file);
    expect(feedFileOf({ ...file, path: '../secret.md' })).toBeNull();
  });
});
