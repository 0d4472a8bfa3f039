import { expect, test } from 'vitest';
import { wantedForm } from '../../../lib/i18n/wanted-form';

test.each([
  ['zh-Hant', { mode: 'zh', first: 'zh' }, 'zh'],
  ['zh', { mode: 'zh', first: 'zh' }, null],
  ['zh', { mode: 'zh', first: 'zh', digestLang: 'zh-Hant' }, 'zh-Hant'],
  ['zh', { mode: 'both', first: 'en', digestLang: 'zh-Hant-HK' }, 'zh-Hant-HK'],
  // Both are traditional: their words differ, but each can be read.
  ['zh-Hant', { mode: 'zh', first: 'zh', digestLang: 'zh-Hant-HK' }, null],
  // Nobody knows which script an English reader reads.
  ['zh-Hant', { mode: 'both', first: 'en' }, null],
  ['en', { mode: 'zh', first: 'zh', digestLang: 'zh-Hant' }, null],
  ['ja', { mode: 'zh', first: 'zh', digestLang: 'zh-Hant' }, null],
] as const)('a digest in %s, to a reader of %j, is shown in %s', (lang, choice, expected) => {
  expect(wantedForm(lang, choice)).toBe(expected);
});
