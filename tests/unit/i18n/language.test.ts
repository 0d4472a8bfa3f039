import { describe, expect, test } from 'vitest';
import type { DigestHead } from '../../../lib/digest/digest';
import {
  chooseMode,
  chooseShown,
  defaultChoice,
  orderDigests,
  speaks,
} from '../../../lib/i18n/language';

function head(lang: string, date: string | null, source = 'Daily'): DigestHead {
  const key = `${lang} ${date} ${source}`;
  return { key, lang, date, source, title: 'T', readingSource: null, summary: [key] };
}

describe('a reader who has never chosen', () => {
  test.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-TW'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'zh-Hans', 'en'], 'zh'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ])('with the browser languages %j reads %s', (languages, expected) => {
    expect(defaultChoice(languages)).toEqual({ mode: expected, first: expected });
  });
});

test('choosing both keeps the language that came first', () => {
  const zh = chooseMode({ mode: 'en', first: 'en' }, 'zh');
  expect(chooseMode(zh, 'both')).toEqual({ mode: 'both', first: 'zh' });
});

describe('of several digests', () => {
  const heads = [
    head('en', '2026-01-19'),
    head('zh', '2026-01-18'),
    head('zh', '2026-01-20'),
    head('ko', '2026-01-21'),
  ];

  test('the newest in the reader’s language is shown', () => {
    expect(chooseShown(heads, { mode: 'zh', first: 'zh' })?.first.key).toBe('zh 2026-01-20 Daily');
  });

  test('the newest there is, where none is in that language', () => {
    expect(
      chooseShown([head('ko', null), head('ja', '2026-01-01')], { mode: 'en', first: 'en' })?.first
        .lang,
    ).toBe('ja');
  });

  test('both shows the other language second, of the same report where there is one', () => {
    const twin = head('en', '2026-01-20');
    const shown = chooseShown([...heads, head('en', '2026-01-22', 'Other'), twin], {
      mode: 'both',
      first: 'zh',
    });
    expect(shown?.second).toBe(twin);
  });

  test('both shows one alone where there is no other', () => {
    expect(chooseShown([head('zh', null)], { mode: 'both', first: 'en' })).toEqual({
      first: head('zh', null),
      second: null,
    });
  });

  test('the one that the reader prefers is shown, also in another language', () => {
    const ours = head('zh', '2026-01-18', 'Ours');
    const twin = head('en', '2026-01-18', 'Ours');
    const all = [...heads, ours, twin];
    expect(chooseShown(all, { mode: 'zh', first: 'zh' }, ours.key)?.first).toBe(ours);
    expect(chooseShown(all, { mode: 'en', first: 'en' }, ours.key)?.first).toBe(twin);
    expect(chooseShown(all, { mode: 'both', first: 'zh' }, ours.key)).toEqual({
      first: ours,
      second: twin,
    });
  });

  test('a preference for what is gone, or not in this language, counts for nothing', () => {
    for (const key of ['gone', 'en 2026-01-19 Daily']) {
      expect(chooseShown(heads, { mode: 'zh', first: 'zh' }, key)?.first.key).toBe(
        'zh 2026-01-20 Daily',
      );
    }
  });

  test('no digest, nothing shown', () => {
    expect(chooseShown([], { mode: 'zh', first: 'zh' })).toBeNull();
  });
});

describe('the reader chooses between', () => {
  const keys = (heads: DigestHead[], first: 'zh' | 'en') =>
    orderDigests(heads, { mode: 'both', first }).map(({ key }) => key);
  const heads = [
    head('zh', '2026-01-18'),
    head('en', '2026-01-20'),
    head('ko', '2026-01-21'),
    head('zh', '2026-01-20'),
    head('zh', null, 'Undated'),
  ];

  test('the digests in their language, the newest first, then those in a third one', () => {
    expect(keys(heads, 'zh')).toEqual([
      'zh 2026-01-20 Daily',
      'zh 2026-01-18 Daily',
      'zh null Undated',
      'ko 2026-01-21 Daily',
    ]);
    expect(keys(heads, 'en')).toEqual(['en 2026-01-20 Daily', 'ko 2026-01-21 Daily']);
  });

  test('all there are, where none is in their language', () => {
    expect(keys([head('zh', '2026-01-18'), head('ko', '2026-01-21')], 'en')).toEqual([
      'ko 2026-01-21 Daily',
      'zh 2026-01-18 Daily',
    ]);
  });

  test('one of each source and day', () => {
    expect(keys([head('zh-Hant', '2026-01-18'), head('zh', '2026-01-18')], 'zh')).toHaveLength(1);
  });
});

test('Traditional Chinese serves those who read Chinese', () => {
  expect(speaks('zh-Hant', 'zh')).toBe(true);
  expect(speaks('ko', 'zh')).toBe(false);
});
