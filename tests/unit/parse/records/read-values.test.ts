import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../../lib/parse/records/read-records';
import { readValues } from '../../../../lib/parse/records/read-values';

function valuesOf(text: string, name: string): unknown[] | undefined {
  return readValues(text, name)?.values;
}

describe('a file is taken for', () => {
  test.each([
    ['JSON', 'a.json', '{"a": [1]}', [{ a: [1] }]],
    ['JSON by its first character', 'a.txt', '[{"a": 1}]', [[{ a: 1 }]]],
    ['JSON Lines', 'a.jsonl', '{"a": 1}\n\n{"a": 2}\n', [{ a: 1 }, { a: 2 }]],
    ['YAML', 'a.yaml', 'a:\n  - b: 1\n', [{ a: [{ b: 1 }] }]],
    ['YAML in several documents', 'a.yaml', 'a: 1\n---\na: 2\n', [{ a: 1 }, { a: 2 }]],
    ['CSV', 'a.csv', 'id,summary\n1,"x, y"\n', [[{ id: '1', summary: 'x, y' }]]],
    ['TSV', 'a.tsv', 'id\tsummary\n1\tx, y\n', [[{ id: '1', summary: 'x, y' }]]],
  ])('%s', (_, name, text, values) => {
    expect(readValues(text, name)).toMatchObject({ values, faults: [] });
  });

  test.each([
    ['a link', 'a.md', '[A paper](https://arxiv.org/abs/2601.00001)'],
    ['a bracket', 'a.md', '[1, 2] are cited.\n'],
    ['a template', 'a.md', '{{ title }}\n\nA report.\n'],
    ['a heading', 'a.md', '# Report'],
    ['front matter', 'a.md', '---\ntitle: x\narxiv: "2601.00001"\n---\n\nA text about it.\n'],
    ['a list of labels', 'a.md', '- Date: today\n- Link: https://arxiv.org/abs/2601.00001\n'],
    ['a sentence with commas', 'a.txt', 'One, two, three\nfour, five, 2601.00001\n'],
  ])('prose where it starts with %s', (_, name, text) => {
    expect(readValues(text, name)).toBeNull();
  });
});

describe('records that were pasted as text', () => {
  test('are read where all of it is records', () => {
    const yaml = '---\narxiv: "2601.00001"\ntitle: A\n---\narxiv: "2601.00002"\ntitle: B\n';
    expect(valuesOf(yaml, 'a.md')).toEqual([
      { arxiv: '2601.00001', title: 'A' },
      { arxiv: '2601.00002', title: 'B' },
    ]);
    const table = 'title;link;note\nA;https://arxiv.org/abs/2601.00001;x\n';
    expect(valuesOf(table, 'a.txt')).toEqual([
      [{ title: 'A', link: 'https://arxiv.org/abs/2601.00001', note: 'x' }],
    ]);
  });
});

test('a report below its front matter is no record, though its last line looks like a field', () => {
  const report = [
    '---',
    'title: Kites over Cold Rivers',
    'arxiv_id: "2601.00001"',
    '---',
    '',
    '# Kites over Cold Rivers',
    '',
    'Kites that are flown over rivers show where the water is cold.[^1]',
    '',
    '[^1]: As told by those who fly them.',
  ].join('\n');
  expect(readValues(report, 'kites.md')).toBeNull();
  expect(readValues(report, 'kites.yaml')?.faults).toContainEqual(
    expect.objectContaining({ kind: 'broken-structure', line: 8 }),
  );
});

test('one value whose records stand on a line each is no JSON Lines', () => {
  const record = (id: string) => `  {"id": "${id}"}`;
  const text = `{"papers": [\n${record('2601.00001')},\n${record('2601.00002')}\n]}`;
  const whole = { papers: [{ id: '2601.00001' }, { id: '2601.00002' }] };
  expect(readValues(text, 'a.json')).toMatchObject({ values: [whole], faults: [] });
  expect(readValues(text.slice(0, -3), 'a.json')?.values).toEqual([whole]);
});

describe('what is broken is named by its line', () => {
  test('in JSON Lines, and the other lines are read', () => {
    expect(readValues('{"a": 1}\n{"a": \n{"a": 3}', 'a.jsonl')).toMatchObject({
      values: [{ a: 1 }, { a: 3 }],
      faults: [{ kind: 'broken-structure', line: 2 }],
    });
    const cut = '{"id": "2601.00001", "title": "Kites"}\n{"id": "2601.00002", "title": "Salt", "tl';
    expect(readValues(cut, 'a.jsonl')).toMatchObject({
      values: [{ title: 'Kites' }],
      faults: [{ kind: 'broken-structure', line: 2 }],
    });
  });

  test('in a file that is no JSON at all', () => {
    expect(readValues('Not found', 'a.json')).toMatchObject({
      values: [],
      faults: [{ kind: 'broken-structure', line: 1 }],
    });
  });
});

test('YAML that would grow without end is read without growing', () => {
  const levels = Array.from(
    { length: 12 },
    (_, n) => `l${n + 1}: &l${n + 1} [${Array(10).fill(`*l${n}`).join(', ')}]`,
  );
  const [bomb] = valuesOf(`l0: &l0 x\n${levels.join('\n')}\n`, 'bomb.yaml') ?? [];
  // Its lists are shared, not copied; only whoever walks them must keep count.
  expect(bomb).toBeDefined();
  expect(readRecords(bomb).entries).toEqual([]);
});
