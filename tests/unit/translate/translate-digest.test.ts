import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section, TranslatedWords } from '../../../lib/digest/digest';
import { plainText } from '../../../lib/digest/plain-text';
import { sectionsAfterLead } from '../../../lib/digest/sections-after-lead';
import type { Block, Inline } from '../../../lib/digest/tree';
import {
  type Original,
  textsToTranslate,
  translateDigest,
} from '../../../lib/translate/translate-digest';
import { anyBlocks, anyRun } from './inline-arbitrary';

const summary: Inline[] = ['它比 ', { t: 'strong', c: ['GPT-4o'] }, ' 好。'];
const sections: Section[] = [
  { kind: 'summary', label: '一句话', blocks: [{ t: 'paragraph', c: summary }] },
  {
    kind: 'other',
    label: '',
    blocks: [
      { t: 'list', ordered: false, start: 1, items: [[{ t: 'paragraph', c: ['达 60%'] }]] },
      { t: 'paragraph', c: ['The abstract, in English.'] },
      { t: 'preformatted', text: '代码' },
    ],
  },
];

const original: Original = { lang: 'zh', summary, sections };

/** All words that a translator makes of a digest. */
function wordsFor(of: Original, translate: (text: string) => string): TranslatedWords {
  return textsToTranslate(of)
    .flat()
    .map((text) => [text, translate(text)]);
}

const inAngles = (text: string) => text.replace(/[^{}\d]+/g, (words) => `<${words}>`);

describe('a translator', () => {
  it('gets each text once, where it first stands', () => {
    expect(textsToTranslate(original)).toEqual([['它比 {0}{1}{2} 好。'], ['一句话'], ['达 {0}']]);
    const twice = { ...original, sections: [...sections, ...sections] };
    expect(textsToTranslate(twice)).toEqual([...textsToTranslate(original), [], []]);
  });

  it('gets what is in the digest’s language, and so may be in it', () => {
    const english = { ...original, lang: 'en' };
    expect(textsToTranslate(english)[2]).toEqual(['达 {0}', 'The abstract, in English.']);
    expect(textsToTranslate({ lang: 'zh', summary: ['GPT-4o, 60%'], sections: [] })).toEqual([[]]);
  });
});

