import { describe, expect, it } from 'vitest';
import { blobHash } from '../../../lib/feeds/content-hash';
import { github } from '../../../lib/feeds/github';
import type { GithubAddress } from '../../../lib/feeds/github-address';
import { type FakeAnswer, fakeHosts, NOW } from './fake-hosts';
import { markOf } from './read-look';

const REPO = 'https://api.github.com/repos/ada/papers';
const sha = (digit: string) => digit.repeat(40);
const blob = (path: string, hash: string, size = 100) => ({
  path,
  mode: '100644',
  type: 'blob',
  sha: hash,
  size,
});
const folder = (path: string, hash: string) => ({ path, mode: '040000', type: 'tree', sha: hash });
const tree = (hash: string, entries: object[], truncated = false): FakeAnswer => ({
  headers: { etag: `W/"${hash}"` },
  body: { sha: hash, url: `${REPO}/git/trees/${hash}`, tree: entries, truncated },
});
const address = (over: Partial<GithubAddress> = {}): GithubAddress => ({
  ...{ kind: 'github', owner: 'ada', repo: 'papers', branch: 'main', path: 'archive/daily' },
  ...over,
});

/** `archive/daily` with a file a day, as GitHub tells of it. */
function library(files: object[] = [blob('2026/10/07.md', sha('7'))], daily = sha('d')) {
  const answers: Record<string, FakeAnswer> = {
    [REPO]: { body: { full_name: 'ada/papers', default_branch: 'main' } },
    [`${REPO}/git/trees/main`]: tree(sha('c'), [
      blob('README.md', sha('1')),
      folder('archive', sha('a')),
    ]),
    [`${REPO}/git/trees/${sha('a')}`]: tree(sha('a'), [
      folder('daily', daily),
      blob('index.md', sha('2')),
    ]),
    [`${REPO}/git/trees/${daily}?recursive=1`]: tree(daily, files),
    [`${REPO}/git/trees/${sha('c')}?recursive=1`]: tree(sha('c'), [blob('README.md', sha('1'))]),
  };
  return answers;
}

const hostsOf = (answers: Record<string, FakeAnswer>) =>
  fakeHosts((url, init) => {
    const answer = answers[url];
    const known = new Headers(init.headers).get('if-none-match');
    return known !== null && known === answer?.headers?.etag ? { status: 304 } : answer;
  });

