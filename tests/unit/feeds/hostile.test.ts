import { describe, expect, it, test, vi } from 'vitest';
import { patternsIn } from '../../../components/feeds/feed-choices';
import { chooserOf, chosenFiles } from '../../../lib/feeds/choose';
import { dayOfPath } from '../../../lib/feeds/day-of-path';
import type { FeedFile } from '../../../lib/feeds/feed';
import { getBy } from '../../../lib/feeds/get';
import { github } from '../../../lib/feeds/github';
import type { Get } from '../../../lib/feeds/kind';
import { kindOf } from '../../../lib/feeds/kinds';
import { ListedFiles } from '../../../lib/feeds/listed-files';
import { matcherOf } from '../../../lib/feeds/match-pattern';
import { propose } from '../../../lib/feeds/propose';
import { fetchableUrl, readAddress } from '../../../lib/feeds/read-address';
import { fakeHosts } from './fake-hosts';

const fileOf = (path: string, size = 4000): FeedFile => ({
  path,
  size,
  hash: null,
  day: dayOfPath(path),
});
const sha = (digit: string) => digit.repeat(40);

describe('a hostile listing', () => {
  it('is listed no further than 100,000 files, each path once', () => {
    const files = new ListedFiles();
    for (let at = 0; at < 100_050; at++) files.add(`a/${at}.md`, { hash: null, size: 1 });
    for (let at = 0; at < 100; at++) files.add(`a/${at}.md`, { hash: 'other', size: 2 });
    expect(files.all).toHaveLength(100_000);
    expect(files.isFull).toBe(true);
    expect(files.all[0]).toMatchObject({ hash: null, size: 1 });
  });

  it.each([
    ...[
      '',
      '.',
      '..',
      '../a.md',
      'a/../../b.md',
      '/etc/passwd',
      'a//b.md',
      'a/./b.md',
      'a\\..\\b.md',
      'a\0.md',
      'a\n.md',
    ],
    ...[
      'a\u202ecod.md',
      'a\u2028.md',
      '\ufeffa.md',
      'a\ud800.md',
      `${'x'.repeat(256)}.md`,
      'a/'.repeat(600),
      3,
      null,
      {},
      ['a.md'],
    ],
  ])('has no file of the name %j', (path) => {
    const files = new ListedFiles();
    files.add(path, { hash: null, size: 1 });
    expect(files.all).toEqual([]);
  });

  it('has sizes and hashes only where they are some', () => {
    const files = new ListedFiles();
    for (const [at, size] of [-1, 1.5, Number.NaN, '9', null, 2 ** 60].entries())
      files.add(`${at}.md`, { hash: at, size });
    files.add('long.md', { hash: 'x'.repeat(201), size: 3 });
    expect(files.all.map(({ size, hash }) => [size, hash])).toEqual([
      ...Array(6).fill([null, null]),
      [3, null],
    ]);
  });

  it('of names that objects have is proposed as any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const files = names.flatMap((name) => [
      ...Array.from({ length: 5 }, (_, at) => fileOf(`${name}/2026-10-0${at + 1}.md`)),
      fileOf(`${name}.md`),
      fileOf(`docs/${name}/${name}.${name}`),
    ]);
    expect(propose(files).files).toHaveLength(25);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('of any shape is proposed from, and what is proposed is what was listed', () => {
    const odd = [
      ...[
        '#',
        '@',
        '%',
        '0',
        '*',
        '**',
        '!',
        '!a',
        '[x]',
        '{a,b}',
        '?',
        '(',
        '\\',
        '^$',
        '日报',
        '🙂',
        'é',
        'e\u0301',
        ' ',
        '-',
        '_',
        '.md',
        'md',
      ],
      ...[
        '2026',
        '20261301',
        '2026-99-99',
        '2026-W99',
        '0000-00-00',
        '99999999999999999999',
        '2610.00001v99999',
        '-en',
        '_zh',
        'zh',
        '.en',
      ],
    ];
    const files = odd.flatMap((name) =>
      odd.map((folder) => fileOf(`${folder}/${name}/${name}${folder}.md`)),
    );
    const paths = new Set(files.map(({ path }) => path));
    const proposal = propose(files, { isNamed: true });
    expect(proposal.files.every(({ path }) => paths.has(path))).toBe(true);
    const left = proposal.leftOut.reduce((sum, { count }) => sum + count, 0);
    expect(proposal.files.length + left).toBe(files.length);
    chosenFiles(files, { patterns: proposal.patterns, since: null });
  });

  it.each(['Notes, daily', '!important', '论文，日报、周报', ' padded ', '2026, by day'])(
    'with a folder named “%s” is proposed by patterns that can be typed',
    (folder) => {
      const days = Array.from(
        { length: 20 },
        (_, at) => `2026-10-${String(at + 1).padStart(2, '0')}`,
      );
      for (const path of [
        (day: string) => `${folder}/${day}.md`,
        (day: string) => `${folder}${day}.md`,
      ]) {
        const files = days.map((day) => fileOf(path(day)));
        const { patterns, files: proposed } = propose(files, { isNamed: false });
        expect(proposed).toHaveLength(20);
        const typed = patternsIn(patterns.join(', '));
        expect(chosenFiles(files, { patterns: typed, since: null })).toHaveLength(20);
      }
    },
  );

  it('of very many forms in one folder is proposed by few patterns', () => {
    const forms = Array.from({ length: 150 }, (_, at) =>
      String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26)).repeat(3),
    );
    const files = forms.flatMap((form) =>
      ['2026-10-08', '2026-10-09', '2026-10-10'].map((day) => fileOf(`daily/${form}-${day}.md`)),
    );
    const { patterns, files: proposed } = propose(files, { isNamed: true });
    expect(patterns.length).toBeLessThan(50);
    const chosen = new Set(chosenFiles(files, { patterns, since: null }).map(({ path }) => path));
    expect(proposed.filter(({ path }) => !chosen.has(path))).toEqual([]);
  });

  it('deeper and longer than any is left out', () => {
    const deep = fileOf(`${'a/'.repeat(100)}2026-10-08.md`);
    const long = fileOf(`${'b'.repeat(250)}/${'c'.repeat(250)}/2026-10-08.md`);
    const good = [1, 2, 3].map((at) => fileOf(`digests/2026-10-0${at}.md`));
    expect(propose([deep, long, ...good]).files).toHaveLength(3);
  });
});

