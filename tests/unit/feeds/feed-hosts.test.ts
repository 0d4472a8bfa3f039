import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getBy } from '../../../lib/feeds/get';
import { github } from '../../../lib/feeds/github';
import type { GithubAddress } from '../../../lib/feeds/github-address';
import type { Get } from '../../../lib/feeds/kind';
import { FEED_HOSTS, type FeedHosts, startFeedHosts } from '../../fixtures/feeds/feed-hosts';
import { fetchOnLoopback } from '../../fixtures/feeds/fetch-on-loopback';
import { filesOf, markOf } from './read-look';

let hosts: FeedHosts;
let get: Get;
beforeAll(async () => {
  hosts = await startFeedHosts();
  get = getBy({
    fetch: fetchOnLoopback(hosts.port),
    hosts: [...FEED_HOSTS, 'huggingface.co'].map((host) => `https://${host}/*`),
    signal: new AbortController().signal,
    isOnline: () => true,
    now: Date.now,
  });
});
beforeEach(() => hosts.reset());
afterAll(() => hosts.close());

const asked = () => hosts.requests.map(({ url }) => url);

describe('GitHub on the loopback', () => {
  const address: GithubAddress = {
    kind: 'github',
    owner: 'ada',
    repo: 'papers',
    branch: null,
    path: 'daily',
  };

  it('is followed, quiet, and listed again after a commit', async () => {
    const papers = hosts
      .addGithub('ada/papers')
      .commit({ 'README.md': '# Papers', 'daily/2026-10-07.md': '# 7' });
    const first = await github.look(address, null, get);
    expect(first).toMatchObject({ state: 'listing', files: [{ path: '2026-10-07.md', size: 3 }] });
    hosts.requests.length = 0;
    expect(await github.look(address, markOf(first), get)).toMatchObject({ state: 'quiet' });
    expect(asked()).toEqual(['https://api.github.com/repos/ada/papers/git/trees/main']);
    papers.commit({ 'daily/2026-10-08.md': '# 8' });
    const second = await github.look(address, markOf(first), get);
    expect(second).toMatchObject({ files: [{ path: '2026-10-07.md' }, { path: '2026-10-08.md' }] });
    const newest = filesOf(second).at(-1);
    expect(newest && (await github.take(address, newest, markOf(second), get))).toMatchObject({
      state: 'taken',
    });
  });

  it('gives a file of before for a while, which is not taken for the new one', async () => {
    const papers = hosts.addGithub('ada/papers').commit({ 'daily/a.md': '# 1' });
    papers.lag(true);
    papers.commit({ 'daily/a.md': '# 2' });
    const look = await github.look(address, null, get);
    const [file] = filesOf(look);
    expect(file && (await github.take(address, file, markOf(look), get))).toEqual({
      state: 'changed',
    });
    papers.lag(false);
    expect(file && (await github.take(address, file, markOf(look), get))).toMatchObject({
      state: 'taken',
    });
  });

  it('leads a renamed repository on, and counts the hour’s requests', async () => {
    const papers = hosts.addGithub('ada/papers').commit({ 'daily/a.md': '# 1' });
    hosts.github.rename(papers, 'bea/digests');
    expect(await github.look(address, null, get)).toMatchObject({
      trouble: { kind: 'moved', to: { owner: 'bea', repo: 'digests', path: 'daily' } },
    });
    hosts.github.left = 0;
    expect(await github.look(address, null, get)).toMatchObject({
      trouble: { kind: 'limit', host: 'api.github.com', until: 1000 * hosts.github.reset },
    });
  });

  it('walks folders where a tree is cut short', async () => {
    const papers = hosts.addGithub('ada/papers');
    for (const month of ['08', '09', '10']) papers.commit({ [`daily/2026-${month}/01.md`]: month });
    papers.mostEntries = 2;
    const look = await github.look(address, null, get);
    expect(filesOf(look).map(({ path }) => path)).toEqual([
      '2026-10/01.md',
      '2026-09/01.md',
      '2026-08/01.md',
    ]);
  });

  it('breaks off, is slow, refuses: on demand, and as often as is asked', async () => {
    hosts.addGithub('ada/papers').commit({ 'daily/a.md': '# 1' });
    hosts.faults.add(/git\/trees\/main/, { cutAfter: 10 }, 1);
    expect(await github.look(address, null, get)).toMatchObject({
      trouble: { kind: 'host', status: 0 },
    });
    hosts.faults.add(/git\/trees\/main/, { status: 503, body: '<h1>Sorry</h1>' }, 1);
    expect(await github.look(address, null, get)).toMatchObject({
      trouble: { kind: 'host', status: 503 },
    });
    hosts.faults.add(/git\/trees\/main/, { delay: 50 }, 1);
    expect(await github.look(address, null, get)).toMatchObject({ state: 'listing' });
  });
});
