import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSettings, parseChange, parseSettings } from '../../../lib/settings/parse-settings';

const LANGUAGE = 'paperglance:2:language';
const PAPER_PAGE = 'paperglance:2:paperPageOpen';
const OPEN = 'paperglance:2:open:';

const fresh = {
  language: { mode: 'en', first: 'en' },
  paperPageOpen: true,
  pageKeys: false,
  controlCorner: 'right',
  controlForm: 'full',
  panelWidth: null,
  chips: 'all',
  preferredSources: [],
  openPapers: {},
};
const parse = (stored: Record<string, unknown>) => parseSettings(stored, ['en-GB']);

it('a new reader gets the first of the browser’s languages that we speak', () => {
  expect(parse({})).toEqual(fresh);
  expect(parseSettings({}, ['de', 'zh-TW', 'en']).language).toEqual({
    ...{ mode: 'zh', first: 'zh', digestLang: 'zh-Hant' },
  });
});

describe.each([
  ['as they are kept', LANGUAGE, PAPER_PAGE],
  ['as version 1 kept them', 'language', 'paperPageOpen'],
])('settings %s', (_when, languageKey, paperPageKey) => {
  it.each([
    { mode: 'zh', first: 'zh' },
    { mode: 'both', first: 'en', digestLang: 'zh-Hant-HK' },
    { mode: 'own', first: 'en', digestLang: 'ja' },
  ])('keep the language %j', (language) => {
    expect(parse({ [languageKey]: language })).toEqual({ ...fresh, language });
  });

  it.each([
    ...['zh', 7, null, {}, [], { mode: 'zh' }, { mode: 'tlh', first: 'zh' }],
    { mode: 'zh', first: 'toString' },
    { mode: 'zh', first: ['zh'] },
    { mode: 'own', first: 'en', digestLang: 'not a language' },
    { mode: 'own', first: 'en', digestLang: 7 },
  ])('fall back where the language is %j, and keep the rest', (language) => {
    expect(parse({ [languageKey]: language, [paperPageKey]: false })).toEqual({
      ...fresh,
      paperPageOpen: false,
    });
  });

  it.each(['no', null, 0, {}])('fall back where a flag is %j, and keep the rest', (flag) => {
    const language = { mode: 'zh', first: 'zh' };
    expect(parse({ [languageKey]: language, [paperPageKey]: flag })).toEqual({
      ...fresh,
      language,
    });
  });

  it('have no own language that is named by nothing', () => {
    expect(parse({ [languageKey]: { mode: 'own', first: 'en' } })).toEqual(fresh);
  });
});

it.each([319, 1201, 480.5, '480', Number.NaN])('a panel is not %j wide', (width) => {
  expect(parse({ 'paperglance:2:panelWidth': width })).toEqual(fresh);
});

it.each([320, 1200, null])('a panel may be %j wide', (panelWidth) => {
  expect(parse({ 'paperglance:2:panelWidth': panelWidth })).toEqual({ ...fresh, panelWidth });
});

describe('open papers', () => {
  it('have a key each; what is no time is left out', () => {
    const stored = {
      [`${OPEN}2601.00001`]: 1,
      [`${OPEN}2601.00002`]: 'yesterday',
      [`${OPEN}2601.00003`]: {},
      [`${OPEN}2601.00004`]: -7,
    };
    expect(parse(stored).openPapers).toEqual({ '2601.00001': 1, '2601.00004': -7 });
  });

  it('of version 1 are one map, and what was done since counts more', () => {
    const stored = {
      openPapers: { '2601.00001': 1, '2601.00002': 'yesterday', '2601.00003': 3 },
      [`${OPEN}2601.00003`]: -4,
    };
    expect(parse(stored).openPapers).toEqual({ '2601.00001': 1, '2601.00003': -4 });
    for (const openPapers of ['all', null, 7]) expect(parse({ openPapers })).toEqual(fresh);
  });
});

it('what is kept now counts more than what version 1 kept, unless it is broken', () => {
  const old = { language: { mode: 'zh', first: 'zh' }, paperPageOpen: false };
  const both = { mode: 'both', first: 'en' };
  expect(parse({ ...old, [LANGUAGE]: both })).toEqual({
    ...{ ...fresh, language: both, paperPageOpen: false },
  });
  expect(parse({ ...old, [LANGUAGE]: 'broken', [PAPER_PAGE]: null })).toEqual({ ...fresh, ...old });
});

it('whatever is stored, there are settings, and none of them is another’s', () => {
  const keys = fc.constantFrom(LANGUAGE, PAPER_PAGE, `${OPEN}2601.00001`, 'language', 'openPapers');
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), (stored) => {
      const { language, paperPageOpen, openPapers } = parse(stored);
      expect(['en', 'zh', 'both', 'own']).toContain(language.mode);
      expect(paperPageOpen).toBeTypeOf('boolean');
      for (const time of Object.values(openPapers)) expect(time).toBeTypeOf('number');
    }),
  );
});

describe('a change', () => {
  it('is what stands under our keys, and nothing else', () => {
    const language = { mode: 'zh', first: 'zh' };
    expect(parseChange({ [LANGUAGE]: language, other: 1 })).toEqual({ language });
    expect(parseChange({ [`${OPEN}2601.00001`]: 5 })).toEqual({ openPapers: { '2601.00001': 5 } });
    expect(parseChange({ 'paperglance:library': { papers: [] }, language })).toEqual({});
    expect(parseChange({ [LANGUAGE]: undefined, [PAPER_PAGE]: 'no' })).toEqual({});
  });

  it('leaves alone what it does not name', () => {
    const settings = { ...parse({}), openPapers: { a: 1, b: 2 } };
    expect(changedSettings(settings, { openPapers: { b: -3 } })).toEqual({
      ...settings,
      openPapers: { a: 1, b: -3 },
    });
    expect(changedSettings(settings, { paperPageOpen: false }).openPapers).toEqual({ a: 1, b: 2 });
  });
});

it('hold no more than they should, whatever else is stored beside or among them', () => {
  const choice = { mode: 'both', first: 'zh', digestLang: 'zh-Hant' };
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`key ${n}`, n]));
  expect(parse({ [LANGUAGE]: { ...many, ...choice } }).language).toEqual(choice);
  expect(parseChange({ [LANGUAGE]: { ...many, ...choice } })).toEqual({ language: choice });
  const opened = Object.entries(many).map(([, n]) => [`${OPEN}2301.${10_000 + n}`, n % 2 ? n : -n]);
  const { openPapers } = parse(Object.fromEntries(opened));
  expect(Object.keys(openPapers)).toHaveLength(300);
  expect(openPapers['2301.29999']).toBe(19_999);
  expect(openPapers['2301.29998']).toBe(-19_998);
});