describe('a hostile pattern', () => {
  it('is matched in no time that grows with its stars', () => {
    const matches = matcherOf([`${'*a'.repeat(140)}b`, `${'**/'.repeat(90)}x`]);
    expect(matches(`${'a'.repeat(255)}`)).toBe(false);
    expect(matches(`${'a/'.repeat(400)}c`)).toBe(false);
  });

  it.each([
    [['*.md'], 'a.md', true],
    [['*.md'], 'a/b.md', false],
    [['**/*.md'], 'a/b/c.md', true],
    [['**/*.md'], 'c.md', true],
    [['a/**'], 'a/b/c', true],
    [['a.md'], 'aXmd', false],
    [['(a|b)*'], 'a', false],
    [['20*', '!*_en.md'], '2026_en.md', false],
    [['!*_en.md'], '2026.md', true],
    [[], 'anything', true],
    [['x'.repeat(301)], 'a', false],
  ] as [string[], string, boolean][])('%j and %s: %s', (patterns, path, expected) => {
    expect(matcherOf(patterns)(path)).toBe(expected);
  });
});

describe('a hostile host', () => {
  it('names no branch and no repository that leads elsewhere', async () => {
    const { get, asked } = fakeHosts(() => ({
      body: { full_name: 'ada/papers', default_branch: '../../bea/secrets' },
    }));
    const address = {
      kind: 'github',
      owner: 'ada',
      repo: 'papers',
      branch: null,
      path: '',
    } as const;
    expect(await github.look(address, null, get)).toEqual({
      state: 'trouble',
      trouble: { kind: 'other', what: 'form' },
    });
    expect(asked).toHaveLength(1);
    const hub = fakeHosts(() => ({ body: { id: '../..', sha: sha('a') } }));
    const look = kindOf({ kind: 'hub', type: 'datasets', name: 'ada/x', revision: null, path: '' });
    await look.look(
      { kind: 'hub', type: 'datasets', name: 'ada/x', revision: null, path: '' },
      { commit: sha('a') },
      hub.get,
    );
    expect(hub.asked).toHaveLength(1);
  });

  it('has odd addresses named all the same', () => {
    for (const url of [
      'https://example.org/%zz',
      'https://example.org/',
      'https://example.org/%2e%2e%2f',
      'https://example.org/%00',
    ])
      expect(kindOf({ kind: 'file', url }).name({ kind: 'file', url })).toContain('example.org');
  });
});

