import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../../lib/parse/records/json-reader';
import { propertyOptions } from '../property-options';

const kite = '{"id": "2601.00001", "title": "Kites", "summary": "They fly."}';
const salt = '{"id": "2601.00002", "title": "Salt", "summary": "It stores heat."}';
const both = [JSON.parse(kite), JSON.parse(salt)];

test('sound JSON is read as the engine reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat(4), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const restored = /[\b\f\n\r\t][a-z]/i.test(JSON.stringify(JSON.parse(json)));
      fc.pre(!restored && !/\\[bfnrt]|__proto__/.test(text));
      expect(readJson(text)).toMatchObject({ values: [JSON.parse(json)], faults: [] });
    }),
    propertyOptions(300),
  );
});

describe('what machines break is read', () => {
  test.each([
    [
      'numbers that are none',
      '[{"a": NaN, "b": -Infinity, "c": 1e3}]',
      [[{ a: null, b: null, c: 1000 }]],
    ],
    [
      'Python’s quotes and names',
      "[{'a': None, 'b': True, 'c': 'it\\'s', 'd': \"it's\"}]",
      [[{ a: null, b: true, c: "it's", d: "it's" }]],
    ],
    [
      'Python’s days and tuples',
      "{'a': datetime.date(2026, 1, 5), 'b': ('x', 'y')}",
      [{ a: '2026-01-05', b: ['x', 'y'] }],
    ],
    [
      'commas too many, and comments',
      '[{"a": 1,}, /* two */ {"a": 2}, // end\n]',
      [[{ a: 1 }, { a: 2 }]],
    ],
    ['commas too few', '[{"a": "x"\n "b": "y"} {"a": "z"}]', [[{ a: 'x', b: 'y' }, { a: 'z' }]]],
    [
      'names without quotes',
      "const papers = [{ id: 'x', note: 'a, b: c' }];",
      [[{ id: 'x', note: 'a, b: c' }]],
    ],
    [
      'quotes within quotes',
      '[{"a": "He calls it "Kite", and left.", "b": "y"}]',
      [[{ a: 'He calls it "Kite", and left.', b: 'y' }]],
    ],
    ['line ends within quotes', '[{"a": "one\ntwo"}]', [[{ a: 'one\ntwo' }]]],
    [
      'backslashes that escape nothing',
      String.raw`[{"a": "\(x_\alpha\) and \underline{y}"}]`,
      [[{ a: String.raw`\(x_\alpha\) and \underline{y}` }]],
    ],
    ['a fence and prose around', 'Sure [as asked]:\n```json\n{"a": 1}\n```\nBye.', [{ a: 1 }]],
    [
      'objects one after another',
      '{"a": 1}\n{\n  "a": 2\n}{"a": 3}',
      [{ a: 1 }, { a: 2 }, { a: 3 }],
    ],
    ['a byte order mark', '\ufeff{"a": 1}', [{ a: 1 }]],
  ])('%s', (_, text, values) => {
    const read = readJson(text);
    expect(
      read.values.filter((value) => !Array.isArray(value) || typeof value[0] === 'object'),
    ).toEqual(values);
    expect(read.faults).toEqual([]);
  });
});

describe('a record that is broken is told, and no other is lost', () => {
  const lost = kite.replace('fly."', 'fly.');
  test.each([
    ['in one line', `[${lost},${salt}]`],
    ['a record a line', `[\n${lost},\n${salt}\n]`],
    ['in an envelope', `{"n": 2, "papers": [${lost}, ${salt}]}`],
    ['one after another', `${lost}\n${salt}`],
  ])('%s', (_, text) => {
    const { values, faults } = readJson(text);
    expect(JSON.stringify(values)).toContain(salt.replaceAll(': ', ':').replaceAll(', ', ','));
    expect(JSON.stringify(values)).not.toContain('They fly');
    expect(faults).toMatchObject([{ kind: 'broken-structure' }]);
  });

  test('where it breaks off', () => {
    const cut = `[\n${kite},\n${salt.slice(0, -8)}`;
    expect(readJson(cut)).toMatchObject({
      values: [[both[0]]],
      faults: [{ kind: 'truncated', line: 3, detail: 'Salt' }],
    });
  });

  test('where only the end of the list is missing, all are whole', () => {
    expect(readJson(`{"papers": [${kite},\n${salt}`)).toMatchObject({
      values: [{ papers: both }],
      faults: [{ kind: 'truncated', line: 2 }],
    });
  });

  test('where it holds a field of that name already', () => {
    const mixed = '{"id": "2601.00003", "summary": "One.", "summary": "Another."}';
    expect(readJson(`[${kite}, ${mixed}, ${salt}]`)).toMatchObject({
      values: [both],
      faults: [{ kind: 'broken-structure' }],
    });
  });
});

describe('two records never become one', () => {
  test.each([
    ['the brackets between them are lost', `[${kite.slice(0, -1)}, ${salt.slice(1)}]`],
    ['the first one’s end is lost', `[${kite.slice(0, -1)}, ${salt}]`],
    ['a line between them is lost', `${kite.slice(0, -1)}\n${salt}`],
  ])('where %s', (_, text) => {
    expect(readJson(text).values.flat()).toEqual(both);
  });

  test('where one lacks a value', () => {
    const { values } = readJson(`{"id": "2601.00003", "more":\n${salt}`);
    expect(values).toEqual([both[1]]);
  });
});

test('each object knows its lines', () => {
  const { values, spans } = readJson(
    '{\n "papers": [\n  {"a": 1},\n  {\n   "a": 2\n  }\n ]\n}',
    10,
  );
  const [envelope] = values;
  const places = [envelope, ...Object.values(Object(envelope)).flat()].map((value) =>
    spans.get(Object(value)),
  );
  expect(places).toEqual([
    { line: 10, endLine: 17 },
    { line: 12, endLine: 12 },
    { line: 13, endLine: 15 },
  ]);
});

test.each(['[', '{"a":', '{', '{"a":"', '{"a":"x\n', '[{"id":"2601.00001","a":"', '/*[', '"\\'])(
  'a file of nothing but %j comes to an end',
  (piece) => {
    // What grows faster than the file takes longer than any test may.
    expect(readJson(piece.repeat(200_000 / piece.length)).faults).toBeInstanceOf(Array);
  },
);

test('a comment may stand before the first field', () => {
  const { values, faults } = readJson('{\n  // made on Monday\n  "2601.00001": {"title": "A"}\n}');
  expect(values).toEqual([{ '2601.00001': { title: 'A' } }]);
  expect(faults).toEqual([]);
});
