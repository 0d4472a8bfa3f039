import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../../lib/feed-frame/frame-messages';
import { fetchableUrl, readAddress } from '../../../lib/feeds/read-address';

const github = (owner: string, repo: string, branch: string | null = null, path = '') => ({
  address: { kind: 'github', owner, repo, branch, path },
});
const hub = (type: string, name: string, revision: string | null = null, path = '') => ({
  address: { kind: 'hub', type, name, revision, path },
});
const file = (url: string) => ({ address: { kind: 'file', url } });
const items = (url: string) => ({ address: { kind: 'items', url, followLinks: false } });

describe('an address at GitHub', () => {
  it.each([
    ['https://github.com/ada/papers', github('ada', 'papers')],
    ['http://www.github.com/ada/papers/', github('ada', 'papers')],
    ['github.com/ada/papers?tab=readme-ov-file#daily', github('ada', 'papers')],
    ['ada/papers', github('ada', 'papers')],
    ['git clone https://github.com/ada/papers.git', github('ada', 'papers')],
    ['git@github.com:ada/papers.git', github('ada', 'papers')],
    ['ssh://git@github.com/ada/papers.git', github('ada', 'papers')],
    ['git+https://github.com/ada/papers.git', github('ada', 'papers')],
    ['https://github.com/ada/papers/tree/data', github('ada', 'papers', 'data')],
    ['https://github.com/ada/papers/tree/a%2Fb/c', github('ada', 'papers', 'a/b', 'c')],
    [
      'https://github.com/ada/papers/blob/main/feed.xml',
      file('https://raw.githubusercontent.com/ada/papers/main/feed.xml'),
    ],
    [
      'https://github.com/ada/papers/releases.atom',
      items('https://github.com/ada/papers/releases.atom'),
    ],
    ['https://github.com/ada/papers/tree/HEAD/archive', github('ada', 'papers', null, 'archive')],
    ['https://github.com/ada/papers/tree/main/a/b/', github('ada', 'papers', 'main', 'a/b')],
    ['https://github.com/ada/papers/tree/refs/heads/main/a', github('ada', 'papers', 'main', 'a')],
    [
      'https://github.com/ada/papers/tree/main/%E8%AE%BA%E6%96%87',
      github('ada', 'papers', 'main', '论文'),
    ],
    ['https://github.com/ada/papers/commits/main/a', github('ada', 'papers', 'main', 'a')],
    ['https://github.com/ada/papers/issues/3', github('ada', 'papers')],
    [
      'https://api.github.com/repos/ada/papers/contents/a/b?ref=data',
      github('ada', 'papers', 'data', 'a/b'),
    ],
    [
      'https://api.github.com/repos/ada/papers/git/trees/main?recursive=1',
      github('ada', 'papers', 'main'),
    ],
    ['[the papers](https://github.com/ada/papers)', github('ada', 'papers')],
    ['<https://github.com/ada/papers>.', github('ada', 'papers')],
    ['\u200bhttps://github.com/ada/papers\u200b ', github('ada', 'papers')],
    ['「https://github.com/ada/papers」。', github('ada', 'papers')],
    [
      'https://github.com/ada/papers/blob/main/a%20b/%23c.md?plain=1#L3',
      file('https://raw.githubusercontent.com/ada/papers/main/a%20b/%23c.md'),
    ],
    [
      'https://github.com/ada/papers/raw/HEAD/x.json',
      file('https://raw.githubusercontent.com/ada/papers/HEAD/x.json'),
    ],
    [
      'https://github.com/ada/papers/commits/main.atom',
      items('https://github.com/ada/papers/commits/main.atom'),
    ],
    [
      'https://gist.github.com/ada/0123456789abcdef0123456789abcdef',
      file('https://gist.githubusercontent.com/ada/0123456789abcdef0123456789abcdef/raw'),
    ],
  ])('%s', (text, expected) => {
    expect(readAddress(text)).toEqual(expected);
  });

  it.each([
    'https://github.com/ada',
    'https://github.com/',
    'https://github.com/topics/arxiv',
    'https://github.com/a_b/c',
  ])('names no repository: %s', (text) => {
    expect(readAddress(text)).toEqual({ why: 'no-repository' });
  });

  it('leads nowhere else, whatever its path holds', () => {
    expect(readAddress('https://github.com/ada/papers/tree/main/a/%2e%2e/%2e%2e/b')).toEqual(
      // What the address bar would make of it, too.
      github('ada', 'papers', 'b'),
    );
    expect(readAddress('https://github.com/ada/papers/tree/main/a%2f..%2fb')).toEqual(
      github('ada', 'papers', 'main', 'a/b'),
    );
  });
});

