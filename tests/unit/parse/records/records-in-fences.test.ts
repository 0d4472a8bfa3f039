import { expect, test } from 'vitest';
import { recordsInFences, recordsInScripts } from '../../../../lib/parse/records/records-in-fences';
import { toLines } from '../../../../lib/parse/text/line';

const record = (n: number) => `{"id": "2601.0000${n}", "title": "T${n}", "summary": "S${n}."}`;

function read(text: string, of = recordsInFences) {
  const embedded = of(toLines(text));
  return (
    embedded && {
      ids: embedded.entries.map(({ paperId, line }) => `${paperId}:${line}`),
      lines: [...embedded.lines],
    }
  );
}

test('each fenced block is a record or a list of them', () => {
  const text = `# One\n\n\`\`\`json\n${record(1)}\n\`\`\`\n\n# Two\n\n~~~\n[${record(2)},\n${record(3)}]\n~~~\n`;
  expect(read(text)).toEqual({
    ids: ['2601.00001:4', '2601.00002:10', '2601.00003:11'],
    lines: [3, 4, 5, 9, 10, 11, 12],
  });
});

test('YAML and tables may be fenced too', () => {
  const text =
    '```yaml\n- id: "2601.00001"\n  summary: S1\n```\n\n```csv\nid,summary\n2601.00002,S2\n```\n';
  expect(read(text)?.ids).toEqual(['2601.00001:2', '2601.00002:8']);
});

test('JSON stands between prose without a fence', () => {
  expect(read(`Here it is:\n[\n${record(1)},\n${record(2)}\n]\nBye.\n`)).toEqual({
    ids: ['2601.00001:3', '2601.00002:4'],
    lines: [2, 3, 4, 5],
  });
});

test.each([
  'A text.\n\n```json\n{"learning_rate": 0.1}\n```\n',
  'A text.\n\n```json\n{"id": "2601.00001"}\n```\n',
  '[A link](https://arxiv.org/abs/2601.00001)\n\n- one\n',
])('%j holds no records', (text) => {
  expect(read(text)).toBeNull();
});

test('a page keeps records in its scripts', () => {
  const text = `<html>\n<script type="application/ld+json">\n${record(1)}\n</script><script>var x = ${record(2)}</script>\n<script id="data" type="application/json">${record(3)}</script>\n`;
  expect(read(text, recordsInScripts)).toEqual({
    ids: ['2601.00001:3', '2601.00003:5'],
    lines: [2, 3, 4, 5],
  });
});
