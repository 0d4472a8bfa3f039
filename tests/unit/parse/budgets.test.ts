import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MOST_ITEMS, MOST_PARTS, mostText } from '../../../lib/digest/budgets';
import { finishReport } from '../../../lib/parse/finish-report';
import { parseReport } from '../../../lib/parse/parse-report';

/** What is told of a file, without the lines, and the papers of its digests. */
function readFile(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const { digests, problems } = parseReport(bytes, name);
  return {
    papers: new Set(digests.map(({ paperId }) => paperId)),
    told: problems.map(({ kind, detail }) => `${kind} ${detail}`),
  };
}

const ENTRY = {
  link: '',
  ...{ line: null, linkLine: null, endLine: null, readingSource: null, date: null },
};

function entryOf(paperId: string, markdown: string) {
  const sections = [{ kind: 'summary' as const, label: '', markdown }];
  return { ...ENTRY, paperId, title: `About ${paperId}`, sections };
}

describe('a file over a budget is told by its name, and keeps what is sound:', () => {
  test('text that its digests come to', () => {
    const size = 1000;
    const entries = [
      entryOf('2611.50001', 'A small boat crosses the lake.'),
      entryOf('2611.50002', 'word '.repeat(mostText(size) / 5)),
      entryOf('2611.50003', 'It comes back in the evening.'),
    ];
    const report = finishReport(
      {
        header: { title: '', date: null, sourceUrl: null },
        entries,
        unclosed: false,
        problems: [],
      },
      'a.md',
      size,
    );
    expect(report.digests.map(({ paperId }) => paperId)).toEqual(['2611.50001', '2611.50003']);
    expect(report.problems).toEqual([{ kind: 'over-budget', line: null, detail: 'text' }]);
  });

  test('what YAML’s aliases repeat', () => {
    const text = 'The lake is calm today. '.repeat(200);
    const records = Array.from(
      { length: 1000 },
      (_, index) => `- {id: "2611.${50_000 + index}", title: Boat number ${index}, summary: *t}`,
    );
    const { told, papers } = readFile('a.yaml', `- t: &t ${text}\n${records.join('\n')}\n`);
    expect(told.filter((each) => each.startsWith('over-budget'))).toEqual(['over-budget aliases']);
    expect(papers.size).toBeGreaterThan(20);
    expect(papers.size).toBeLessThan(60);
  });

  test('values within values', () => {
    const record = '{"id":"2611.50001","title":"A boat","summary":"It crosses the lake."}';
    const deep = (depth: number) => `${'{"a":'.repeat(depth)}${record}${'}'.repeat(depth)}`;
    expect(readFile('a.json', deep(30))).toEqual({ papers: new Set(['2611.50001']), told: [] });
    const other = record.replace('50001', '50002');
    const { told, papers } = readFile('a.json', `[${other},${deep(60)}]`);
    expect([...papers]).toEqual(['2611.50002']);
    expect(told).toEqual(['over-budget depth']);
  });

  test('brackets within brackets', () => {
    expect(readFile('a.json', `${'['.repeat(5000)}${']'.repeat(5000)}`).told).toContain(
      'over-budget depth',
    );
  });

  test('items of a feed', () => {
    const item = (index: number) =>
      `<item><title>Boat ${index}</title><link>https://arxiv.org/abs/2611.${String(index % 90_000).padStart(5, '0')}</link></item>`;
    const items = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => item(index)).join('');
    const { told } = readFile(
      'a.xml',
      `<rss><channel><title>Boats</title>${items}</channel></rss>`,
    );
    expect(told).toContain('over-budget items');
  });

  test('parts of a mail', () => {
    const mail = (parts: number) =>
      `From: a@b.example\nTo: c@d.example\nSubject: Boats\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\n\nA boat: https://arxiv.org/abs/2611.50001\n'.repeat(parts)}`;
    expect(readFile('a.eml', mail(3)).told).not.toContain('over-budget parts');
    expect(readFile('a.eml', mail(MOST_PARTS + 10)).told).toContain('over-budget parts');
  });

  test('what a Word document unpacks to', () => {
    const document = zipSync({ 'word/document.xml': strToU8(`<a>${' '.repeat(3_000_000)}</a>`) });
    expect(readFile('a.docx', document).told).toEqual(['over-budget markup']);
  });
});

/** The most that a call can take on the stack is some 100,000. */
describe('nothing that a file decides is spread into a call:', () => {
  const ENTRY_OF_TEXT =
    '## [A Boat on the Lake](https://arxiv.org/abs/2611.50001)\n\n**Summary**: It crosses the lake.\n';

  test.each([
    ['lines before the first entry', 'a.md', `${'a line\n'.repeat(130_000)}\n${ENTRY_OF_TEXT}`],
    ['blank lines before the first entry', 'a.md', `${'\n'.repeat(300_000)}${ENTRY_OF_TEXT}`],
    ['lines behind an entry', 'a.md', `${ENTRY_OF_TEXT}\n${'\n'.repeat(300_000)}`],
    [
      'records without an id',
      'a.json',
      `[${'{"title":"A boat","year":1},'.repeat(130_000)}{"id":"2611.50001","title":"A boat","summary":"It crosses the lake."}]`,
    ],
  ])('%s', (_, name, text) => {
    expect([...readFile(name, text).papers]).toEqual(['2611.50001']);
  });
});
