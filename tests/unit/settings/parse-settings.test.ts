import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../lib/settings/parse-settings';

it.each([
  { language: { mode: 'zh', first: 'zh' } },
  { language: { mode: 'both', first: 'en', digestLang: 'zh-Hant-HK' } },
  { language: { mode: 'own', first: 'en', digestLang: 'ja' }, paperPageOpen: false },
  { openPapers: { '2601.00001': 1_790_000_000_000 } },
])('keeps what readers chose: %j', (settings) => {
  expect(parseSettings(settings)).toEqual(settings);
});

describe('leaves out what is no setting', () => {
  it.each([
    { language: 'zh' },
    { language: 7 },
    { language: null },
    { language: {} },
    { language: [] },
    { language: { mode: 'zh' } },
    { language: { mode: 'tlh', first: 'zh' } },
    { language: { mode: 'zh', first: 'toString' } },
    { language: { mode: 'zh', first: ['zh'] } },
    { language: { mode: 'own', first: 'en', digestLang: 'not a language' } },
    { language: { mode: 'own', first: 'en', digestLang: 7 } },
    { paperPageOpen: 'no' },
    { paperPageOpen: null },
    { openPapers: 'all' },
    { openPapers: null },
    { somethingElse: true },
  ])('%j', (stored) => {
    expect(parseSettings(stored)).toEqual({});
  });

  it('in part: times that are none', () => {
    const openPapers = { '2601.00001': 1, '2601.00002': 'yesterday', '2601.00003': {} };
    expect(parseSettings({ openPapers })).toEqual({ openPapers: { '2601.00001': 1 } });
  });

  it('in part: an own language that is named by nothing', () => {
    expect(parseSettings({ language: { mode: 'own', first: 'en' } })).toEqual({
      language: { mode: 'en', first: 'en' },
    });
  });
});