describe('a folder of a repository', () => {
  it('is asked for by the known hash of each part of its path, and listed whole', async () => {
    const { get, asked } = hostsOf(library());
    expect(await github.look(address(), null, get)).toMatchObject({
      state: 'listing',
      isPart: false,
      files: [{ path: '2026/10/07.md', hash: sha('7'), size: 100, day: '2026-10-07' }],
    });
    expect(asked.map((url) => url.slice(REPO.length))).toEqual([
      '/git/trees/main',
      `/git/trees/${sha('a')}`,
      `/git/trees/${sha('d')}?recursive=1`,
    ]);
  });

  it('costs one conditional request while nothing changes', async () => {
    const answers = library();
    const first = await github.look(address(), null, hostsOf(answers).get);
    const { get, asked } = hostsOf(answers);
    expect(await github.look(address(), markOf(first), get)).toMatchObject({
      state: 'quiet',
      mark: markOf(first),
    });
    expect(asked).toHaveLength(1);
  });

  it('is quiet where other folders have changed', async () => {
    const first = await github.look(address(), null, hostsOf(library()).get);
    const answers = library();
    answers[`${REPO}/git/trees/main`] = tree(sha('e'), [
      blob('README.md', sha('9')),
      folder('archive', sha('a')),
    ]);
    const { get, asked } = hostsOf(answers);
    const second = await github.look(address(), markOf(first), get);
    expect(second).toMatchObject({ state: 'quiet', mark: { etag: `W/"${sha('e')}"` } });
    expect(asked).toHaveLength(2);
    const third = hostsOf(answers);
    expect(await github.look(address(), markOf(second), third.get)).toMatchObject({
      state: 'quiet',
    });
    expect(third.asked).toHaveLength(1);
  });

  it('is listed anew where it has changed, and all of the repository where no path is named', async () => {
    const first = await github.look(address(), null, hostsOf(library()).get);
    const answers = library([blob('2026/10/08.md', sha('8'))], sha('f'));
    answers[`${REPO}/git/trees/${sha('b')}`] = tree(sha('b'), [folder('daily', sha('f'))]);
    answers[`${REPO}/git/trees/main`] = tree(sha('e'), [folder('archive', sha('b'))]);
    expect(await github.look(address(), markOf(first), hostsOf(answers).get)).toMatchObject({
      files: [{ path: '2026/10/08.md' }],
    });
    expect(await github.look(address({ path: '' }), null, hostsOf(library()).get)).toMatchObject({
      files: [{ path: 'README.md' }],
    });
  });

  it('has the repository’s own branch where none is named, asked for once', async () => {
    const first = hostsOf(library());
    const look = await github.look(address({ branch: null }), null, first.get);
    expect(first.asked[0]).toBe(REPO);
    const second = hostsOf(library());
    await github.look(address({ branch: null }), markOf(look), second.get);
    expect(second.asked).toEqual([`${REPO}/git/trees/main`]);
  });

  it('follows the repository to another branch of its own', async () => {
    const look = await github.look(address({ branch: null }), null, hostsOf(library()).get);
    const answers = library();
    answers[REPO] = { body: { full_name: 'ada/papers', default_branch: 'trunk' } };
    answers[`${REPO}/git/trees/trunk`] = answers[`${REPO}/git/trees/main`] ?? {};
    delete answers[`${REPO}/git/trees/main`];
    expect(
      await github.look(address({ branch: null }), markOf(look), hostsOf(answers).get),
    ).toMatchObject({
      state: 'listing',
      mark: { branch: 'trunk' },
    });
  });

  it('is walked by its folders, the newest first, where its tree is cut short', async () => {
    const answers = library([blob('2025/a.md', sha('1'))]);
    const years = Array.from({ length: 20 }, (_, index) => String(2007 + index));
    answers[`${REPO}/git/trees/${sha('d')}?recursive=1`] = tree(sha('d'), [], true);
    answers[`${REPO}/git/trees/${sha('d')}`] = tree(sha('d'), [
      blob('2026-10-08.md', sha('8')),
      ...years.map((year) => folder(year, `${year}${sha('0')}`.slice(0, 40))),
    ]);
    for (const year of years) {
      const hash = `${year}${sha('0')}`.slice(0, 40);
      answers[`${REPO}/git/trees/${hash}?recursive=1`] = tree(hash, [blob('01/01.md', sha('9'))]);
    }
    const { get, asked } = hostsOf(answers);
    const look = await github.look(address(), null, get);
    expect(look).toMatchObject({ isPart: true });
    expect(pathsOf(look).slice(0, 3)).toEqual(['2026-10-08.md', '2026/01/01.md', '2025/01/01.md']);
    expect(asked.length).toBeLessThan(18);
  });

  it('leaves out links, other repositories within, and names that lead elsewhere or twice to one', async () => {
    const look = await github.look(
      address(),
      null,
      hostsOf(
        library([
          blob('a.md', sha('1')),
          blob('a.md', sha('2')),
          { ...blob('link.md', sha('3')), mode: '120000' },
          { ...blob('module', sha('4')), type: 'commit' },
          ...[
            '../b.md',
            'x/../../b.md',
            '/etc/b.md',
            'a//b.md',
            './b.md',
            'b\n.md',
            'b\u202edm.md',
            'b\ud800.md',
            '',
          ].map((path) => blob(path, sha('5'))),
          { ...blob('c.md', sha('6')), size: -1 },
          ...[
            null,
            3,
            'x',
            {},
            { path: 3, sha: sha('7'), type: 'blob' },
            { path: 'd.md', sha: 'zz', type: 'blob' },
          ].map(Object),
          blob('__proto__', sha('8')),
        ]),
      ).get,
    );
    expect(look).toMatchObject({
      files: [
        { path: 'a.md', hash: sha('1') },
        { path: 'c.md', size: null },
        { path: '__proto__' },
      ],
    });
  });
});

