import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Explanation } from '../../../lib/digest/explanation';
import { type Reason, reasonText } from '../../../lib/digest/reason';
import { whyOf } from '../../../lib/inspect/why';
import { explainReport } from '../../../lib/parse/explain-report';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/reports/${name}`, import.meta.url));

const textOf = (reason: Reason) => reasonText(reason);

/** An explanation with its reasons as they are read. */
function inWords({ reading, runnersUp, lines, entries }: Explanation) {
  return {
    reading: textOf(reading),
    runnersUp: runnersUp.map((other) => ({
      reading: textOf(other.reading),
      why: other.why.map(textOf),
    })),
    lines: lines.map((line) => ({ ...line, rule: textOf(line.rule) })),
    entries: entries.map((entry) => ({
      ...entry,
      evidence: entry.evidence.map(textOf),
      runnerUp: textOf(entry.runnerUp),
    })),
  };
}

const REPORT = `# Papers of the day

## Rivers That Remember
https://arxiv.org/abs/2611.30001
**Authors**: Ann Brook, Bo Ford

### Summary
Rivers keep a record of what fell into them.

## A Clock Without Hands
https://arxiv.org/abs/2611.30002

### Summary
It tells the time by its sound alone.

---
[Back](./index.md)
`;

test('each line has a use and the rule by which it was taken for that', () => {
  const words = whyOf(bytesOf(REPORT), 'rivers.md').split('\n');
  expect(words).toEqual(
    expect.arrayContaining([
      '   1 header     a heading above entries',
      '   3 title      headings of level 2: its link is below it, on line 4',
      '   4 particular names the entry’s paper',
      '   5 particular a field of the paper',
      '   6 blank',
      '   7 label      a label: heading',
      '   8 text       below its label',
      '  16 markup     divides',
      '  17 navigation leads about',
    ]),
  );
});

test('each entry has its evidence, its bound, and what another reading makes of it', () => {
  const { reading, entries, lines } = inWords(explainReport(bytesOf(REPORT), 'rivers.md'));
  expect(reading).toMatch(
    /^titles are headings of level 2, each paper’s link beside its title, or below it \(score \d/,
  );
  expect(entries).toMatchObject([
    {
      line: 3,
      paperId: '2611.30001',
      title: 'Rivers That Remember',
      evidence: [
        'headings of level 2; how much it reads like a title: 0.85 of 1',
        'its link is below it, on line 4',
        'ends before “A Clock Without Hands” on line 10',
      ],
    },
    { line: 10, paperId: '2611.30002', title: 'A Clock Without Hands' },
  ]);
  expect(lines.slice(2, 9).map(({ entry }) => entry)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(lines[16]?.entry).toBeNull();
});

test('another way to read a file is told with its score, and what it makes of each entry', () => {
  const name = 'styles/link-above-title.md';
  const { runnersUp, entries } = inWords(explainReport(fixture(name), name));
  expect(runnersUp[0]?.reading).toMatch(/^titles are headings of level 1, .* \(score \d/);
  expect(runnersUp[0]?.why[0]).toMatch(/[+−]\d\.\d\d /);
  expect(entries[0]?.runnerUp).toMatch(
    /^where titles are headings of level 1, .* \(score [\d.]+\): the title is “Papers” on line 1$/,
  );
});

test('what became no digest is told, each line by its problem', () => {
  const { lines } = inWords(explainReport(fixture('flawed.md'), 'flawed.md'));
  expect(lines[16]).toMatchObject({
    use: 'told',
    told: 'no-id',
    rule: 'headings of level 2: no paper is named',
  });
  expect(lines[18]).toMatchObject({ use: 'told', told: 'no-id' });
  expect(lines[23]).toMatchObject({ use: 'told', told: 'no-digest' });
});

test('a record’s fields say what became of them', () => {
  const { reading, lines, entries } = inWords(
    explainReport(fixture('records.yaml'), 'records.yaml'),
  );
  expect(reading).toBe('each record is an entry');
  expect(entries[0]).toMatchObject({
    paperId: '2602.08001',
    line: 3,
    evidence: ['text as summary', 'text as method'],
  });
  expect(lines.slice(2, 6)).toMatchObject([
    { use: 'particular', rule: 'its field “id” names the paper', entry: 0 },
    { use: 'title', rule: 'its field “title”', entry: 0 },
    { use: 'markup', rule: 'its field “summary” opens', entry: 0 },
    { use: 'text', rule: 'its record', entry: 0 },
  ]);
});

test('a mail’s lines are told with their own text', () => {
  const mail =
    'Subject: Two rivers\r\nFrom: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n' +
    REPORT.replaceAll('\n', '\r\n');
  const { texts, lines } = explainReport(bytesOf(mail), 'rivers.eml');
  expect(texts?.[2]).toBe('## Rivers That Remember');
  expect(lines[2]).toMatchObject({ line: 3, use: 'title' });
});
