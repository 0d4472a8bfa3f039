import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FeedAddress } from '../../../lib/feeds/feed';
import { getBy } from '../../../lib/feeds/get';
import type { FeedMark, Get } from '../../../lib/feeds/kind';
import { kindOf } from '../../../lib/feeds/kinds';
import { tryFeed } from '../../../lib/feeds/try-feed';
import { LOGIN_PAGE } from '../../fixtures/feeds/fault';
import { FEED_HOSTS, type FeedHosts, startFeedHosts } from '../../fixtures/feeds/feed-hosts';
import { fetchOnLoopback } from '../../fixtures/feeds/fetch-on-loopback';
import { filesOf, markOf } from './read-look';

let hosts: FeedHosts;
beforeAll(async () => {
  hosts = await startFeedHosts();
});
beforeEach(() => hosts.reset());
afterAll(() => hosts.close());

/** May ask all hosts but the store of large files, unless that is named. */
function getFrom(...more: string[]): Get {
  const allowed = FEED_HOSTS.filter(
    (host) => !host.endsWith('hf.co') && !host.startsWith('elsewhere'),
  );
  return getBy({
    fetch: fetchOnLoopback(hosts.port),
    hosts: [...allowed, 'huggingface.co'].map((host) => `https://${host}/*`).concat(more),
    signal: new AbortController().signal,
    isOnline: () => true,
    now: Date.now,
  });
}
const look = (address: FeedAddress, mark: FeedMark | null = null, get = getFrom()) =>
  kindOf(address).look(address, mark, get);

describe('a dataset at the Hub', () => {
  const address: FeedAddress = {
    kind: 'hub',
    type: 'datasets',
    name: 'ada/digests',
    revision: null,
    path: 'zh',
  };

  it('is listed by pages, quiet while its commit is the same, and fetched by what was listed', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [`zh/2026-10-${10 + at}.md`, `# ${at}`]),
    );
    const repository = hosts
      .addHub('datasets/ada/digests')
      .commit({ 'README.md': '# Digests', ...files });
    hosts.hub.pageSize = 10;
    const first = await look(address);
    expect(filesOf(first)).toHaveLength(25);
    hosts.requests.length = 0;
    expect(await look(address, markOf(first))).toMatchObject({ state: 'quiet' });
    expect(hosts.requests).toHaveLength(1);
    repository.commit({ 'zh/2026-11-01.md': '# new' });
    const second = await look(address, markOf(first));
    const file = filesOf(second).find(({ path }) => path === '2026-11-01.md');
    expect(file && (await kindOf(address).take(address, file, null, getFrom()))).toMatchObject({
      state: 'taken',
    });
    repository.commit({ 'zh/2026-11-01.md': '# newer' });
    expect(file && (await kindOf(address).take(address, file, null, getFrom()))).toEqual({
      state: 'changed',
    });
  });

  it('has large files on another host, which is named and asked for', async () => {
    hosts
      .addHub('datasets/ada/digests')
      .commitLarge('zh/2026-10-08.jsonl', '{"id":"2610.00001"}\n'.repeat(9));
    const listed = await look(address);
    const [file] = filesOf(listed);
    expect(file).toMatchObject({ size: 180, hash: expect.stringMatching(/^[a-f\d]{64}$/) });
    const take = (get: Get) => file && kindOf(address).take(address, file, null, get);
    expect(await take(getFrom())).toEqual({
      state: 'trouble',
      trouble: { kind: 'access', hosts: ['https://*.hf.co/*'] },
    });
    expect(await take(getFrom('https://*.hf.co/*'))).toMatchObject({ state: 'taken' });
    expect(await tryFeed(address, getFrom())).toMatchObject({
      hosts: ['https://huggingface.co/*', 'https://*.hf.co/*'],
      newest: null,
    });
  });

  it('is gone where it is missing or private, has another name where it was renamed', async () => {
    expect(await look(address)).toEqual({ state: 'trouble', trouble: { kind: 'gone' } });
    hosts.addHub('datasets/ada/digests').commit({ 'en/a.md': '# A' });
    expect(await look(address)).toEqual({ state: 'trouble', trouble: { kind: 'gone' } });
    hosts.faults.add(
      /expand/,
      { status: 200, body: JSON.stringify({ id: 'bea/notes', sha: 'a'.repeat(40) }) },
      1,
    );
    expect(await look(address)).toMatchObject({
      trouble: { kind: 'moved', to: { name: 'bea/notes' } },
    });
    hosts.faults.add(/expand/, { status: 429, headers: { ratelimit: '"api";r=0;t=120' } }, 1);
    const limited = await look(address);
    expect(limited).toMatchObject({ trouble: { kind: 'limit', host: 'huggingface.co' } });
  });

  it.each(['[]', '{"sha":3}', 'null', '<html>', '{"id":"ada/digests","sha":"main"}'])(
    'answers nonsense: %s',
    async (body) => {
      hosts.faults.add(/expand/, { status: 200, body });
      expect(await look(address)).toEqual({
        state: 'trouble',
        trouble: { kind: 'other', what: 'form' },
      });
    },
  );

  it('leads to no page of another host', async () => {
    hosts.addHub('datasets/ada/digests').commit({ 'zh/a.md': '# A' });
    const body = JSON.stringify([{ type: 'file', path: 'zh/a.md', oid: 'a'.repeat(40), size: 3 }]);
    hosts.faults.add(/\/tree\//, {
      status: 200,
      headers: { link: '<https://elsewhere.example.net/x>; rel="next"' },
      body,
    });
    expect(await look(address)).toMatchObject({ state: 'listing', isPart: false });
    expect(hosts.requests.every(({ url }) => url.startsWith('https://huggingface.co/'))).toBe(true);
  });
});

