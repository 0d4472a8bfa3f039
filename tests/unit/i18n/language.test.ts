import { describe, expect, test } from 'vitest';
import type { DigestHead } from '../../../lib/digest/digest';
import { chooseMode, chooseShown, defaultChoice, speaks } from '../../../lib/i18n/language';

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

  test('no digest, nothing shown', () => {
    expect(chooseShown([], { mode: 'zh', first: 'zh' })).toBeNull();
  });
});

test('Traditional Chinese serves those who read Chinese', () => {
  expect(speaks('zh-Hant', 'zh')).toBe(true);
  expect(speaks('ko', 'zh')).toBe(false);
});
