import { describe, expect, it, test } from 'vitest';
import { readYaml } from '../../../../lib/parse/records/read-yaml';

const salt = '- id: "2601.00002"\n  title: Salt\n  summary: It stores heat.\n';
const saltRead = { id: '2601.00002', title: 'Salt', summary: 'It stores heat.' };

test.each([
  ['a colon', '  title: Kites: at night\n', { title: 'Kites: at night' }],
  ['quotes within quotes', '  title: "The "Kite" paper"\n', { title: 'The "Kite" paper' }],
  ['a tab', '\ttitle: Kites\n', { title: 'Kites' }],
  ['a key that stands twice', '  title: Kites\n  title: Kites\n', { title: 'Kites' }],
  [
    'a sign that begins no text',
    '  title: Kites\n  summary: `They` fly.\n',
    { title: 'Kites', summary: '`They` fly.' },
  ],
])('%s refuses no file', (_, lines, fields) => {
  expect(readYaml(`- id: "2601.00001"\n${lines}${salt}`)).toMatchObject({
    values: [[{ id: '2601.00001', ...fields }, saltRead]],
    faults: [],
  });
});

test('what can’t be mended is told, and the rest is read', () => {
  const text = `date: 2026-01-05\npapers:\n- id: "2601.00001"\n  title: [Kites\n  summary: They fly.\n${salt}`;
  expect(readYaml(text)).toMatchObject({
    values: [
      { date: '2026-01-05', papers: [{ id: '2601.00001', summary: 'They fly.' }, saltRead] },
    ],
    faults: [{ kind: 'broken-structure', line: 4 }],
  });
});

test('a broken document leaves the others', () => {
  expect(readYaml('a: 1\n---\n- {b\n---\na: 3\n')).toMatchObject({
    values: [{ a: 1 }, { a: 3 }],
    faults: [{ line: 3 }],
  });
});

test('a record that mixes two is told', () => {
  const mixed = '- id: "2601.00001"\n  title: Kites\n  id: "2601.00003"\n  title: Tin\n';
  expect(readYaml(mixed + salt)).toMatchObject({
    values: [[null, saltRead]],
    faults: [{ kind: 'broken-structure', line: 1 }],
  });
});

test('a last record that lacks what all others have is cut', () => {
  const record = (n: number) => `- id: "2601.0000${n}"\n  title: T${n}\n  summary: S${n}\n`;
  const text = `${record(1)}${record(2)}- id: "2601.00003"\n  title: T3`;
  expect(readYaml(text)).toMatchObject({
    values: [[{ title: 'T1' }, { title: 'T2' }]],
    faults: [{ kind: 'truncated', line: 7, detail: 'T3' }],
  });
});

test('keys that are ids keep their zeros, and records their lines', () => {
  const { values, spans } = readYaml(
    'papers:\n  2601.00010:\n    title: Kites\n    note: |\n      a\n      b\n',
  );
  expect(values).toEqual([{ papers: { '2601.00010': { title: 'Kites', note: 'a\nb\n' } } }]);
  const [file] = values;
  const papers = Object(Object(file).papers);
  expect(spans.get(papers['2601.00010'])).toEqual({ line: 3, endLine: 6 });
});

test.each(['a: b: c\n', '- a: b: [\n', '\ta: b\n', 'a: ['])(
  'a file of nothing but %j comes to an end',
  (piece) => {
    // What grows faster than the file takes longer than any test may.
    const { values, faults } = readYaml(piece.repeat(200_000 / piece.length));
    expect(values.length + faults.length).toBeGreaterThan(0);
  },
);

describe('aliases', () => {
  const text = (report: unknown) => JSON.stringify(report).length;

  it('repeat what their anchor names', () => {
    const { values, faults } = readYaml('- &by {name: Reed}\n- *by\n- by: *by\n');
    expect(values).toEqual([[{ name: 'Reed' }, { name: 'Reed' }, { by: { name: 'Reed' } }]]);
    expect(faults).toEqual([]);
  });

  it.each([
    [
      'a long text a thousand times',
      `- &long ${'reed '.repeat(2000)}\n${'- *long\n'.repeat(1000)}`,
    ],
    [
      'each other, nine times at each of nine levels',
      [...'abcdefghi']
        .map((name, level) => {
          const part = level === 0 ? 'reed' : `*${'abcdefghi'[level - 1]}`;
          return `${name}: &${name} [${Array(9).fill(part).join(', ')}]\n`;
        })
        .join(''),
    ],
  ])('are left out, and told, where they would repeat %s', (_, yaml) => {
    const { values, faults } = readYaml(yaml);
    expect(text(values)).toBeLessThan(5 * yaml.length + 200_000);
    expect(faults).toEqual([{ kind: 'over-budget', line: expect.any(Number), detail: 'aliases' }]);
  });

  it('cost no record of the file that uses none', () => {
    const bomb = `- &long ${'reed '.repeat(20_000)}\n${'- *long\n'.repeat(100)}`;
    const { values } = readYaml(`${bomb}- id: "2601.00001"\n  summary: It walks.\n`);
    expect(values[0]).toContainEqual({ id: '2601.00001', summary: 'It walks.' });
  });
});