describe('a file', () => {
  const url = 'https://digests.example.org/latest.md';
  const address: FeedAddress = { kind: 'file', url };

  it('is one file, brought by the look, and quiet by its tag, its date or its content', async () => {
    hosts.web.set(url, { body: '# Papers' });
    const first = await look(address);
    expect(first).toMatchObject({
      files: [{ path: 'latest.md', size: 8 }],
      fetched: { path: 'latest.md' },
    });
    expect(await look(address, markOf(first))).toMatchObject({ state: 'quiet' });
    hosts.web.set(url, { body: '# Papers', modified: 'Thu, 08 Oct 2026 12:00:00 GMT' });
    const dated = await look(address, markOf(first));
    expect(dated).toMatchObject({
      state: 'quiet',
      mark: { modified: 'Thu, 08 Oct 2026 12:00:00 GMT' },
    });
    expect(await look(address, markOf(dated))).toMatchObject({ state: 'quiet' });
    hosts.web.set(url, { body: '# More' });
    expect(await look(address, markOf(first))).toMatchObject({ state: 'listing' });
  });

  it('is not what it was: a page to sign in, a page, too large, gone', async () => {
    const trouble = async (file: { body: string | Buffer }) => {
      hosts.web.set(url, file);
      const found = await look(address);
      return found.state === 'trouble' ? found.trouble : found;
    };
    expect(await trouble({ body: LOGIN_PAGE })).toEqual({ kind: 'other', what: 'login' });
    expect(await trouble({ body: '<!doctype html><h1>Not here</h1>' })).toEqual({
      kind: 'other',
      what: 'page',
    });
    expect(await trouble({ body: Buffer.alloc(21 * 1024 * 1024) })).toMatchObject({
      kind: 'large',
      path: 'latest.md',
    });
    hosts.web.clear();
    expect(await look(address)).toEqual({ state: 'trouble', trouble: { kind: 'gone' } });
  });

  it('is not fetched from a host that was not allowed', async () => {
    hosts.web.set(url, { body: '', movedTo: 'https://elsewhere.example.net/latest.md' });
    hosts.web.set('https://elsewhere.example.net/latest.md', { body: '# Papers' });
    expect(await look(address)).toEqual({
      state: 'trouble',
      trouble: { kind: 'access', hosts: ['https://elsewhere.example.net/*'] },
    });
  });

  it('of a page that has a feed is offered by the feed', async () => {
    const page = 'https://digests.example.org/daily';
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';
    hosts.web.set(page, {
      body: `<!doctype html><html><head>${link}</head><body></body></html>`,
      type: 'text/html',
    });
    expect(await look({ kind: 'file', url: page })).toMatchObject({
      trouble: {
        kind: 'moved',
        to: { kind: 'items', url: 'https://digests.example.org/feed.xml' },
      },
    });
  });
});