describe('what asks hosts', () => {
  const calls: [string, RequestInit][] = [];
  const getWith = (
    response: () => Response | Promise<Response>,
    over: Partial<Parameters<typeof getBy>[0]> = {},
  ): Get =>
    getBy({
      fetch: async (url, init) => {
        calls.push([url, init]);
        return response();
      },
      hosts: ['https://example.org/*'],
      signal: new AbortController().signal,
      isOnline: () => true,
      now: () => 0,
      ...over,
    });
  const ask = { url: 'https://example.org/a.md', most: 100 };

  it('says nothing of who asks', async () => {
    calls.length = 0;
    await getWith(() => new Response('x'))({ ...ask, etag: '"1"', accept: 'text/plain' });
    expect(calls[0]?.[1]).toMatchObject({
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
      headers: { accept: 'text/plain', 'if-none-match': '"1"' },
    });
    expect(Object.keys(calls[0]?.[1].headers ?? {})).toHaveLength(2);
  });

  it.each([
    'https://other.example/a',
    'http://example.org/a',
    'https://example.org.evil.example/a',
    'https://sub.example.org/a',
    'data:text/plain,x',
  ])('asks no host that is not allowed: %s', async (url) => {
    calls.length = 0;
    expect(await getWith(() => new Response('x'))({ ...ask, url })).toMatchObject({
      trouble: { kind: 'access' },
    });
    expect(calls).toEqual([]);
  });

  it('reads no further than it may, whatever the headers say', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 60;
        controller.enqueue(new Uint8Array(60));
      },
    });
    const answer = await getWith(
      () => new Response(endless, { headers: { 'content-length': '5' } }),
    )(ask);
    expect(answer).toMatchObject({ trouble: { kind: 'large', path: 'a.md', most: 100 } });
    expect(given).toBeLessThan(400);
  });

  it.each([
    { size: 1, seconds: 120 },
    { size: 200_000, seconds: 220 },
    { size: 1_000_000, seconds: 3600 },
  ])(
    'is given up after $seconds s where it brings $size bytes every 20 s for an hour',
    async ({ size, seconds }) => {
      vi.useFakeTimers();
      const end = performance.now() + 3_600_000;
      const drip = (signal: AbortSignal | null | undefined) =>
        new ReadableStream<Uint8Array>({
          start(out) {
            signal?.addEventListener('abort', () => out.error(signal.reason));
          },
          async pull(out) {
            await new Promise((resolve) => setTimeout(resolve, 20_000));
            if (signal?.aborted) return;
            out.enqueue(new Uint8Array(size));
            if (performance.now() >= end) out.close();
          },
        });
      const fetch = async (_: string, { signal }: RequestInit) => new Response(drip(signal));
      const began = performance.now();
      const answered = getWith(() => new Response(), { fetch })({ ...ask, most: 1e9 });
      const after = answered.then(() => (performance.now() - began) / 1000);
      await vi.advanceTimersByTimeAsync(4_000_000);
      vi.useRealTimers();
      expect(await after).toBeCloseTo(seconds, -1);
      expect((await answered).state).toBe(seconds === 3600 ? 'answered' : 'failed');
    },
  );

  it('waits where it is told to, tells offline from a host that is down, and ends when it is told to', async () => {
    expect(await getWith(() => new Response('x'), { mayAsk: async () => 99 })(ask)).toMatchObject({
      trouble: { kind: 'limit', host: 'example.org', until: 99 },
    });
    const fails = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await getWith(fails)(ask)).toMatchObject({ trouble: { kind: 'host', status: 0 } });
    expect(await getWith(fails, { isOnline: () => false })(ask)).toMatchObject({
      trouble: { kind: 'offline' },
    });
    expect(await getWith(fails, { wasBarred: () => true })(ask)).toMatchObject({
      trouble: { kind: 'access', hosts: [] },
    });
    const signal = AbortSignal.abort();
    await expect(getWith(fails, { signal })(ask)).rejects.toThrow();
  });
});

test('what is no digest by its name is fetched only where a pattern names it', () => {
  const isChosen = chooserOf(['digests/*.md']);
  expect(
    ['attention', 'README', 'index', '.hidden'].map((name) => isChosen(`digests/${name}.md`)),
  ).toEqual([true, false, false, false]);
  expect(chooserOf(['papers/*/index.md'])('papers/kites/index.md')).toBe(true);
});

test('patterns beyond what is heeded take nothing, not all', () => {
  expect(matcherOf([`${'x'.repeat(301)}*.md`])('secret.md')).toBe(false);
  expect(matcherOf(Array.from({ length: 101 }, (_, n) => `!${n}.md`))('100.md')).toBe(false);
});

test('an address does not lead out of its repository, and half a letter is none', () => {
  for (const text of [
    'https://api.github.com/repos/a/b/contents/p?ref=../../evil/repo/main',
    'hf://datasets/a/b@../x',
    'hf://datasets/a/b@',
  ])
    expect(readAddress(text)).toHaveProperty('why');
  expect(JSON.stringify(readAddress('hf://datasets/a/b/x\ud800y'))).not.toContain('ud800');
});

test('a page of the web proposes nothing on its reader’s machine', () => {
  expect(fetchableUrl('http://127.0.0.1:8888/x', 'https://example.org/')).toBeNull();
  expect(fetchableUrl('/x', 'http://localhost:8888/')?.href).toBe('http://localhost:8888/x');
});
