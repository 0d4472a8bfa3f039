import { expect, it } from 'vitest';
import { importReport, importReportName } from '../../../lib/app/import-report';
import type { ImportRecord } from '../../../lib/digest/import-record';
import { appWords, problemWords } from '../../../lib/i18n/app-words';

const outcome = { added: 2, updated: 1, unchanged: 0, papers: 3, date: '2026-01-20' };
const record: ImportRecord = {
  origin: { by: 'reader' },
  id: 7,
  startedAt: Date.UTC(2026, 0, 20, 9, 30),
  finishedAt: Date.UTC(2026, 0, 20, 9, 31),
  state: 'done',
  cancelled: false,
  undoable: true,
  failuresDismissed: false,
  toCome: 0,
  missing: 0,
  files: [
    {
      name: 'a.md',
      size: 9,
      state: 'done',
      attempts: 1,
      unpacked: 0,
      outcome: { ...outcome, problems: [] },
    },
    {
      name: 'b.md',
      size: 9,
      state: 'done',
      attempts: 1,
      unpacked: 0,
      outcome: {
        ...{ added: 0, updated: 0, unchanged: 0, papers: 0, date: null },
        problems: [{ kind: 'no-id', line: 12, detail: 'A paper' }],
      },
    },
    {
      name: 'c.zip',
      size: 9,
      state: 'done',
      attempts: 1,
      unpacked: 2,
      outcome: { ...outcome, added: 0, updated: 0, papers: 0, date: null, problems: [] },
    },
    { name: 'd.md', size: 9, state: 'unread', attempts: 0, unpacked: 0, outcome: null },
  ],
};

it('as text says what each file brought, and what was left out, where and why', () => {
  expect(importReport(record, 'text', appWords('en'), problemWords('en'))).toBe(
    `Paperglance · 2026-01-20T09:30:00.000Z

a.md: 2 new digests, 1 updated

b.md: nothing imported
  - Line 12: “A paper” has no link to its paper, and no paper of this title is known. Add a link line below its heading.

c.zip: 2 files unpacked

d.md: not read
`,
  );
  expect(importReport(record, 'text', appWords('zh'), problemWords('zh'))).toContain(
    'a.md: 新增 2 篇，更新 1 篇',
  );
  expect(importReportName(record, 'text')).toBe('paperglance-import-7.txt');
});

it('as JSON says the same to machines', () => {
  const report = JSON.parse(importReport(record, 'json', appWords('en'), problemWords('en')));
  expect(report).toMatchObject({
    startedAt: '2026-01-20T09:30:00.000Z',
    finishedAt: '2026-01-20T09:31:00.000Z',
    state: 'done',
    files: [
      { name: 'a.md', added: 2, updated: 1, unchanged: 0, problems: [] },
      { name: 'b.md', problems: [{ kind: 'no-id', line: 12, detail: 'A paper' }] },
      { name: 'c.zip', unpacked: 2 },
      { name: 'd.md', state: 'unread', added: 0 },
    ],
  });
  expect(report.files[1].problems[0].sentence).toContain('has no link');
  expect(importReportName(record, 'json')).toBe('paperglance-import-7.json');
});
