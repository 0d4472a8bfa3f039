import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../lib/background/address-bar';
import type { DigestTexts } from '../../../lib/search/digest-texts';
import { filterAt } from '../../../lib/search/filter-at';
import { markText } from '../../../lib/search/mark-text';
import { matchDigest } from '../../../lib/search/match-digest';
import { nearestQueries } from '../../../lib/search/nearest-queries';
import { normalise } from '../../../lib/search/normalise';
import { parseQuery } from '../../../lib/search/parse-query';
import { passageOf } from '../../../lib/search/passage';
import { propertyOptions } from '../parse/property-options';
import { merged, searched, segmentOf } from './index-in-memory';

/** What becomes other characters, more or fewer of them; halves of pairs; all that means something in a query. */
const bits = fc.constantFrom(
  ...['㍿', 'ﬁ', 'ﬃ', 'İ', 'ı', 'ß', 'ẞ', 'ŉ', 'ǆ', 'ΐ', '½', '①', 'ﷺ', 'Σ', 'ς', 'ΟΔΟΣ', '𝑥'],
  ...['\u1112\u1161\u11ab', '\u1100', '\u1161', '\u11a8', '한국', 'e\u0301', 'ẹ\u0301', 'é'],
  ...['ﾓﾞ', 'ｶﾞ', 'ガ', '字', '學', '学', '𠮷', '😀', 'क्षि', 'ก็', '\ud800', '\udc00', '\u202e'],
  ...['\u0000', '\u0001', '\u0002', '"', '“', '」', '-', '－', ':', '(', '[', '\\', '*', '+?'],
  ...['date:', 'after:', 'before:', 'field:', 'lang:', '9999-99', '2026', 'x', '^', '$', '.'],
  ...[' ', '\n', '\u3000', 'word', 'Word', '2601.10387', 'v2'],
);
const text = fc.array(bits, { maxLength: 14 }).map((parts) => parts.join(''));

function digestOf(title: string, section: string, day = 13_150): DigestTexts {
  return {
    texts: [
      { place: 'title', text: title },
      { place: 'section', text: section },
    ],
    facets: { day, lang: 'zh', source: 'Daily', fields: ['NLP'], has: [], read: [] },
  };
}

function isFound(typed: string, digest: DigestTexts): boolean {
  return matchDigest(parseQuery(typed), digest, new Map()) !== null;
}

describe('whatever is typed', () => {
  it('is answered, by the index as by the texts themselves', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, section, typed) => {
        const query = parseQuery(typed);
        const digest = digestOf(title, section);
        const papers = [{ id: '2601.10387', digests: [digest] }];
        const expected = isFound(typed, digest) ? ['2601.10387'] : [];
        const segment = segmentOf(papers);
        expect(searched(query, [segment], papers)).toEqual(expected);
        expect(searched(query, [await merged([segment])], papers)).toEqual(expected);
        filterAt(typed, typed.length);
        nearestQueries(query, new Map());
        passageOf(query, digest);
        placeOf(typed);
      }),
      propertyOptions(300),
    );
  });

  it('finds itself as a phrase', () => {
    fc.assert(
      fc.property(text, text, text, (before, said, after) => {
        const phrase = `"${said.replace(/["“”„＂「」『』]/g, ' ')}"`;
        if (parseQuery(phrase).units.length === 0) return;
        expect(isFound(phrase, digestOf(`${before} ${said} ${after}`, ''))).toBe(true);
      }),
      propertyOptions(300),
    );
  });

  it('finds no digest without a day by days, those before the first included', () => {
    const undated = digestOf('A', 'B', 0);
    for (const typed of ['date:1989', 'date:1989-12-31', 'date:0000', 'before:2026', 'after:1950'])
      expect([typed, isFound(typed, undated)]).toEqual([typed, false]);
  });
});

describe('accents', () => {
  it('say nothing, also where no letter has them in it', () => {
    for (const [typed, title] of [
      ['istanbul', 'İstanbul'],
      ['eko', 'Ẹ\u0301kọ'],
      ['замок', 'за\u0301мок'],
    ] as const)
      expect([title, isFound(`"${typed}"`, digestOf(title, ''))]).toEqual([title, true]);
  });

  it('leave nothing to be normalised again', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(normalise(normalise(said))).toBe(normalise(said));
      }),
      propertyOptions(500),
    );
  });
});

describe('marks', () => {
  it('cover just what was found, whatever stands around it', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = `${before} needle ${after}`;
        const { marks } = markText(whole, parseQuery('"needle"').units);
        expect(marks.map(({ from, to }) => whole.slice(from, to))).toEqual(['needle']);
      }),
      propertyOptions(500),
    );
  });

  it('cover what becomes more characters, or fewer', () => {
    const words = ['한국', 'ﬁne', 'ガス', 'ｶﾞｽ', 'café', '㍿', 'İstanbul', 'ẹ\u0301kọ'];
    for (const word of words.flatMap((each) => [each, each.normalize('NFD')]))
      for (const whole of [`x ${word} y`, `ﬁ e\u0301 ${word} z`, `e\u0301 ${word}`]) {
        const { marks } = markText(whole, parseQuery(`"${word}"`).units);
        expect(marks.map(({ from, to }) => whole.slice(from, to))).toEqual([word]);
      }
  });
});