describe('a digest', () => {
  it('is put together of a translator’s words', () => {
    const translated = translateDigest(original, wordsFor(original, inAngles));
    expect(translated.isWhole).toBe(true);
    expect(translated.summary).toEqual(['<它比 >', { t: 'strong', c: ['GPT-4o'] }, '< 好。>']);
    expect(translated.sections.map(({ label, kind }) => [kind, label])).toEqual([
      ['summary', '<一句话>'],
      ['other', ''],
    ]);
    expect(translated.sections[0]?.blocks).toEqual([{ t: 'paragraph', c: translated.summary }]);
    expect(plainText(translated.sections[1]?.blocks ?? [])).toBe(
      '<达 >60%\nThe abstract, in English.\n代码',
    );
  });

  it('says its summary in the same words where a section begins with it and goes on', () => {
    const goesOn: Section = {
      kind: 'summary',
      label: '',
      blocks: [{ t: 'paragraph', c: [...summary.slice(0, -1), ' 好。它更快。'] }],
    };
    const longer = { ...original, sections: [goesOn] };
    expect(textsToTranslate(longer)).toEqual([['它比 {0}{1}{2} 好。'], ['它更快。']]);
    const translated = translateDigest(longer, wordsFor(longer, inAngles));
    expect(translated.isWhole).toBe(true);
    const [own] = translated.sections;
    expect(plainText(own?.blocks ?? [])).toBe('<它比 >GPT-4o< 好。> <它更快。>');
    expect(sectionsAfterLead(translated.sections, translated.summary ?? [])).toEqual([
      { ...own, blocks: [{ t: 'paragraph', c: ['<它更快。>'] }] },
    ]);
    expect(
      translateDigest(
        longer,
        wordsFor(longer, () => ''),
      ).sections,
    ).toEqual(longer.sections);
  });

  it('grows with the words, the summary first, section by section', () => {
    const words = wordsFor(original, inAngles);
    const whole = translateDigest(original, words);
    expect(translateDigest(original, [])).toEqual({ summary: null, sections: [], isWhole: false });
    expect(translateDigest(original, words.slice(0, 1))).toEqual({
      ...{ summary: whole.summary, sections: [], isWhole: false },
    });
    expect(translateDigest(original, words.slice(0, 2))).toEqual({
      ...{ summary: whole.summary, sections: whole.sections.slice(0, 1), isWhole: false },
    });
    // No section stands before one that is missing, and none without a summary.
    expect(translateDigest(original, words.slice(1)).sections).toEqual([]);
    expect(translateDigest(original, words.toSpliced(1, 1)).sections).toEqual([]);
  });

  it('keeps the text that did not come back whole, or at all, or without end', () => {
    for (const spoil of [
      (text: string) => text.replace('{0}', '').replace('达', 'X'),
      () => '',
      (text: string) => text + '长'.repeat(1000),
    ]) {
      const words = wordsFor(original, (text) => (text === '一句话' ? 'L' : spoil(text)));
      const translated = translateDigest(original, words);
      expect(translated.summary).toEqual(summary);
      expect(plainText(translated.sections[1]?.blocks ?? [])).toContain('达 60%');
      expect(translated.sections[0]?.label).toBe('L');
    }
  });

  it('keeps formulas as they are shown', () => {
    const mathml = { tag: 'math', attributes: {}, c: ['x'] };
    const formula: Inline = { t: 'math', tex: 'x', display: false, mathml };
    const of = { lang: 'zh', summary: ['取', formula], sections: [] };
    expect(translateDigest(of, [['取{0}', 'Take {0}']]).summary).toEqual(['Take ', formula]);
  });

  it('keeps text that is too long to be sent', () => {
    const long = '长'.repeat(20_001);
    const of: Original = {
      lang: 'zh',
      summary: ['短'],
      sections: [{ kind: 'other', label: '', blocks: [{ t: 'paragraph', c: [long] }] }],
    };
    expect(textsToTranslate(of)).toEqual([['短'], []]);
    expect(translateDigest(of, [['短', 'short']])).toMatchObject({
      isWhole: true,
      sections: of.sections,
    });
  });

  it('takes no words that it has no text for', () => {
    const words: TranslatedWords = [
      ...wordsFor(original, inAngles),
      ['代码', 'X'],
      ['__proto__', 'X'],
    ];
    expect(translateDigest(original, words)).toEqual(
      translateDigest(original, wordsFor(original, inAngles)),
    );
  });

  it('is none where nothing could be translated', () => {
    expect(
      translateDigest(
        original,
        wordsFor(original, () => ''),
      ).isWhole,
    ).toBe(false);
    const nothing = { lang: 'zh', summary: ['GPT-4o'], sections: [] };
    expect(translateDigest(nothing, [])).toEqual({ ...nothing, lang: undefined, isWhole: false });
  });
});

it('keeps the shape of every digest, and every text that is not translated', () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shape(part)]));
  };
  fc.assert(
    fc.property(anyRun, fc.array(anyBlocks, { maxLength: 3 }), (line, bodies) => {
      const all: Block[][] = [[{ t: 'paragraph', c: ['词'] }], ...bodies];
      const of = {
        lang: 'en',
        // No run begins with it: a space may come behind the summary where the run goes on.
        summary: ['总：', ...line],
        sections: all.map((blocks): Section => ({ kind: 'other', label: 'L', blocks })),
      };
      const words = wordsFor(of, (text) => text.replaceAll('们', 'X'));
      const result = translateDigest(of, words);
      expect(shape(result.sections)).toEqual(shape(of.sections));
      const texts = (of: Section[]) => JSON.stringify(of.map(({ blocks }) => blocks));
      expect(texts(result.sections)).toBe(texts(of.sections).replaceAll('们', 'X'));
    }),
  );
});
