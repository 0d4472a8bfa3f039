import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf, withTexts } from '../../../lib/convert/chinese-texts';
import { convertChinese } from '../../../lib/convert/convert-chinese';
import type { Section } from '../../../lib/digest/digest';
import type { Inline } from '../../../lib/digest/tree';
import { anyBlocks, anyRun } from '../translate/inline-arbitrary';

describe('converting', () => {
  it('chooses the right character of several, by the phrase', () => {
    expect(convertChinese(['头发发展，后天以后，里面一公里'], 'zh-Hant')).toEqual([
      '頭髮發展，後天以後，裡面一公里',
    ]);
    expect(convertChinese(['頭髮發展，後天以後，著作權看著'], 'zh')).toEqual([
      '头发发展，后天以后，著作权看着',
    ]);
  });

  it('uses the words of the place', () => {
    const text = '软件和内存优化了网络，默认用人工智能算法';
    expect(convertChinese([text], 'zh-Hant')).toEqual([
      '軟體和記憶體優化了網路，預設用人工智慧演算法',
    ]);
    expect(convertChinese([text], 'zh-Hant-HK')).toEqual([
      '軟件和內存優化了網絡，默認用人工智能算法',
    ]);
    expect(convertChinese(['軟體和記憶體，用人工智慧'], 'zh')).toEqual(['软件和内存，用人工智能']);
  });

  it('leaves what is no Chinese', () => {
    const text = 'GPT-4o, 60%, かな, 한국어, 😀';
    for (const to of ['zh', 'zh-Hant', 'zh-Hant-HK'] as const)
      expect(convertChinese([text, ''], to)).toEqual([text, '']);
  });
});

describe('of a digest', () => {
  const summary: Inline[] = ['软件 ', { t: 'strong', c: ['内存'] }, { t: 'code', text: '软件' }];
  const link: Inline = { t: 'link', href: 'https://a.org/软件', c: ['English'] };
  const math: Inline = { t: 'math', tex: '\\text{软件}', display: false, mathml: null };
  const sections: Section[] = [
    {
      kind: 'method',
      label: '方法',
      blocks: [
        { t: 'table', head: [['头']], rows: [[[link, math]]] },
        { t: 'preformatted', text: '软件' },
        { t: 'list', ordered: false, start: 1, items: [[{ t: 'paragraph', c: ['项'] }]] },
      ],
    },
  ];

  it('the words are converted; code, formulas and addresses are not', () => {
    expect(textsOf({ summary, sections })).toEqual(['软件 ', '内存', '方法', '头', '项']);
    const converted = withTexts({ summary, sections }, ['A', 'B', 'C', 'D', 'E']);
    expect(converted.summary).toEqual([
      'A',
      { t: 'strong', c: ['B'] },
      { t: 'code', text: '软件' },
    ]);
    expect(converted.sections).toEqual([
      {
        kind: 'method',
        label: 'C',
        blocks: [
          { t: 'table', head: [['D']], rows: [[[link, math]]] },
          { t: 'preformatted', text: '软件' },
          { t: 'list', ordered: false, start: 1, items: [[{ t: 'paragraph', c: ['E'] }]] },
        ],
      },
    ]);
  });

  it('each text finds its place again', () => {
    fc.assert(
      fc.property(anyRun, anyBlocks, (run, blocks) => {
        const text = { summary: run, sections: [{ kind: 'other' as const, label: '标', blocks }] };
        expect(withTexts(text, textsOf(text))).toEqual(text);
        expect(textsOf(text)).toContain('标');
      }),
    );
  });
});
