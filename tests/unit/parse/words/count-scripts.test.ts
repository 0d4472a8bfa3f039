import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countScripts } from '../../../../lib/parse/words/count-scripts';

test('letters are counted by script, Latin ones by word', () => {
  expect(countScripts('用 GPT-4 读 论文。これは한국어 naïve')).toEqual({
    han: 4,
    kana: 3,
    hangul: 3,
    latinWords: 2,
  });
});

test('in common text it agrees with the Unicode properties', () => {
  const letters = fc.constantFrom(...'abcXYZéöß 的是不了人我一。，！あいうカキ가나다 \n0123-_');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 80 }), (parts) => {
      const text = parts.join('');
      const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
      expect(countScripts(text)).toEqual({
        han: count(/\p{Script=Han}/gu),
        kana: count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
        hangul: count(/\p{Script=Hangul}/gu),
        latinWords: count(/\p{Script=Latin}+/gu),
      });
    }),
  );
});
