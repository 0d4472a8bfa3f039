import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/parse-query';

/** A query as one reads it: `*` behind what may be a beginning. */
function told(text: string): string[] {
  const { units, without, filters } = parseQuery(text);
  const unit = ({ tokens, isPrefix }: (typeof units)[number]) =>
    tokens.join('+') + (isPrefix ? '*' : '');
  return [
    ...units.map(unit),
    ...without.map((each) => `-${unit(each)}`),
    ...filters.map(({ kind, value, isWithout }) => `${isWithout ? '-' : ''}${kind}=${value}`),
  ];
}

describe('What is typed', () => {
  it.each([
    ['diffusion models', ['diffusion', 'models*']],
    ['Diffusion', ['diffusion*']],
    ['扩散模型 擴散', ['扩+散+模+型', '扩+散']],
    ['GPT-4o 模型', ['gpt+4o', '模+型']],
    ['"video generation" -image', ['video+generation', '-image']],
    ['"video gen', ['video+gen*']],
    ['“视频 生成”', ['视+频+生+成']],
    ['field:NLP source:"Daily Papers" a', ['a*', 'field=NLP', 'source=Daily Papers']],
    ['lang：zh -has:results', ['lang=zh', '-has=results']],
    [
      'date:2026-01 after:2026-01-05 before:2026',
      ['date=2026-01', 'after=2026-01-05', 'before=2026'],
    ],
    ['date:soon', ['date+soon*']],
    ['unknown:thing', ['unknown+thing*']],
    ['field:', []],
    ['- "" -" ', []],
    ['Poincaré ﬁnite Ｆｕｌｌ', ['poincare', 'finite', 'full*']],
    ['2601.103', ['2601+103*']],
    ['2601.1 axis', ['2601+1*', 'axis*']],
    ['https://arxiv.org/abs/2601.10387v2', ['2601+10387*']],
    ['huggingface.co/papers/2601.10387', ['2601+10387*']],
    ['모델을 학습', ['모+델+을', '학+습']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is never wrong, whatever it is', () => {
    const pieces = fc.constantFrom(
      '-',
      '"',
      ':',
      'field:',
      'date:',
      ' ',
      '“',
      '扩',
      'a',
      '2026',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          parseQuery(text);
        },
      ),
    );
  });
});
