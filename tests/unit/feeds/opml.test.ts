import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../../lib/feeds/match-pattern';
import { type OutlinedFeed, readOpml, writeOpml } from '../../../lib/feeds/opml';

const feeds: OutlinedFeed[] = [
  {
    name: 'Ada & <Bea> "daily"',
    address: { kind: 'github', owner: 'ada', repo: 'papers', branch: null, path: '' },
    patterns: [],
  },
  {
    name: '论文',
    address: { kind: 'github', owner: 'ada', repo: 'papers', branch: null, path: '日报 #1/a' },
    patterns: ['20*/*.md', '!20*/*_en.md'],
  },
  {
    name: 'data',
    address: { kind: 'github', owner: 'ada', repo: 'papers', branch: 'data', path: 'data' },
    patterns: [],
  },
  {
    name: 'a branch with a slash',
    address: { kind: 'github', owner: 'ada', repo: 'papers', branch: 'daily/data', path: 'a/b' },
    patterns: [],
  },
  {
    name: 'many patterns',
    address: { kind: 'file', url: 'https://example.org/many.md' },
    patterns: Array.from({ length: 100 }, (_, at) => `!${at}`),
  },
  {
    name: 'hub',
    address: { kind: 'hub', type: 'datasets', name: 'ada/digests', revision: 'main', path: 'zh' },
    patterns: [],
  },
  {
    name: 'model',
    address: { kind: 'hub', type: 'models', name: 'ada/notes', revision: null, path: '' },
    patterns: [],
  },
  { name: 'file', address: { kind: 'file', url: 'https://example.org/latest.md' }, patterns: [] },
  {
    name: 'items',
    address: { kind: 'items', url: 'https://example.org/odd?x=1&y=2', followLinks: true },
    patterns: [],
  },
];

describe('a list of feeds as OPML', () => {
  it('comes back as it went', () => {
    expect(readOpml(writeOpml(feeds))).toEqual(feeds);
  });

  it('has names without signs that turn them around, and takes nothing by more patterns than are heeded', () => {
    const [feed] = readOpml(
      writeOpml([
        {
          name: '\u202egnp.exe\u2069 \u200f',
          address: { kind: 'file', url: 'https://example.org/a.md' },
          patterns: Array.from({ length: 101 }, (_, at) => `!${at}`),
        },
      ]),
    );
    expect(feed?.name).toBe('gnp.exe');
    expect(matcherOf(feed?.patterns ?? [])('a.md')).toBe(false);
  });

  it('leaves out folders of this machine', () => {
    const folder: OutlinedFeed = {
      name: 'x',
      address: { kind: 'folder', folder: 'reports' },
      patterns: [],
    };
    expect(readOpml(writeOpml([folder]))).toEqual([]);
  });

  it('of another program is read: folders of feeds, other letters, http', () => {
    const text = `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>
      <outline text="AI"><outline type="rss" text="Daily &amp; more" xmlUrl="http://example.org/f" htmlUrl="https://example.org/"/>
      <outline type="rss" title="Again" xmlUrl="https://example.org/f"/></outline>
      <outline text="no address"/></body></opml>`;
    expect(readOpml(text)).toEqual([
      {
        name: 'Again',
        address: { kind: 'items', url: 'https://example.org/f', followLinks: false },
        patterns: [],
      },
    ]);
  });

  it.each([
    '',
    'text',
    '<html><p>x</p></html>',
    '<opml>',
    '{"x":1}',
    '<opml><body><outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="https://192.168.0.1/x"/><outline xmlUrl="file:///etc"/></body></opml>',
    `<opml><body>${'<outline text="x">'.repeat(5000)}`,
  ])('that is none has none: %#', (text) => {
    expect(readOpml(text)).toEqual([]);
  });

  it('calls a feed without a name, or with one that nobody sees, by its address', () => {
    const opml = `<opml><body><outline xmlUrl="https://a.example/feed.xml"/><outline text="&#x202e; " xmlUrl="github.com/ada/papers"/></body></opml>`;
    expect(readOpml(opml).map(({ name }) => name)).toEqual([
      'https://a.example/feed.xml',
      'https://github.com/ada/papers',
    ]);
  });

  it('is no longer than anybody follows', () => {
    const many = Array.from(
      { length: 5000 },
      (_, at) => `<outline xmlUrl="https://example.org/${at}.md"/>`,
    );
    expect(readOpml(`<opml><body>${many.join('')}</body></opml>`)).toHaveLength(1000);
  });
});
