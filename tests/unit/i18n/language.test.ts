import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DigestHead } from '../../../lib/digest/digest';
import { PUBLISHED } from '../../../lib/digest/provenance';
import {
  areEquallyNear,
  choiceOnCard,
  chooseDigestLang,
  chooseMode,
  chooseShown,
  defaultChoice,
  isOneText,
  type LanguageChoice,
  languageBeyondOurs,
  nextMode,
  orderDigests,
  ownLanguage,
  speaks,
  wordsLanguage,
} from '../../../lib/i18n/language';
import { languageName } from '../../../lib/i18n/language-name';

function head(lang: string, date: string | null, source = 'Daily'): DigestHead {
  const key = `${lang} ${date} ${source}`;
  const provenance = PUBLISHED;
  return { key, lang, date, source, title: 'T', readingSource: null, summary: [key], provenance };
}

function translation(lang: string, original: DigestHead): DigestHead {
  const { lang: from, key, date, source } = original;
  return {
    ...head(lang, date, source),
    key: `machine ${lang} ${key}`,
    provenance: { by: 'translator', name: 'Chrome', from: { lang: from, key } },
  };
}

const inChinese: LanguageChoice = { mode: 'zh', first: 'zh' };
const inEnglish: LanguageChoice = { mode: 'en', first: 'en' };

describe('a reader who has never chosen', () => {
  test.each([
    [['zh-CN', 'en'], 'zh'],
    [['ZH'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'zh-Hans', 'en'], 'zh'],
    [['de-DE'], 'en'],
    [['constructor', 'enm'], 'en'],
    [[], 'en'],
  ])('with the browser languages %j reads %s', (languages, expected) => {
    expect(defaultChoice(languages)).toEqual({ mode: expected, first: expected });
  });
});