describe('trouble at GitHub', () => {
  const trouble = async (answer: FakeAnswer, over: Partial<GithubAddress> = {}) => {
    const answers = { ...library(), [`${REPO}/git/trees/main`]: answer };
    const look = await github.look(address(over), null, hostsOf(answers).get);
    return look.state === 'trouble' ? look.trouble : look;
  };
  const limit = (until: number) => ({ kind: 'limit', host: 'api.github.com', until });

  it.each<[string, FakeAnswer, object]>([
    ['gone', { status: 404, body: { message: 'Not Found' } }, { kind: 'gone' }],
    ['blocked by law', { status: 451 }, { kind: 'gone' }],
    [
      'not for everybody',
      { status: 403, body: { message: 'Resource not accessible' } },
      { kind: 'private' },
    ],
    [
      'the hour’s requests are used up',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 1800) },
      },
      limit(NOW + 1_800_000),
    ],
    [
      'the same as it was said in 2013',
      { status: 403, body: { message: 'API Rate Limit Exceeded for 192.0.2.1' } },
      limit(NOW + 60_000),
    ],
    ['too many at once', { status: 429, headers: { 'retry-after': '8' } }, limit(NOW + 8000)],
    [
      'a date to wait for',
      { status: 429, headers: { 'retry-after': 'Thu, 08 Oct 2026 12:30:00 GMT' } },
      limit(NOW + 1_800_000),
    ],
    [
      'a time beyond all patience',
      { status: 429, headers: { 'retry-after': '999999999999' } },
      limit(NOW + 86_400_000),
    ],
    [
      'a time in the past',
      { status: 429, headers: { 'retry-after': 'Thu, 08 Oct 2020 12:30:00 GMT' } },
      limit(NOW + 1000),
    ],
    [
      'down',
      { status: 503, body: '<html>No server is available</html>' },
      { kind: 'host', host: 'api.github.com', status: 503 },
    ],
    [
      'a page in place of a list',
      { body: '<!doctype html><title>Sign in</title>' },
      { kind: 'other', what: 'form' },
    ],
    ['a list of another form', { body: { tree: 'x', sha: 3 } }, { kind: 'other', what: 'form' }],
    ['null', { body: 'null' }, { kind: 'other', what: 'form' }],
  ])('%s', async (_, answer, expected) => {
    expect(await trouble(answer)).toEqual(expected);
  });

  it('an empty repository is no trouble', async () => {
    expect(
      await trouble({ status: 409, body: { message: 'Git Repository is empty.' } }),
    ).toMatchObject({ files: [] });
  });

  it('a folder that is not there any more is gone', async () => {
    expect(await trouble(tree(sha('c'), [blob('README.md', sha('1'))]))).toEqual({ kind: 'gone' });
  });

  it('a renamed repository is offered by its new name', async () => {
    const answers = library();
    answers[`${REPO}/git/trees/main`] = {
      ...answers[`${REPO}/git/trees/main`],
      url: 'https://api.github.com/repositories/12345/git/trees/main',
    };
    answers[REPO] = {
      body: { full_name: 'bea/digests', default_branch: 'main' },
      url: 'https://api.github.com/repositories/12345',
    };
    expect(await github.look(address(), null, hostsOf(answers).get)).toEqual({
      state: 'trouble',
      trouble: { kind: 'moved', to: address({ owner: 'bea', repo: 'digests' }) },
    });
  });

  it('is never a made-up name', async () => {
    const answers = {
      [REPO]: { body: { full_name: '../../x', default_branch: 'main' } },
      ...library(),
    };
    answers[REPO] = { body: { full_name: '../../x', default_branch: 'main' } };
    expect(await github.look(address({ branch: null }), null, hostsOf(answers).get)).toMatchObject({
      state: 'listing',
    });
  });
});

describe('a file of a repository', () => {
  const raw =
    'https://raw.githubusercontent.com/ada/papers/main/archive/daily/2026/%E4%B8%80%20%23%3F.md';
  const bytes = new TextEncoder().encode('# Papers');
  const file = async (content = bytes) => ({
    path: '2026/一 #?.md',
    hash: await blobHash(content),
    size: 8,
    day: null,
  });

  it('is the one that was listed', async () => {
    const { get } = hostsOf({ [raw]: { body: bytes } });
    const taken = await github.take(address(), await file(), null, get);
    expect(taken).toMatchObject({ state: 'taken', hash: (await file()).hash });
    expect(taken.state === 'taken' && new Uint8Array(taken.bytes)).toEqual(bytes);
  });

  it('is asked for later where it is still the one of before, or not there yet', async () => {
    const old = hostsOf({ [raw]: { body: '# Older' } });
    expect(await github.take(address(), await file(), null, old.get)).toEqual({ state: 'changed' });
    const missing = hostsOf({});
    expect(await github.take(address(), await file(), null, missing.get)).toEqual({
      state: 'changed',
    });
  });

  it('is none where a network puts a page of its own in place of all files', async () => {
    const barred = hostsOf({ [raw]: { body: '<!doctype html><title>Barred</title>' } });
    expect(await github.take(address(), await file(), null, barred.get)).toEqual({
      ...{ state: 'trouble', isOfAll: true },
      trouble: { kind: 'other', what: 'page' },
    });
    // It may be one of before, where it is a page itself.
    const page = { ...(await file()), path: 'a.html' };
    const older = hostsOf({
      [raw.replace(/2026.*/, 'a.html')]: { body: '<!doctype html><title>Older</title>' },
    });
    expect(await github.take(address(), page, null, older.get)).toEqual({ state: 'changed' });
  });

  it('is fetched from the store of large files where the repository has a pointer to it', async () => {
    const hash = await sha256(bytes);
    const pointer = new TextEncoder().encode(
      `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize 8\n`,
    );
    const media = raw.replace('raw.githubusercontent.com', 'media.githubusercontent.com/media');
    const { get } = hostsOf({ [raw]: { body: pointer }, [media]: { body: bytes } });
    const taken = await github.take(address(), await file(pointer), null, get);
    expect(taken).toMatchObject({ state: 'taken', hash: (await file(pointer)).hash });
    expect(taken.state === 'taken' && taken.bytes.byteLength).toBe(8);
  });

  it('too large is told of by its path', async () => {
    const { get } = hostsOf({ [raw]: { body: new Uint8Array(20 * 1024 * 1024 + 1) } });
    expect(await github.take(address(), await file(), null, get)).toMatchObject({
      trouble: { kind: 'large', path: '2026/一 #?.md' },
    });
  });
});

function pathsOf(look: Awaited<ReturnType<typeof github.look>>): string[] {
  return look.state === 'listing' ? look.files.map(({ path }) => path) : [];
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
