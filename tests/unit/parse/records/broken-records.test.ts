import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecordFile } from '../../../../lib/parse/records/read-record-file';
import { readValues } from '../../../../lib/parse/records/read-values';
import { propertyOptions } from '../property-options';

function recordOf(n: number) {
  return {
    arxiv_id: `2601.0000${n}`,
    title: `Kites of kind${n} that carry cameras${n}`,
    authors: [{ name: 'Ada Birch' }, { name: 'Cole Dorn' }],
    summary: `Word${n} of it, "quoted" and, so: done.`,
    ai: { tldr: `Word${n} in short`, method: `Word${n}, it {goes} [on]` },
    points: [`Word${n} is one point of it.`, `Word${n} is another point.`],
  };
}
const records = [1, 2, 3, 4].map(recordOf);
const FILES: Record<string, string> = {
  'line.json': JSON.stringify(records),
  'tree.json': JSON.stringify(records, null, 2),
  'flat.json': JSON.stringify({ date: '2026-01-05', papers: records, count: 4 }, null, 2).replace(
    /^\s+/gm,
    '',
  ),
  'rows.json': `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`,
  'lines.jsonl': records.map((record) => JSON.stringify(record)).join('\n'),
  'many.json': records.map((record) => JSON.stringify(record, null, 2)).join('\n'),
  'map.json': JSON.stringify(
    Object.fromEntries(records.map((record) => [record.arxiv_id, record])),
    null,
    1,
  ),
  'list.yaml': records
    .map(
      ({ arxiv_id, title, summary, ai }) =>
        `- arxiv_id: "${arxiv_id}"\n  title: ${title}\n  summary: ${summary}\n  ai:\n    tldr: ${ai.tldr}\n`,
    )
    .join(''),
};
const SIGNS = ['"', "'", '{', '}', '[', ']', ',', ':', '\n', '\\', '#', ' NaN '];

/** A file with one sign too many, one too few, or its end missing. */
const brokenFile = fc
  .record({
    name: fc.constantFrom(...Object.keys(FILES)),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    change: fc.constantFrom('insert', 'delete', 'cut'),
    sign: fc.constantFrom(...SIGNS),
  })
  .map(({ name, at, change, sign }) => {
    const text = FILES[name] ?? '';
    const place = Math.floor(at * text.length);
    if (change === 'cut') return { name, text: text.slice(0, place) };
    if (change === 'insert') return { name, text: text.slice(0, place) + sign + text.slice(place) };
    const found = text.indexOf(sign, place);
    return { name, text: found === -1 ? text : text.slice(0, found) + text.slice(found + 1) };
  });

test('however a file is broken, no text stands under another paper', () => {
  fc.assert(
    fc.property(brokenFile, ({ name, text }) => {
      const values = readValues(text, name);
      const entries = values ? readRecordFile(values, name).entries : [];
      for (const { paperId, sections } of entries) {
        if (paperId === null) continue;
        const others = sections.flatMap(({ markdown }) => markdown.match(/Word\d/g) ?? []);
        expect(new Set(others)).toEqual(
          new Set(others.length > 0 ? [`Word${paperId.at(-1)}`] : []),
        );
      }
    }),
    propertyOptions(600),
  );
});

test('where one sign is missing from JSON, at most the two records beside it are lost, and told', () => {
  for (const name of ['line.json', 'tree.json', 'lines.jsonl']) {
    const text = FILES[name] ?? '';
    for (let at = text.indexOf('"', 200); at !== -1; at = text.indexOf('"', at + 40)) {
      const values = readValues(text.slice(0, at) + text.slice(at + 1), name);
      const report = values && readRecordFile(values, name);
      const told = report?.entries.filter(({ sections }) => sections.length > 0) ?? [];
      expect(told.length).toBeGreaterThanOrEqual(2);
      if (told.length < 4) expect(report?.problems.length ?? 0).toBeGreaterThan(0);
    }
  }
});

test('records that name papers and say nothing of them are an index', () => {
  const values = readValues(
    '[{"id": "2601.00001", "title": "A"}, {"id": "2601.00002", "title": "B"}]',
    'a.json',
  );
  expect(values && readRecordFile(values, 'a.json')).toMatchObject({
    entries: [],
    problems: [{ kind: 'index', detail: '2' }],
  });
});

test.each([
  [
    'an answer in a field',
    { id: '2601.00001', ai: '```json\n{"tldr": "It flies.", "method": "A net."}\n```' },
  ],
  [
    'a record in a list',
    { papers: ['{"id": "2601.00001", "tldr": "It flies.", "method": "A net."}'] },
  ],
  [
    'a batch’s output',
    {
      custom_id: 'r1',
      response: {
        choices: [
          {
            message: {
              content: '{"arxiv_id": "2601.00001", "tldr": "It flies.", "method": "A net."}',
            },
          },
        ],
      },
    },
  ],
])('JSON within a text is read: %s', (_, value) => {
  const values = readValues(JSON.stringify(value), 'a.json');
  expect(values && readRecordFile(values, 'a.json')).toMatchObject({
    entries: [{ paperId: '2601.00001', sections: [{ kind: 'summary' }, { kind: 'method' }] }],
    problems: [],
  });
});

test('JSON within a text that breaks off is told, not shown', () => {
  const value = { id: '2601.00001', tldr: 'It flies.', ai: '{"method": "A ne' };
  const values = readValues(JSON.stringify(value), 'a.json');
  expect(values && readRecordFile(values, 'a.json')).toMatchObject({
    entries: [{ sections: [{ markdown: 'It flies.' }] }],
    problems: [{ kind: 'broken-structure', line: 1 }],
  });
});