test.each([
  [['zh-TW'], 'zh-Hant'],
  [['zh-Hant', 'en'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant-HK'],
  [['zh-Hant-MO'], 'zh-Hant-HK'],
])('with the browser languages %j Chinese is %s', (languages, digestLang) => {
  expect(defaultChoice(languages)).toEqual({ mode: 'zh', first: 'zh', digestLang });
});

test('the next mode is the next of the switch', () => {
  const next = (choice: LanguageChoice) => nextMode(choice);
  expect(next(inChinese)).toBe('en');
  expect(next(inEnglish)).toBe('both');
  expect(next({ mode: 'both', first: 'en' })).toBe('zh');
  expect(next({ mode: 'both', first: 'en', digestLang: 'ja' })).toBe('own');
  expect(next({ mode: 'own', first: 'en', digestLang: 'ja' })).toBe('zh');
});

test('in one language, the other is at hand for a passing look', () => {
  const [zh, en] = [head('zh', '2026-01-20'), head('en', '2026-01-20')];
  expect(chooseShown([zh, en], inChinese)).toEqual({ first: zh, second: null, other: en });
  expect(chooseShown([zh, en], { mode: 'both', first: 'zh' })).toEqual({
    first: zh,
    second: en,
    other: null,
  });
});

describe('choosing a mode', () => {
  test('both keeps the language that came first', () => {
    expect(chooseMode(chooseMode(inEnglish, 'zh'), 'both')).toEqual({ mode: 'both', first: 'zh' });
  });

  test('for one card leaves the choice as it is', () => {
    expect(choiceOnCard(inChinese)).toBe(inChinese);
    expect(choiceOnCard(inChinese, 'both')).toEqual({ mode: 'both', first: 'zh' });
    expect(inChinese).toEqual({ mode: 'zh', first: 'zh' });
  });
});

describe('a language of the reader’s own', () => {
  const japanese = chooseDigestLang(inEnglish, 'ja');

  test('beyond our words is a mode, and is remembered while another one is chosen', () => {
    expect(japanese).toEqual({ mode: 'own', first: 'en', digestLang: 'ja' });
    expect(ownLanguage(japanese)).toBe('ja');
    expect(languageBeyondOurs(japanese)).toBe('ja');
    expect(languageBeyondOurs(chooseMode(japanese, 'en'))).toBe('ja');
    const english = chooseMode(japanese, 'en');
    expect(ownLanguage(english)).toBe('en');
    expect(chooseMode(english, 'own')).toEqual(japanese);
    expect(ownLanguage(chooseMode(english, 'both'))).toBe('ja');
  });

  test('has our words in it where they exist', () => {
    expect(wordsLanguage(japanese)).toBe('ja');
    expect(wordsLanguage(chooseMode(japanese, 'both'))).toBe('ja');
    expect(wordsLanguage(chooseMode(japanese, 'en'))).toBe('en');
    expect(wordsLanguage(chooseDigestLang(inEnglish, 'ko'))).toBe('en');
    expect(defaultChoice(['ja-JP', 'zh-CN'])).toEqual({
      mode: 'own',
      first: 'zh',
      digestLang: 'ja',
    });
    expect(defaultChoice(['de', 'en', 'ja'])).toEqual({ mode: 'en', first: 'en' });
  });

  test('that is a form of one of ours is meant by that one', () => {
    const hant = chooseDigestLang(inEnglish, 'zh-Hant');
    expect(hant).toEqual({ mode: 'zh', first: 'zh', digestLang: 'zh-Hant' });
    expect(ownLanguage(hant)).toBe('zh-Hant');
    expect(languageBeyondOurs(hant)).toBeUndefined();
    expect(languageBeyondOurs(inEnglish)).toBeUndefined();
    expect(ownLanguage(chooseMode(hant, 'en'))).toBe('en');
    expect(ownLanguage(chooseMode(chooseMode(hant, 'en'), 'zh'))).toBe('zh-Hant');
  });

  test('that is one of ours is no more than that', () => {
    expect(chooseDigestLang(japanese, 'zh')).toEqual(inChinese);
  });

  test('leaves the mode both as it is', () => {
    expect(chooseDigestLang({ mode: 'both', first: 'zh' }, 'ko')).toEqual({
      mode: 'both',
      first: 'zh',
      digestLang: 'ko',
    });
  });

  test('is called by its own name, and by that which others give it', () => {
    expect(languageName('ja', 'ja')).toBe('日本語');
    expect(languageName('ja', 'zh')).toBe('日语');
    expect(languageName('ja', 'en')).toBe('Japanese');
    expect(languageName('not a tag', 'en')).toBe('not a tag');
  });

  const hant = head('zh-Hant', '2026-01-18');
  const heads = [head('zh', '2026-01-20'), hant, head('en', '2026-01-21'), head('ja', null)];

  test('comes before newer ones in another form of it', () => {
    expect(chooseShown(heads, chooseDigestLang(inChinese, 'zh-Hant'))?.first).toBe(hant);
    expect(chooseShown([hant, head('zh', null)], inChinese)?.first.lang).toBe('zh');
    expect(chooseShown([hant, head('en', null)], inChinese)?.first).toBe(hant);
  });

  test('stands beside the language of our words', () => {
    const shown = chooseShown(heads, chooseMode(japanese, 'both'));
    expect([shown?.first.lang, shown?.second?.lang]).toEqual(['ja', 'en']);
  });

  test('stands beside English where it is a form of Chinese, and second where English is first', () => {
    const chosen = chooseDigestLang({ mode: 'both', first: 'zh' }, 'zh-Hant');
    expect(chooseShown(heads, chosen)?.second?.lang).toBe('en');
    expect(chooseShown(heads, { ...chosen, first: 'en' })?.second).toBe(hant);
  });
});

describe('of several digests', () => {
  const heads = [
    head('en', '2026-01-19'),
    head('zh', '2026-01-18'),
    head('zh', '2026-01-20'),
    head('ko', '2026-01-21'),
  ];

  test('the newest in the reader’s language is shown', () => {
    expect(chooseShown(heads, inChinese)?.first.key).toBe('zh 2026-01-20 Daily');
  });

  test('the newest there is, where none is in that language', () => {
    const shown = chooseShown([head('ko', null), head('ja', '2026-01-01')], inEnglish);
    expect(shown?.first.lang).toBe('ja');
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
      other: null,
    });
  });

  const chosen = ({ key }: DigestHead, own = 'zh') => ({ key, own });

  test('the one that the reader chose is shown, or the same in the reader’s language', () => {
    const other = head('zh', '2026-01-19');
    const english = head('en', '2026-01-19');
    expect(chooseShown([...heads, other], inChinese, [], chosen(english))?.first).toBe(other);
  });

  test('a digest that was chosen is none of the reader’s choice in another language', () => {
    const [morning, evening] = [head('zh', null, 'Morning'), head('en', null, 'Evening')];
    const both = [morning, evening];
    expect(chooseShown(both, inChinese, [], chosen(morning))?.first).toBe(morning);
    expect(chooseShown(both, inEnglish, [], chosen(morning))?.first).toBe(evening);
    // In this one it was chosen although it is in the other.
    expect(chooseShown(both, inEnglish, [], chosen(morning, 'en'))?.first).toBe(morning);
  });

  test('no digest, nothing shown', () => {
    expect(chooseShown([], inChinese)).toBeNull();
  });
});