describe('a feed of items', () => {
  const url = 'https://digests.example.org/feed.xml';
  const item = (link: string) =>
    `<item><title>A</title><link>${link}</link><description>Text</description></item>`;
  const rss = (...items: string[]) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Daily papers</title>${items.join('')}</channel></rss>`;

  it('is the file that it is, by its own title', async () => {
    hosts.web.set(url, {
      body: rss(item('https://arxiv.org/abs/2610.00001')),
      type: 'application/rss+xml',
    });
    expect(await tryFeed({ kind: 'items', url, followLinks: false }, getFrom())).toMatchObject({
      name: 'Daily papers',
      files: [{ path: 'feed.xml' }],
      hosts: ['https://digests.example.org/*'],
      newest: { path: 'feed.xml' },
    });
  });

  it('has pages of its own host, where its reader wants them, and of no other', async () => {
    const links = [
      ...[
        '/papers/2026-10-08/一.html',
        'https://digests.example.org/papers/b?x=1',
        'https://digests.example.org/papers/c/',
        'https://elsewhere.example.net/c',
      ],
      ...[
        'http://192.168.0.1/d',
        'javascript:alert(1)',
        'https://digests.example.org@evil.example/e',
        '//elsewhere.example.net/f',
      ],
    ];
    hosts.web.set(url, { body: rss(...links.map(item)) });
    hosts.web.set('https://digests.example.org/papers/2026-10-08/%E4%B8%80.html', {
      body: '<html><p>Text</p></html>',
    });
    const address: FeedAddress = { kind: 'items', url, followLinks: true };
    const found = await look(address);
    expect(filesOf(found).map(({ path }) => path)).toEqual([
      'digests.example.org/papers/2026-10-08/%E4%B8%80.html',
      'digests.example.org/papers/b?x=1',
      'digests.example.org/papers/c/?',
    ]);
    const [file] = filesOf(found);
    expect(file && (await kindOf(address).take(address, file, null, getFrom()))).toMatchObject({
      state: 'taken',
    });
  });

  it('says the same however often it is made anew', async () => {
    const made = (at: string, ...links: string[]) => {
      const channel = `<title>Ada</title><lastBuildDate>${at}</lastBuildDate>`;
      hosts.web.set(url, {
        body: `<rss><channel>${channel}${links.map(item).join('')}</channel></rss>`,
      });
    };
    const address: FeedAddress = { kind: 'items', url, followLinks: false };
    const hashOf = async () => filesOf(await look(address))[0]?.hash;
    made('Mon, 05 Oct 2026 06:00:00 GMT', '/a');
    const first = await hashOf();
    made('Mon, 05 Oct 2026 09:00:00 GMT', '/a');
    expect(await hashOf()).toBe(first);
    const [file] = filesOf(await look(address));
    expect(file && (await kindOf(address).take(address, file, null, getFrom()))).toMatchObject({
      ...{ state: 'taken', hash: first },
    });
    made('Mon, 05 Oct 2026 12:00:00 GMT', '/a', '/b');
    expect(await hashOf()).not.toBe(first);
  });

  it('is read whatever it holds: entities within entities, another encoding, nothing, a page', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(20)}">`).join('')}]>`;
    hosts.web.set(url, {
      body: `${bomb}<rss><channel><title>&a19;</title>${item('/a')}</channel></rss>`,
    });
    expect(await look({ kind: 'items', url, followLinks: true })).toMatchObject({
      trouble: { what: 'form' },
    });
    hosts.web.set(url, {
      body: '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>日报</title></channel></rss>',
    });
    expect(await look({ kind: 'items', url, followLinks: false })).toMatchObject({
      title: '日报',
      files: [{}],
    });
    hosts.web.set(url, {
      body: '{"version":"https://jsonfeed.org/version/1.1","title":"JSON","items":[{"url":3}]}',
    });
    expect(await look({ kind: 'items', url, followLinks: true })).toMatchObject({
      title: 'JSON',
      files: [],
    });
    for (const [body, what] of [
      ['<!doctype html><p>x</p>', 'page'],
      ['{"items":3}', 'form'],
      ['', 'form'],
    ] as const) {
      hosts.web.set(url, { body });
      expect(await look({ kind: 'items', url, followLinks: false })).toMatchObject({
        trouble: { what },
      });
    }
  });
});

describe('a first look at a repository', () => {
  const address: FeedAddress = {
    kind: 'github',
    owner: 'ada',
    repo: 'papers',
    branch: null,
    path: '',
  };

  it('narrows it to the folder of its digests, and reads the newest', async () => {
    hosts.addGithub('ada/papers').commit({
      'README.md': '# Papers',
      ...Object.fromEntries(
        [5, 6, 7, 8].map((day) => [`archive/2026/10/0${day}.md`, `# Papers of day ${day}`]),
      ),
    });
    const trial = await tryFeed(address, getFrom());
    expect(trial).toMatchObject({
      address: { path: 'archive' },
      name: 'ada/papers',
      patterns: ['20*/*/*.md'],
      files: [{ path: '2026/10/08.md' }, {}, {}, {}],
      leftOut: [{ why: 'about', count: 1 }],
      newest: { path: '2026/10/08.md' },
      branch: 'main',
    });
    if ('kind' in trial) throw new Error(trial.kind);
    // The first check goes on from there, and lists all of it.
    expect(await kindOf(address).look(trial.address, { branch: 'main' }, getFrom())).toMatchObject({
      state: 'listing',
      files: [{}, {}, {}, {}],
    });
  });

  it('finds the branch that has them', async () => {
    const repository = hosts
      .addGithub('ada/papers')
      .commit({ 'README.md': '# Papers', 'main.py': 'pass' });
    repository.commit(
      Object.fromEntries(
        [6, 7, 8].map((day) => [
          `data/2026-10-0${day}_AI_enhanced_Chinese.jsonl`,
          `{"id":"2610.0000${day}"}`,
        ]),
      ),
      'data',
    );
    expect(await tryFeed(address, getFrom())).toMatchObject({
      address: { branch: 'data', path: 'data' },
      files: [{ path: '2026-10-08_AI_enhanced_Chinese.jsonl' }, {}, {}],
    });
  });

  it('finds nothing where there is nothing, and says what is there', async () => {
    hosts.addGithub('ada/papers').commit({ 'README.md': '# A program', 'src/a.ts': 'export {};' });
    expect(await tryFeed(address, getFrom())).toMatchObject({
      files: [],
      newest: null,
      leftOut: [{ count: 1 }, { count: 1 }],
    });
    expect(await tryFeed({ ...address, repo: 'other' }, getFrom())).toEqual({ kind: 'gone' });
  });
});
