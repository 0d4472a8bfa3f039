import { describe, expect, it, test } from 'vitest';
import { addressLine } from '../../../../components/feeds/address-line';
import {
  followedTrouble,
  hostNames,
  troubleSentence,
} from '../../../../components/feeds/trouble-sentence';
import type { FeedAddress, FeedTrouble } from '../../../../lib/feeds/feed';
import { addressUrl } from '../../../../lib/feeds/opml';
import { readAddress } from '../../../../lib/feeds/read-address';
import { appWords } from '../../../../lib/i18n/app-words';
import { wordsLanguages } from '../../../../lib/i18n/words-languages';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const MINUTE = 60_000;

/** Every trouble that a feed can have. */
const troubles: FeedTrouble[] = [
  { kind: 'gone' },
  { kind: 'moved', to: { kind: 'github', owner: 'ada', repo: 'papers', branch: null, path: 'x' } },
  { kind: 'private' },
  { kind: 'limit', host: 'api.github.com', until: NOW + 25 * MINUTE },
  { kind: 'offline' },
  { kind: 'host', host: 'raw.githubusercontent.com', status: 503 },
  { kind: 'host', host: 'papers.example.org', status: 0 },
  { kind: 'other', what: 'login' },
  { kind: 'other', what: 'page' },
  { kind: 'other', what: 'form' },
  { kind: 'large', path: '2026/all.jsonl', bytes: 34_500_000, most: 20_000_000 },
  { kind: 'much', bytes: 340_000_000, most: 209_715_200 },
  { kind: 'empty', path: '2026/2026-11-28.md' },
  { kind: 'access', hosts: ['https://cdn-lfs.hf.co/*'] },
  { kind: 'folder' },
  { kind: 'refused', url: 'https://192.168.1.10/feed.xml' },
];

describe.each(wordsLanguages)('in %s', (language) => {
  const words = appWords(language).feeds;
  const said = troubles.map((trouble) => troubleSentence(trouble, words, language, NOW));

  it('each trouble is told in a sentence of its own', () => {
    expect(new Set(said).size).toBe(troubles.length);
    for (const sentence of said) {
      expect(sentence).toMatch(/\S{3}.*[.。]$/u);
      expect(sentence).not.toMatch(/undefined|object|NaN/);
    }
  });

  it('that what was brought stays is said of what was followed alone, where it might be lost', () => {
    const followed = troubles.map((each) => followedTrouble(each, words, language, NOW));
    const kinds = troubles.filter((_, at) => followed[at] !== said[at]).map(({ kind }) => kind);
    expect(kinds).toEqual(['gone', 'moved', 'private', 'empty']);
    for (const sentence of said) expect(sentence).not.toContain(words.stays);
    expect(followed[0]).toContain(words.stays);
  });

  it('it says until when, how large, where to', () => {
    expect(said[1]).toContain('github.com/ada/papers');
    expect(said[3]).toMatch(/api\.github\.com.*25/s);
    expect(said[5]).toContain('503');
    expect(said[10]).toMatch(/34\.5 MB.*20\.0 MB|20\.0 MB.*34\.5 MB/s);
    expect(said[13]).toContain('cdn-lfs.hf.co');
  });
});

test('hosts are named as readers know them', () => {
  expect(
    hostNames(['https://api.github.com/*', 'https://*.hf.co/*', 'http://localhost/*'], 'en'),
  ).toBe('api.github.com, *.hf.co, localhost');
  expect(hostNames(['https://a.example/*', 'https://b.example/*'], 'zh')).toBe(
    'a.example、b.example',
  );
});

test.each([
  'https://github.com/ada/papers',
  'https://github.com/ada/papers/tree/data/reports/2026',
  'https://huggingface.co/datasets/ada/digests',
  'https://huggingface.co/datasets/ada/digests/tree/main/zh',
  'https://huggingface.co/spaces/ada/digests',
  'https://huggingface.co/ada/digests',
  'https://digests.example.org/feed.xml',
])('%s is written as it was read', (url) => {
  const read = readAddress(url);
  expect('address' in read && addressUrl(read.address)).toBe(url);
});

test.each<[FeedAddress, string]>([
  [
    { kind: 'github', owner: 'ada', repo: 'papers', branch: null, path: 'notes' },
    'github.com/ada/papers · notes/',
  ],
  [
    { kind: 'hub', type: 'datasets', name: 'ada/digests', revision: null, path: '' },
    'huggingface.co/datasets/ada/digests',
  ],
  [{ kind: 'file', url: 'https://example.org/%E4%B8%AD.md' }, 'example.org/中.md'],
  [{ kind: 'file', url: 'https://example.org/%FF.md' }, 'example.org/%FF.md'],
  [{ kind: 'folder', folder: 'reports' }, 'reports/'],
])('%j is shown in short', (address, line) => {
  expect(addressLine(address)).toBe(line);
});
