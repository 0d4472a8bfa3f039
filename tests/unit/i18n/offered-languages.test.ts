import { expect, it } from 'vitest';
import { chooseDigestLang, chooseMode, type LanguageChoice } from '../../../lib/i18n/language';
import { offeredLanguages } from '../../../lib/i18n/offered-languages';

const english: LanguageChoice = { mode: 'en', first: 'en' };
const offered = (held: string[], choice = english, browser = ['en-GB']) =>
  offeredLanguages(held, choice, browser);

it('offers nothing where our own languages are all that there is', () => {
  expect(offered([])).toEqual([]);
  expect(offered(['zh', 'en'])).toEqual([]);
});

it('offers what the library holds, and our own', () => {
  expect(offered(['ko', 'en', 'ja'])).toEqual(['zh', 'en', 'ko', 'ja']);
});

it('offers both forms of Chinese where any is held', () => {
  expect(offered(['zh-Hant'])).toEqual(['zh', 'en', 'zh-Hant']);
  expect(offered(['ja', 'zh'])).toEqual(['zh', 'en', 'zh-Hant', 'ja']);
  expect(offered(['ja', 'zh-Hant-HK'])).toEqual(['zh', 'en', 'zh-Hant', 'ja', 'zh-Hant-HK']);
});

it('offers Traditional Chinese in place of Simplified to those who read it', () => {
  for (const browser of [['zh-TW'], ['en', 'zh-HK'], ['zh-Hant']])
    expect(offered(['zh', 'en'], english, browser)).toEqual(['zh', 'en', 'zh-Hant']);
  for (const browser of [['zh-CN'], ['zh'], ['not a tag', '']])
    expect(offered(['zh', 'en'], english, browser)).toEqual([]);
  expect(offered(['en'], english, ['zh-TW'])).toEqual([]);
});

it('offers what was chosen, held or not, while another mode is chosen too', () => {
  const japanese = chooseDigestLang(english, 'ja');
  expect(offered(['en'], japanese)).toEqual(['zh', 'en', 'ja']);
  expect(offered(['en'], chooseMode(japanese, 'en'))).toEqual(['zh', 'en', 'ja']);
  expect(offered(['en'], chooseDigestLang(japanese, 'en'))).toEqual([]);
});
