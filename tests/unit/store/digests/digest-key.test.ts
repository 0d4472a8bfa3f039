import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../../lib/digest/hash-text';
import { contentHash } from '../../../../lib/store/digests/content-hash';
import {
  digestKey,
  digestKeyAs,
  langOfKey,
  paperIdOfKey,
} from '../../../../lib/store/digests/digest-key';
import { makeDigest } from '../make-report';

describe('digestKey', () => {
  it('can be read', () => {
    expect(digestKey(makeDigest())).toMatch(/^2601\.10387\/zh\/2026-01-20\/[0-9a-z]{1,11}$/);
    expect(digestKey(makeDigest({ date: null }))).toContain('/undated/');
  });

  it('differs by paper, language, day and source, and by nothing else', () => {
    const key = digestKey(makeDigest());
    const others = [
      makeDigest({ paperId: '2601.10388' }),
      makeDigest({ lang: 'en' }),
      makeDigest({ date: '2026-01-21' }),
      makeDigest({ date: null }),
      makeDigest({ source: 'Daily report ' }),
    ];
    expect(new Set([key, ...others.map(digestKey)]).size).toBe(6);
    expect(digestKey(makeDigest({ title: 'Another', summary: [], sections: [] }))).toBe(key);
  });

  it('is never that of a machine’s translation, which has one for each language that it was made from', () => {
    const translated = ['en', 'ja'].map((lang) =>
      digestKeyAs({ by: 'translator', name: 'Chrome', from: { lang, key: 'any' } }, makeDigest()),
    );
    expect(new Set(translated).size).toBe(2);
    for (const key of translated) {
      expect(key).toMatch(/\/[0-9a-z]{1,11}~\w+$/);
      expect([paperIdOfKey(key), langOfKey(key)]).toEqual(['2601.10387', 'zh']);
    }
    // A publisher's key is `[0-9a-z]` after the last slash, whatever the source is called.
    expect(digestKey(makeDigest({ source: 'Daily report~en' }))).toMatch(/\/[0-9a-z]{1,11}$/);
  });

  it('stays short and plain whatever the source', () => {
    const sources = ['', '__proto__', '../../x', 'a/b/c', '\u0000\uD800', '日报'.repeat(100_000)];
    for (const source of sources) {
      expect(digestKey(makeDigest({ source }))).toMatch(/^[\w./-]{1,60}$/);
    }
    expect(new Set(sources.map((source) => digestKey(makeDigest({ source })))).size).toBe(6);
  });
});

describe('contentHash', () => {
  it('does not depend on the order of properties, at any depth', () => {
    const digest = makeDigest({ summary: [{ t: 'code', text: 'x' }] });
    const reordered = Object.fromEntries(Object.entries(digest).reverse());
    const other = { ...makeDigest(), ...reordered, summary: [{ text: 'x', t: 'code' as const }] };
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(digest));
    expect(contentHash(other)).toBe(contentHash(digest));
  });

  it('sees every change that a reader would see', () => {
    const changed = [
      makeDigest({ title: 'A  paper' }),
      makeDigest({ readingSource: null }),
      makeDigest({ sourceUrl: null }),
      makeDigest({ summary: ['它提出一条轴。'] }),
      makeDigest({ sections: [] }),
      makeDigest({ sections: [{ kind: 'other', label: '', blocks: [{ t: 'rule' }] }] }),
    ];
    expect(new Set([makeDigest(), ...changed].map(contentHash)).size).toBe(7);
  });
});

describe('hashText', () => {
  it('tells 200,000 similar texts apart', () => {
    const hashes = new Set<string>();
    for (let index = 0; index < 200_000; index++) hashes.add(hashText(`report ${index}`));
    expect(hashes.size).toBe(200_000);
  });

  it('tells texts apart that differ in one place', () => {
    const unit = fc.string({ minLength: 1, maxLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(fc.string(), unit, unit, fc.string(), (start, a, b, end) => {
        fc.pre(a !== b);
        expect(hashText(start + a + end)).not.toBe(hashText(start + b + end));
      }),
    );
  });
});
