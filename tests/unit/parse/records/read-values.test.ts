import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../../lib/parse/records/read-records';
import { readValues } from '../../../../lib/parse/records/read-values';

describe('a file is taken for', () => {
  test.each([
    ['JSON', 'a.json', '{"a": [1]}', { a: [1] }],
    ['JSON by its first character', 'a.txt', '[{"a": 1}]', [{ a: 1 }]],
    ['JSON Lines', 'a.jsonl', '{"a": 1}\n\n{"a": 2}\n', [{ a: 1 }, { a: 2 }]],
    ['YAML', 'a.yaml', 'a:\n  - b: 1\n', { a: [{ b: 1 }] }],
    ['CSV', 'a.csv', 'a,b\n1,"x, y"\n', [{ a: '1', b: 'x, y' }]],
    ['TSV', 'a.tsv', 'a\tb\n1\t2\n', [{ a: '1', b: '2' }]],
  ])('%s', (_, name, text, value) => {
    expect(readValues(text, name)).toEqual({ ok: true, value, brokenLines: [] });
  });

  test.each([
    ['a link', 'a.md', '[A paper](https://arxiv.org/abs/2601.00001)'],
    ['a heading', 'a.md', '# Report'],
    ['front matter', 'a.md', '---\ntitle: x\n---\n'],
  ])('prose where it starts with %s', (_, name, text) => {
    expect(readValues(text, name)).toBeNull();
  });
});

describe('what is broken is named by its line', () => {
  test('in JSON', () => {
    expect(readValues('{\n "a": 1,\n "b": oops\n}', 'a.json')).toEqual({ ok: false, line: 3 });
  });

  test('in JSON Lines, and the other lines are read', () => {
    expect(readValues('{"a": 1}\n{"a": \n{"a": 3}', 'a.jsonl')).toEqual({
      ok: true,
      value: [{ a: 1 }, { a: 3 }],
      brokenLines: [2],
    });
  });

  test('in YAML', () => {
    expect(readValues('a: 1\nb: [1, 2\nc: 3\n', 'a.yml')).toMatchObject({
      ok: false,
      line: expect.any(Number),
    });
  });
});

test('YAML may hold several documents', () => {
  expect(readValues('a: 1\n---\na: 2\n', 'a.yaml')).toMatchObject({ value: [{ a: 1 }, { a: 2 }] });
});

test('columns of one name are one field', () => {
  expect(readValues('id,note,note\n1,甲,乙\n2,丙,\n', 'a.csv')).toMatchObject({
    value: [
      { id: '1', note: '甲\n\n乙' },
      { id: '2', note: '丙' },
    ],
  });
});

test('YAML that would grow without end is read without growing', () => {
  const levels = Array.from(
    { length: 12 },
    (_, n) => `l${n + 1}: &l${n + 1} [${Array(10).fill(`*l${n}`).join(', ')}]`,
  );
  const bomb = readValues(`l0: &l0 x\n${levels.join('\n')}\n`, 'bomb.yaml');
  // Its lists are shared, not copied; only whoever walks them must keep count.
  expect(bomb?.ok && readRecords(bomb.value).entries).toEqual([]);
});