describe('of several sources', () => {
  const [morning, evening] = [
    head('en', '2026-01-19', 'Morning'),
    head('en', '2026-01-21', 'Evening'),
  ];
  const chinese = head('zh', '2026-01-22', 'Chinese');
  const all = [morning, evening, chinese];

  test('the preferred one comes first though another is newer, and never before the reader’s language', () => {
    expect(orderDigests(all, inEnglish)).toEqual([evening, morning, chinese]);
    const preferred = ['Chinese', 'Morning'];
    expect(orderDigests(all, inEnglish, preferred)).toEqual([morning, evening, chinese]);
    expect(chooseShown(all, inEnglish, preferred)?.first).toBe(morning);
    expect(chooseShown(all, inChinese, preferred)?.first).toBe(chinese);
  });

  test('the preferred one comes first, too, in a machine’s translation or in another form of Chinese', () => {
    const machine = translation('zh', morning);
    const hant = head('zh-Hant', null, 'Hant');
    const heads = [chinese, machine, hant];
    expect(chooseShown(heads, inChinese, ['Morning'])?.first).toBe(machine);
    expect(chooseShown(heads, inChinese, ['Hant'])?.first).toBe(hant);
    expect(chooseShown(heads, inChinese)?.first).toBe(chinese);
  });

  test('no abstract comes before a digest, whoever is preferred', () => {
    const abstract = { ...head('en', '2026-01-22', 'Abstracts'), abstractAlone: true as const };
    expect(orderDigests([abstract, morning], inEnglish, ['Abstracts'])[0]).toBe(morning);
    expect(areEquallyNear(abstract, morning, inEnglish)).toBe(false);
    expect(areEquallyNear(evening, morning, inEnglish)).toBe(true);
    expect(areEquallyNear(chinese, morning, inEnglish)).toBe(false);
  });

  test('each can be chosen, one in the other language, too, where it has none in the reader’s', () => {
    const twin = head('zh', '2026-01-21', 'Evening');
    expect(orderDigests([...all, twin], inEnglish)).toEqual([evening, morning, chinese]);
    expect(orderDigests([...all, twin], inChinese)).toEqual([chinese, twin, morning]);
  });

  test('who names nobody is told from others who name nobody by what their files are called', () => {
    const nameless = (sourceHint: string) => ({
      ...head('en', null, ''),
      key: sourceHint,
      sourceHint,
    });
    const [a, b] = [nameless('a'), nameless('b')];
    expect(orderDigests([a, b], inEnglish)).toEqual([a, b]);
    expect(orderDigests([a, b], inEnglish, ['/b'])).toEqual([b, a]);
  });

  test('both sets one source beside itself, then of another day, then another source', () => {
    const both: LanguageChoice = { mode: 'both', first: 'en' };
    const twin = head('zh', '2026-01-21', 'Evening');
    const older = head('zh', '2026-01-02', 'Evening');
    expect(chooseShown([...all, older, twin], both)?.second).toBe(twin);
    expect(chooseShown([...all, older], both)?.second).toBe(older);
    expect(chooseShown(all, both)?.second).toBe(chinese);
    expect(isOneText(evening, twin)).toBe(true);
    expect(isOneText(evening, older)).toBe(false);
    expect(isOneText(evening, chinese)).toBe(false);
  });

  test('a passing look is at the same text in its other language, never at another’s', () => {
    expect(chooseShown(all, inEnglish)?.other).toBeNull();
    const twin = head('zh', '2026-01-21', 'Evening');
    expect(chooseShown([...all, twin], inEnglish)?.other).toBe(twin);
  });
});

describe('a machine’s translation', () => {
  const english = head('en', '2026-01-20');
  const machine = translation('zh', english);

  test('is shown where nothing else is in the reader’s language, and stands before its original', () => {
    expect(chooseShown([english, machine], inChinese)?.first).toBe(machine);
    expect(chooseShown([english, machine], { mode: 'both', first: 'zh' })).toEqual({
      first: machine,
      second: english,
      other: null,
    });
  });

  test('comes after whatever a publisher wrote in the language, old or in another form', () => {
    const old = head('zh-Hant', '2024-01-01', 'Old');
    expect(chooseShown([english, machine, old], inChinese)?.first).toBe(old);
  });
});

test('whatever the reader chose, something is shown of a paper that has digests', () => {
  const langs = fc.constantFrom('zh', 'zh-Hant', 'en', 'ja', 'ko');
  const heads = fc.array(
    fc.tuple(langs, fc.constantFrom(null, '2026-01-19', '2026-01-20')).map((of) => head(...of)),
  );
  const choices = fc.record(
    {
      mode: fc.constantFrom<LanguageChoice['mode']>('zh', 'en', 'own', 'both'),
      first: fc.constantFrom<LanguageChoice['first']>('zh', 'en'),
      digestLang: langs,
    },
    { requiredKeys: ['mode', 'first'] },
  );
  fc.assert(
    fc.property(heads, choices, (all, choice) => {
      const shown = chooseShown(all, choice);
      expect(shown === null).toBe(all.length === 0);
      const own = all.some(({ lang }) => speaks(lang, ownLanguage(choice)));
      if (shown && own) expect(speaks(shown.first.lang, ownLanguage(choice))).toBe(true);
      if (shown?.second) expect(speaks(shown.second.lang, shown.first.lang)).toBe(false);
      if (shown) expect(orderDigests(all, choice)).toContain(shown.first);
    }),
  );
});

describe('the authors’ abstract, where nobody wrote a digest', () => {
  const abstract = { ...head('en', '2026-01-26', 'Abstracts'), abstractAlone: true as const };
  const older = head('en', '2026-01-20', 'Weekly');
  const inOther = head('zh', '2026-01-20');

  test('comes after all digests in the reader’s language, however new it is', () => {
    const translated = translation('en', inOther);
    expect(orderDigests([abstract, inOther, translated, older], inEnglish)).toEqual([
      older,
      translated,
      abstract,
    ]);
  });

  test('comes before what the reader may not read', () => {
    expect(orderDigests([head('ja', '2026-01-27'), abstract], inEnglish)[0]).toEqual(abstract);
  });
});
