import { expect, test } from 'vitest';
import { parseReport } from '../../../lib/parse/parse-report';
import { toBytes, writeReport } from './write-report';

const report = (header: string, fileName = 'report.md') =>
  parseReport(toBytes(writeReport({}).replace(/^# A Report\n.*\n.*\n/, header)), fileName);

test.each<[string, string, string | null]>([
  ['**Date**: 2026-02-03', 'report.md', '2026-02-03'],
  ['**Date:** 2026/02/03', 'report.md', '2026-02-03'],
  ['**日期**：2026年02月03日', 'report.md', '2026-02-03'],
  ['- **报告日期**：2026.02.03', 'report.md', '2026-02-03'],
  ['日期: 20260203', 'report.md', '2026-02-03'],
  ['# Papers of 2026-02-03', 'report.md', '2026-02-03'],
  ['**Source URL**: https://huggingface.co/papers/date/2026-02-03', 'report.md', '2026-02-03'],
  ['', 'hf-daily-papers-2026-02-03.zh.md', '2026-02-03'],
  ['**Date**: 2026-02-03', 'papers-2020-01-01.md', '2026-02-03'],
  ['**Date**: 2026-02-30', 'report.md', null],
  ['**Date**: 2026-13-01', 'report.md', null],
  ['**Date**: yesterday', 'report.md', null],
  ['**Date**: 120260203', 'report.md', null],
])('the day of "%s" in %s is %s', (line, fileName, date) => {
  const found = report(`${line}\n`, fileName);
  expect(found.date).toBe(date);
  expect(found.digests[0]?.date).toBe(date);
});

test.each<[string, string | null]>([
  [
    '**Source URL**: https://huggingface.co/papers/date/2026-02-03',
    'https://huggingface.co/papers/date/2026-02-03',
  ],
  ['**来源链接**：（https://example.org/a）', 'https://example.org/a'],
  ['**Source**: <http://example.org/a>', 'http://example.org/a'],
  ['**Source URL**: [the day](https://example.org/a)', 'https://example.org/a'],
  ['**Source URL**: javascript:alert(1)', null],
  ['**Source URL**: data:text/html,x', null],
])('the address of "%s" is %s', (line, sourceUrl) => {
  expect(report(`${line}\n`).sourceUrl).toBe(sourceUrl);
});

test('a day’s page in the header makes no paper of the header', () => {
  const found = report('# Daily\n**Link**: https://huggingface.co/papers/date/2026-02-03\n');
  expect(found.digests.map(({ title }) => title)).toEqual(['A Paper']);
  expect(found.problems).toEqual([]);
});

test('a digest names its report', () => {
  expect(report('# Daily Papers of My Group\n').digests[0]?.source).toBe(
    'Daily Papers of My Group',
  );
});
