import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainInline } from '../../../lib/digest/plain-text';
import type { Inline } from '../../../lib/digest/tree';
import { protectRun } from '../../../lib/translate/protect';
import { anyRun } from './inline-arbitrary';

const textOf = (...run: Inline[]) => protectRun(run).text;
const code: Inline = { t: 'code', text: 'pip install' };
const math: Inline = { t: 'math', tex: 'x_1', display: false, mathml: null };

describe('a translator gets', () => {
  it('words, and marks in place of names, numbers, addresses, code and formulas', () => {
    expect(textOf('We train LLaMA-3.1 and GPT-4o on MMLU.')).toBe('We train {0} and {1} on {2}.');
    expect(textOf('准确率达 60.3%，比 Qwen2.5-VL 高 1.5×。')).toBe('准确率达 {0}，比 {1} 高 {2}。');
    expect(textOf('A 7B model, 1,000 steps, −0.5 points')).toBe(
      'A {0} model, {1} steps, {2} points',
    );
    expect(textOf('See (https://a.org/b?c=1).')).toBe('See ({0}).');
    expect(textOf('见https://a.org/b?c=1.我们')).toBe('见{0}.我们');
    expect(textOf('With ', code, ' and ', math, '.')).toBe('With {0} and {1}.');
  });

  it('plain words as they are', () => {
    for (const text of [
      'A state-of-the-art, Human-Centered method; e.g. vision-language models, and/or k-means.',
      'ROBUSTNESS',
      '这是一个方法',
    ])
      expect(textOf(text)).toBe(text);
  });

  it('the words of strong text and links between marks', () => {
    const link: Inline = {
      t: 'link',
      href: 'https://a.org',
      c: ['its ', { t: 'strong', c: ['page'] }],
    };
    expect(textOf('See ', link, '.')).toBe('See {0}its {1}page{2}{3}.');
  });

  it('nothing where there is nothing to translate', () => {
    for (const run of [[], [''], [' \n'], ['GPT-4o: 60%'], [math], ['2601.10387 …']]) {
      expect(protectRun(run).text).toBeNull();
      expect(protectRun(run).restore('anything')).toBe(run);
    }
  });
});

describe('what comes back', () => {
  const run: Inline[] = ['它比', { t: 'strong', c: ['GPT-4o 好'] }, ' 60%。'];

  it('has what was protected in its new place', () => {
    expect(textOf(...run)).toBe('它比{0}{1} 好{2} {3}。');
    expect(protectRun(run).restore('By {3}, it is {0}better than {1}{2}.')).toEqual([
      'By 60%, it is ',
      { t: 'strong', c: ['better than GPT-4o'] },
      '.',
    ]);
  });

  it('may have other brackets, digits and spaces', () => {
    expect(protectRun(run).restore(' ｛０｝Better than { 1 }｛ 2 ｝ by {３} ')).toEqual([
      { t: 'strong', c: ['Better than GPT-4o'] },
      ' by 60%',
    ]);
  });

  it.each([
    ['a lost mark', 'It is {0}better than {1}{2}.'],
    ['a doubled mark', 'By {3}, {3}, it is {0}better than {1}{2}.'],
    ['a mark too many', 'By {3} it is {0}better than {1}{2}{4}.'],
    ['an end before its beginning', 'By {3} it is {2}better than {1}{0}.'],
    ['a mark that is no more than digits', 'By 3 it is {0}better than {1}{2}.'],
    ['nothing', ''],
  ])('is refused with %s', (_what, translated) => {
    expect(protectRun(run).restore(translated)).toBeNull();
  });

  it('is refused where nothing came back', () => {
    expect(protectRun(['词']).restore(' ')).toBeNull();
    expect(protectRun(['词 60%']).restore('{0}')).toBeNull();
  });

  it('is refused where elements cross', () => {
    const two: Inline[] = [
      { t: 'strong', c: ['a'] },
      { t: 'emphasis', c: ['b'] },
    ];
    expect(protectRun(two).restore('{0}a{2}b{1}{3}')).toBeNull();
    expect(protectRun(two).restore('{2}b{3}{0}a{1}')).toEqual(two.toReversed());
  });
});

it('a translator that changes nothing changes nothing', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const { text, restore } = protectRun(run);
      if (text !== null) expect(restore(text)).toEqual(restore(` ${text}\n`));
      expect(restore(text ?? '')?.filter((node) => node !== '')).toEqual(
        run.filter((node) => node !== ''),
      );
    }),
  );
});

it('whatever a translator makes of it, all that was protected is there once, or it is refused', () => {
  const piece = fc.oneof(
    fc.nat(12).map((n) => `{${n}}`),
    fc.constantFrom('词 ', 'word ', '{', '{99}'),
  );
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(piece)), { maxLength: 4 });
  const leaves = (run: Inline[]): string[] =>
    run.flatMap((node) => {
      if (typeof node === 'string') return [];
      if (!('c' in node)) return [JSON.stringify(node)];
      return [`${node.t} ${'href' in node ? node.href : ''}`, ...leaves(node.c)];
    });
  fc.assert(
    fc.property(anyRun, edits, (run, changes) => {
      const { text, restore } = protectRun(run);
      if (text === null) return;
      const parts = text.split(/(\{\d+\})/).filter(Boolean);
      for (const [from, to, other] of changes) {
        const [taken = ''] = parts.splice(from % parts.length, 1);
        parts.splice(to % (parts.length + 1), 0, other ?? taken);
      }
      const restored = restore(parts.join(''));
      if (!restored) return;
      expect(leaves(restored).sort()).toEqual(leaves(run).sort());
      const kept = text.match(/\{\d+\}/g) ?? [];
      const numbers = plainInline(run).match(/GPT-4o|60\.3%|Qwen2\.5-VL/g) ?? [];
      for (const number of numbers) expect(plainInline(restored)).toContain(number);
      expect(
        parts
          .join('')
          .match(/\{\d+\}/g)
          ?.sort(),
      ).toEqual(kept.length ? kept.sort() : undefined);
    }),
    { numRuns: 500 },
  );
});

it('takes time in proportion to the text, whatever it holds', () => {
  // Each would take hours if any part of it were read again from each of its letters.
  for (const unit of ['a-', 'http://', '{ ', '1.', 'A+', ' ', '{0', '.'])
    expect(protectRun([unit.repeat(200_000)]).restore('x')).toBeDefined();
});
