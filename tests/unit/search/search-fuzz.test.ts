import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DigestTexts, Place } from '../../../lib/search/digest-texts';
import { parseQuery } from '../../../lib/search/parse-query';
import { merged, type Paper, searched, segmentOf } from './index-in-memory';

/** Few words, so that they meet: in five scripts, both Chinese ones, with accents, wide letters and signs between. */
const WORDS = [
  ...['diffusion', 'Diffuse', 'di', 'd', 'model', 'models', 'GPT-4o', 'gpt', '4o', 'café', 'cafe'],
  ...[
    '扩散模型',
    '擴散模型',
    '模型',
    '扩散',
    '散',
    '强化学习',
    '強化學習',
    '学',
    '用BERT做',
    'ＢＥＲＴ',
  ],
  ...[
    '拡散モデル',
    'ﾓﾃﾞﾙ',
    '확산 모델을',
    '모델',
    'модель',
    '2601.10387',
    '2601.1',
    '𠮷野',
    'ﬁne',
    '±',
    '。',
  ],
];

const word = fc.constantFrom(...WORDS);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '', '，', '-')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));

const digest: fc.Arbitrary<DigestTexts> = fc
  .record({
    title: text,
    summary: text,
    sections: fc.array(text, { maxLength: 3 }),
    day: fc.integer({ min: 13_140, max: 13_180 }),
    lang: fc.constantFrom('zh', 'zh-Hant', 'en'),
    fields: fc.uniqueArray(fc.constantFrom('NLP', '可解释性', 'Computer Vision'), { maxLength: 2 }),
  })
  .map(({ title, summary, sections, day, lang, fields }) => ({
    texts: [
      ...[
        { place: 'title' as Place, text: title },
        { place: 'summary' as Place, text: summary },
      ],
      ...sections.map((each) => ({ place: 'section' as Place, text: each })),
    ],
    facets: { day, lang, source: 'Daily', fields, has: ['results'], read: [] },
  }));

const papers = fc
  .array(fc.array(digest, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((all): Paper[] => all.map((digests, n) => ({ id: `2601.${10_000 + n}`, digests })));

const queryPart = fc
  .tuple(
    fc.constantFrom('', '', '', '-'),
    fc.oneof(
      word,
      word.map((each) => each.slice(0, 2)),
      text.map((each) => `"${each}"`),
      fc.constantFrom('field:nlp', 'lang:zh', 'date:2026-01', 'after:2026-01-05', 'has:results'),
    ),
  )
  .map((parts) => parts.join(''));
const query = fc.array(queryPart, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

/** The plainest search that there is, by other means: words as a regular expression has them, joined by spaces. */
function naive(typed: string, { texts, facets }: DigestTexts): boolean {
  const asked = parseQuery(typed);
  const lines = texts.map((each) => lineOf(each.text));
  const holds = ({ tokens, isPrefix }: { tokens: string[]; isPrefix: boolean }) => {
    const wanted = ` ${tokens.join(' ')}${isPrefix ? '' : ' '}`;
    return lines.some((line) => line.includes(wanted));
  };
  const passes = ({ kind, value }: { kind: string; value: string }) => {
    if (kind === 'field') return facets.fields.includes(value.toUpperCase());
    if (kind === 'lang') return facets.lang.startsWith('zh');
    // The first of January of 2026 is the 13,150th day since the last one of 1989.
    if (kind === 'date') return facets.day >= 13_150 && facets.day < 13_181;
    if (kind === 'after') return facets.day >= 13_154;
    return facets.has.includes(value);
  };
  return (
    asked.units.every(holds) &&
    !asked.without.some(holds) &&
    asked.filters.every((filter) => passes(filter) !== filter.isWithout)
  );
}

const SIMPLE: Record<string, string> = { 擴: '扩', 強: '强', 學: '学', 習: '习', é: 'e' };

function lineOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[擴強學習é]/g, (letter) => SIMPLE[letter] ?? letter);
  const found = plain.matchAll(
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー])[\p{L}\p{N}\p{M}])+/gu,
  );
  return ` ${[...found].map(([token]) => token).join(' ')} `;
}

it('finds in the index what a plain search through all texts finds', async () => {
  await fc.assert(
    fc.asyncProperty(papers, query, fc.nat(), async (all, typed, cut) => {
      const asked = parseQuery(typed);
      const at = cut % (all.length + 1);
      const parts = [all.slice(0, at), all.slice(at)].map(segmentOf);
      const expected = all
        .filter(({ digests }) => digests.some((each) => naive(typed, each)))
        .map(({ id }) => id);
      if (asked.units.length + asked.without.length + asked.filters.length === 0) return;
      expect(searched(asked, parts, all)).toEqual(expected);
      expect(searched(asked, [await merged(parts)], all)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
}, 60_000);