describe('an address at the Hub', () => {
  it.each([
    ['https://huggingface.co/datasets/ada/digests', hub('datasets', 'ada/digests')],
    ['https://hf.co/datasets/ada/digests/viewer/default/train', hub('datasets', 'ada/digests')],
    ['huggingface.co/spaces/ada/reader/tree/main/out', hub('spaces', 'ada/reader', 'main', 'out')],
    ['https://huggingface.co/ada/notes/tree/v1.0', hub('models', 'ada/notes', 'v1.0')],
    [
      'https://huggingface.co/datasets/ada/digests/tree/refs%2Fpr%2F1',
      hub('datasets', 'ada/digests', 'refs/pr/1'),
    ],
    [
      'https://huggingface.co/api/datasets/ada/digests/tree/main/zh',
      hub('datasets', 'ada/digests', 'main', 'zh'),
    ],
    ['hf://datasets/ada/digests@data/zh/2026', hub('datasets', 'ada/digests', 'data', 'zh/2026')],
    ['hf://ada/notes', hub('models', 'ada/notes')],
    ['huggingface.co/blog/feed.xml', items('https://huggingface.co/blog/feed.xml')],
    [
      'https://huggingface.co/datasets/ada/digests/blob/main/feed.xml',
      file('https://huggingface.co/datasets/ada/digests/resolve/main/feed.xml'),
    ],
    ['https://huggingface.co/datasets/ada/digests/blob/main/zh/a b.md', { why: 'none' }],
    [
      'https://huggingface.co/datasets/ada/digests/blob/main/zh/a%20b.md',
      file('https://huggingface.co/datasets/ada/digests/resolve/main/zh/a%20b.md'),
    ],
    [
      'https://huggingface.co/ada/notes/resolve/main/x.json?download=true',
      file('https://huggingface.co/ada/notes/resolve/main/x.json'),
    ],
  ])('%s', (text, expected) => {
    expect(readAddress(text)).toEqual(expected);
  });

  it.each([
    'https://huggingface.co/papers/2601.10387',
    'https://huggingface.co/ada',
    'https://huggingface.co/papers',
  ])('names no repository: %s', (text) => {
    expect(readAddress(text)).toEqual({ why: 'no-repository' });
  });
});

describe('an address elsewhere', () => {
  it.each([
    ['https://example.org/papers/latest.md', file('https://example.org/papers/latest.md')],
    ['http://example.org/papers.json#top', file('https://example.org/papers.json')],
    ['example.org/feed', items('https://example.org/feed')],
    ['feed://example.org/x', file('https://example.org/x')],
    ['feed:https://example.org/rss.xml', items('https://example.org/rss.xml')],
    [
      'https://example.org/blog/index.xml?lang=zh',
      items('https://example.org/blog/index.xml?lang=zh'),
    ],
    ['https://example.org/api/feed.json', items('https://example.org/api/feed.json')],
    ['https://example.org:8443/daily.atom', items('https://example.org:8443/daily.atom')],
    [
      'https://论文.example.org/日报.md',
      file('https://xn--7dv436f.example.org/%E6%97%A5%E6%8A%A5.md'),
    ],
    ['http://localhost:8000/out.md', file('http://localhost:8000/out.md')],
    ['http://127.0.0.1/feed', items('http://127.0.0.1/feed')],
    ['localhost:8000/out.md', file('http://localhost:8000/out.md')],
    ['https://8.8.8.8/x.md', file('https://8.8.8.8/x.md')],
  ])('%s', (text, expected) => {
    expect(readAddress(text)).toEqual(expected);
  });

  it.each([
    ...[
      '192.168.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...[
      '127.0.0.2',
      '0x7f.2',
      '2130706434',
      '017700000002',
      '0xa9fea9fe',
      '１２７.０.０.２',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      'printer',
      'router.local',
      'db.internal',
      'nas.home.arpa',
      'nas.lan',
      'x.localhost',
      'NAS.LOCAL.',
      // What the browser would ask its reader for is any host that ends so.
      '*.com',
      '*.example.org',
      'x.*.org',
      'localhost.',
    ],
  ])('of a private network is refused: %s', (host) => {
    expect(readAddress(`https://${host}/x.md`)).toEqual({ why: 'private' });
    expect(fetchableUrl(`https://${host}/x.md`)).toBeNull();
  });

  it.each([
    ...['[::]', '[::1]', '[fe80::1]', '[::ffff:10.0.0.1]', '[2606:4700::1111]'],
    ...['my_digests.example.org', '_.example.org'],
  ])('that no browser could keep us to is refused: %s', (host) => {
    expect(readAddress(`https://${host}/x.md`)).toEqual({ why: 'unnamed' });
    expect(fetchableUrl(`https://${host}/x.md`)).toBeNull();
    expect(sourcesOf([`https://${host}/*`])).toBeNull();
  });

  it.each([
    ['ftp://example.org/x', { why: 'scheme' }],
    ['file:///etc/passwd', { why: 'scheme' }],
    ['javascript:alert(1)', { why: 'scheme' }],
    ['data:text/plain,x', { why: 'scheme' }],
    ['chrome-extension://abcdef/x', { why: 'scheme' }],
    ['https://ada:secret@example.org/x', { why: 'credentials' }],
    ['https://token@github.com/ada/papers', { why: 'credentials' }],
    ['', { why: 'none' }],
    ['today’s papers', { why: 'none' }],
    ['papers', { why: 'none' }],
    ['https://', { why: 'none' }],
    [`https://example.org/${'x'.repeat(3000)}`, { why: 'none' }],
  ])('is none: %s', (text, expected) => {
    expect(readAddress(text)).toEqual(expected);
  });

  it('is read in no time, however it is made', () => {
    for (const part of ['(', '.', ' ', '[x](', 'a/', '%', '\u200b', 'https://'])
      expect(readAddress(part.repeat(100_000))).toHaveProperty('why');
  });
});
