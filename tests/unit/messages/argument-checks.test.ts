import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { argumentChecks } from '../../../lib/messages/argument-checks';
import type { Checked } from '../../../lib/messages/checks';
import type { Arguments } from '../../../lib/messages/protocol';
import { parsePaperId } from '../../../lib/paper/paper-id';

type Accepted<Name extends keyof typeof argumentChecks> = Checked<(typeof argumentChecks)[Name]>;

it('accepts exactly what the protocol says, as the compiler sees it', () => {
  expectTypeOf<Accepted<'lookUp'>>().toEqualTypeOf<Arguments<'lookUp'>>();
  expectTypeOf<Accepted<'readBodies'>>().toEqualTypeOf<Arguments<'readBodies'>>();
  expectTypeOf<Accepted<'askHost'>>().toEqualTypeOf<Arguments<'askHost'>>();
  expectTypeOf<Accepted<'countDigests'>>().toEqualTypeOf<Arguments<'countDigests'>>();
  expectTypeOf<Accepted<'workThroughInbox'>>().toEqualTypeOf<Arguments<'workThroughInbox'>>();
  expectTypeOf<Accepted<'libraryChanged'>>().toEqualTypeOf<Arguments<'libraryChanged'>>();
  expectTypeOf<Accepted<'importProgressed'>>().toEqualTypeOf<Arguments<'importProgressed'>>();
});

it.each(['suggestPapers', 'dropDigest', 'bringDigestBack'])(
  'takes no %s from a page, which the background alone asks of the host',
  (call) => {
    expect(argumentChecks.askHost({ call, args: { key: '2601.10387/zh', act: 1 } })).toBe(false);
    expect(argumentChecks.askHost({ call: 'deleteTranslation', args: {} })).toBe(true);
  },
);

describe('lookUp', () => {
  const accepts = (args: unknown) => argumentChecks.lookUp(args);

  it('takes ids of papers, up to 2000', () => {
    expect(accepts({ ids: [] })).toBe(true);
    expect(accepts({ ids: ['2601.10387', '0704.0001'] })).toBe(true);
    expect(accepts({ ids: Array(2000).fill('2601.10387') })).toBe(true);
    expect(accepts({ ids: Array(2001).fill('2601.10387') })).toBe(false);
  });

  it.each([
    ['no arguments', undefined],
    ['null', null],
    ['a string', '2601.10387'],
    ['an array', ['2601.10387']],
    ['no ids', {}],
    ['ids that are no array', { ids: '2601.10387' }],
    ['an object like an array', { ids: { 0: '2601.10387', length: 1 } }],
    ['a number', { ids: [2601.10387] }],
    ['a hole', { ids: [null] }],
    ['an id with a version', { ids: ['2601.10387v1'] }],
    ['an id with a line end', { ids: ['2601.10387\n'] }],
    ['a month that is none', { ids: ['2613.10387'] }],
    ['a prototype key as an id', { ids: ['__proto__'] }],
    ['more than is asked for', { ids: [], all: true }],
    ['a prototype key', JSON.parse('{"ids":[],"__proto__":{"all":true}}')],
    ['a constructor', JSON.parse('{"ids":[],"constructor":{}}')],
    ['ids by inheritance alone', JSON.parse('{"__proto__":{"ids":[]}}')],
  ])('refuses %s', (_what, args) => {
    expect(accepts(args)).toBe(false);
  });

  it('takes every id that a page can name', () => {
    const nearly = fc.stringMatching(/^\d{2}[01]\d\.\d{4,5}$/);
    fc.assert(
      fc.property(nearly, (id) => {
        fc.pre(parsePaperId(id) === id);
        expect(accepts({ ids: [id] })).toBe(true);
      }),
    );
  });
});

describe('readBodies', () => {
  const accepts = (args: unknown) => argumentChecks.readBodies(args);

  it('takes up to 50 keys of up to 300 characters', () => {
    expect(accepts({ keys: Array(50).fill('k'.repeat(300)) })).toBe(true);
    expect(accepts({ keys: Array(51).fill('k') })).toBe(false);
    expect(accepts({ keys: ['k'.repeat(301)] })).toBe(false);
    expect(accepts({ keys: [1] })).toBe(false);
    expect(accepts({ keys: [['k']] })).toBe(false);
  });
});

it('countDigests takes a number of papers', () => {
  const accepts = (args: unknown) => argumentChecks.countDigests(args);
  expect(accepts({ count: 0 })).toBe(true);
  expect(accepts({ count: 105 })).toBe(true);
  for (const count of [-1, 1.5, '4', null]) expect(accepts({ count })).toBe(false);
});

it('deleteDigest and restoreDigest take one key, and the number of an act', () => {
  expect(argumentChecks.deleteDigest({ key: 'k' })).toBe(true);
  expect(argumentChecks.restoreDigest({ key: 'k', act: 7 })).toBe(true);
  for (const key of [['k'], null, 'k'.repeat(301)]) {
    expect(argumentChecks.deleteDigest({ key })).toBe(false);
    expect(argumentChecks.restoreDigest({ key, act: 7 })).toBe(false);
  }
  for (const act of [-1, '7', null, [7]])
    expect(argumentChecks.restoreDigest({ key: 'k', act })).toBe(false);
});

it('addPart takes the name of a part', () => {
  const accepts = (args: unknown) => argumentChecks.addPart(args);
  expect(accepts({ part: 'overlay' })).toBe(true);
  expect(accepts({ part: 'actions' })).toBe(true);
  for (const part of ['papers', '../popup', '', null]) expect(accepts({ part })).toBe(false);
});

it.each(['workThroughInbox', 'importProgressed'] as const)('%s takes nothing', (call) => {
  expect(argumentChecks[call]({})).toBe(true);
  expect(argumentChecks[call]({ force: true })).toBe(false);
  expect(argumentChecks[call]([])).toBe(false);
  expect(argumentChecks[call](undefined)).toBe(false);
});

describe('libraryChanged', () => {
  const change = { papers: ['2601.10387'], imports: false, sourceNames: false };
  const accepts = (args: unknown) => argumentChecks.libraryChanged(args);

  it('takes up to 1,000 papers, or many', () => {
    for (const papers of ['many', [], Array(1000).fill('2601.10387')])
      expect(accepts({ ...change, papers })).toBe(true);
    expect(accepts({ ...change, papers: Array(1001).fill('2601.10387') })).toBe(false);
  });

  it.each([
    [{}, null, [], 'many'],
    [
      { ...change, papers: 'all' },
      { ...change, papers: ['x'] },
      { ...change, papers: [7] },
    ],
    [
      { ...change, imports: 1 },
      { ...change, more: true },
      { papers: 'many', imports: true },
    ],
  ])('takes nothing like %j, %j, %j', (...others) => {
    for (const args of others) expect(accepts(args)).toBe(false);
  });
});
