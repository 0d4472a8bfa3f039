import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod/mini';
import { hostSchemas } from '../../../lib/messages/host-schemas';
import type { Arguments } from '../../../lib/messages/protocol';
import { anyBlocks, anyRun } from '../translate/inline-arbitrary';

type Accepted<Name extends keyof typeof hostSchemas> = z.infer<(typeof hostSchemas)[Name]>;

it('accepts exactly what the protocol says, as the compiler sees it', () => {
  expectTypeOf<Accepted<'writeDigests'>>().toEqualTypeOf<Arguments<'writeDigests'>>();
  expectTypeOf<Accepted<'storeTranslation'>>().toEqualTypeOf<Arguments<'storeTranslation'>>();
  expectTypeOf<Accepted<'deleteTranslation'>>().toEqualTypeOf<Arguments<'deleteTranslation'>>();
  expectTypeOf<Accepted<'convertChinese'>>().toEqualTypeOf<Arguments<'convertChinese'>>();
});

it('writeDigests takes a known form and one or two keys', () => {
  const accepts = (changes: object) =>
    hostSchemas.writeDigests.safeParse({
      form: 'text',
      paperId: '2601.10387',
      keys: ['k'],
      ...changes,
    }).success;
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
    summary: ['A', { t: 'strong', c: ['b', { t: 'code', text: 'c' }] }],
    sections: [{ kind: 'other', label: '', blocks: [{ t: 'paragraph', c: ['d'] }] }],
  };
  const accepts = (changes: object) =>
    hostSchemas.storeTranslation.safeParse({ ...translation, ...changes }).success;

  it('takes a translation, whatever it consists of', () => {
    expect(accepts({})).toBe(true);
    fc.assert(
      fc.property(anyRun, anyBlocks, (summary, blocks) => {
        expect(accepts({ summary, sections: [{ kind: 'method', label: 'x', blocks }] })).toBe(true);
      }),
    );
  });

  const block = (of: unknown) => ({ sections: [{ kind: 'other', label: '', blocks: [of] }] });
  const nested = (depth: number): unknown =>
    depth === 0 ? 'x' : { t: 'strong', c: [nested(depth - 1)] };
  it.each<[string, object]>([
    ['a key that is no text', { from: 7 }],
    ['a language that is none', { lang: 'en/..' }],
    ['a name without end', { by: 'x'.repeat(101) }],
    ['more than is asked for', { title: 'x' }],
    ['a run that is no list', { summary: { 0: 'x', length: 1 } }],
    ['a node of no known kind', { summary: [{ t: 'script', c: [] }] }],
    ['a kind by inheritance alone', { summary: [{ t: 'constructor' }] }],
    ['a node without a kind', { summary: [{ c: [] }] }],
    ['a kind that is a list', { summary: [{ t: ['break'] }] }],
    ['a hole', { summary: [null] }],
    ['a number', { summary: [1] }],
    ['a block within a run', { summary: [{ t: 'rule' }] }],
    ['a property too many', { summary: [{ t: 'break', onclick: 'x' }] }],
    ['a property too few', { summary: [{ t: 'strong' }] }],
    ['a property in place of another', { summary: [{ t: 'strong', text: 'x' }] }],
    [
      'an address that is code',
      { summary: [{ t: 'link', href: 'javascript:x//https://', c: [] }] },
    ],
    ['an address of the machine', { summary: [{ t: 'link', href: 'file:///x', c: [] }] }],
    [
      'MathML',
      {
        summary: [
          { t: 'math', tex: 'x', display: false, mathml: { tag: 'math', attributes: {}, c: [] } },
        ],
      },
    ],
    ['what would overflow a stack', { summary: [nested(100)] }],
    ['a run within a list of blocks', block('x')],
    ['a heading of no level', block({ t: 'heading', level: 'x', c: [] })],
    ['a table whose cells are no runs', block({ t: 'table', head: ['x'], rows: [] })],
    ['items that are no lists', block({ t: 'list', ordered: true, start: 1, items: ['x'] })],
    ['a prototype key', JSON.parse('{"summary":[{"t":"break","__proto__":{}}]}')],
    ['a section without a label', { sections: [{ kind: 'other', blocks: [] }] }],
    ['a section too deep in lists', { sections: [[]] }],
  ])('refuses %s', (_what, changes) => {
    expect(accepts(changes)).toBe(false);
  });

  it('takes text as deep as any', () => {
    expect(accepts({ summary: [nested(30)] })).toBe(true);
  });
});

it('deleteTranslation takes a key', () => {
  const accepts = (args: unknown) => hostSchemas.deleteTranslation.safeParse(args).success;
  expect(accepts({ key: 'k' })).toBe(true);
  expect(accepts({ key: 'k'.repeat(301) })).toBe(false);
  expect(accepts({ key: 'k', all: true })).toBe(false);
});

it('convertChinese takes texts, and a form of Chinese', () => {
  const accepts = (args: unknown) => hostSchemas.convertChinese.safeParse(args).success;
  expect(accepts({ texts: ['软件'], to: 'zh-Hant' })).toBe(true);
  expect(accepts({ texts: [7], to: 'zh-Hant' })).toBe(false);
  expect(accepts({ texts: [], to: 'toString' })).toBe(false);
});
