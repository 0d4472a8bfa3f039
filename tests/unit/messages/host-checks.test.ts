import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Checked } from '../../../lib/messages/checks';
import { hostChecks } from '../../../lib/messages/host-checks';
import type { Arguments } from '../../../lib/messages/protocol';

type Accepted<Name extends keyof typeof hostChecks> = Checked<(typeof hostChecks)[Name]>;

it('accepts exactly what the protocol says, as the compiler sees it', () => {
  expectTypeOf<Accepted<'writeDigests'>>().toEqualTypeOf<Arguments<'writeDigests'>>();
  expectTypeOf<Accepted<'storeTranslation'>>().toEqualTypeOf<Arguments<'storeTranslation'>>();
  expectTypeOf<Accepted<'deleteTranslation'>>().toEqualTypeOf<Arguments<'deleteTranslation'>>();
  expectTypeOf<Accepted<'convertDigests'>>().toEqualTypeOf<Arguments<'convertDigests'>>();
  expectTypeOf<Accepted<'textsToTranslate'>>().toEqualTypeOf<Arguments<'textsToTranslate'>>();
  expectTypeOf<Accepted<'showTranslation'>>().toEqualTypeOf<Arguments<'showTranslation'>>();
});

it('writeDigests takes a known form and one or two keys', () => {
  const accepts = (changes: object) =>
    hostChecks.writeDigests({
      form: 'text',
      paperId: '2601.10387',
      keys: ['k'],
      ...changes,
    });
  expect(accepts({})).toBe(true);
  expect(accepts({ form: 'markdown', keys: ['k', 'l'] })).toBe(true);
  for (const keys of [[], ['k', 'l', 'm'], 'k']) expect(accepts({ keys })).toBe(false);
  expect(accepts({ form: 'html' })).toBe(false);
});

describe('storeTranslation', () => {
  const translation = {
    from: '2601.10387/zh/2026-01-20/abc',
    lang: 'zh-Hant',
    by: 'Google Chrome 140',
    words: [['A', 'B']],
  };
  const accepts = (changes: object) => hostChecks.storeTranslation({ ...translation, ...changes });

  it('takes a translation, whatever its words', () => {
    expect(accepts({})).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (words) => {
        expect(accepts({ words })).toBe(true);
      }),
    );
    expect(accepts({ words: Array(20_000).fill(['A', 'B']) })).toBe(true);
  });

  it.each<[string, object]>([
    ['a key that is no text', { from: 7 }],
    ['a key without end', { from: 'k'.repeat(301) }],
    ['a language that is none', { lang: 'en/..' }],
    ['a name without end', { by: 'x'.repeat(101) }],
    ['more than is asked for', { summary: ['x'] }],
    ['words without end', { words: Array(100).fill(['x'.repeat(50_000), 'y']) }],
    ['words that are no list', { words: { A: 'B' } }],
    ['words without a translation', { words: [['A']] }],
    ['words with two translations', { words: [['A', 'B', 'C']] }],
    ['a translation that is no text', { words: [['A', { t: 'break' }]] }],
    ['a text without end', { words: [['A'.repeat(100_001), 'B']] }],
    ['a translation without end', { words: [['A', 'B'.repeat(100_001)]] }],
    ['words without end', { words: Array(20_001).fill(['A', 'B']) }],
  ])('refuses %s', (_what, changes) => {
    expect(accepts(changes)).toBe(false);
    if (!('lang' in changes || 'by' in changes))
      expect(hostChecks.showTranslation({ from: 'k', words: [], ...changes })).toBe(false);
  });
});

it('showTranslation takes a key and words', () => {
  const accepts = (args: unknown) => hostChecks.showTranslation(args);
  expect(accepts({ from: 'k', words: [] })).toBe(true);
  expect(accepts({ from: 'k' })).toBe(false);
});

it.each(['textsToTranslate', 'deleteTranslation'] as const)('%s takes a key', (call) => {
  const accepts = (args: unknown) => hostChecks[call](args);
  expect(accepts({ key: 'k' })).toBe(true);
  expect(accepts({ key: 'k'.repeat(301) })).toBe(false);
  expect(accepts({ key: 'k', all: true })).toBe(false);
});

it('convertDigests takes a page’s keys, a form of Chinese, and what is wanted', () => {
  const accepts = (changes: object) =>
    hostChecks.convertDigests({
      ...{ keys: ['k'], to: 'zh-Hant', parts: 'whole' },
      ...changes,
    });
  expect(accepts({})).toBe(true);
  expect(accepts({ keys: Array(50).fill('k'), parts: 'summaries' })).toBe(true);
  for (const wrong of [
    { keys: Array(51).fill('k') },
    { keys: [7] },
    { to: 'toString' },
    { parts: 'title' },
    { texts: ['软件'] },
  ])
    expect(accepts(wrong), JSON.stringify(wrong)).toBe(false);
});
