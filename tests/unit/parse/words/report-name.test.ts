import { expect, test } from 'vitest';
import { isReportName } from '../../../../lib/parse/words/report-name';

test.each([
  'Daily Paper Digest',
  'AI 论文精选',
  '今日論文まとめ',
  '오늘의 논문',
  'Artículos del día',
])('%s is what a report is called', (title) => {
  expect(isReportName(title)).toBe(true);
});

test.each([
  ['tells of no papers', 'The Daily Life of Kites'],
  ['tells of no report', 'Papers Please: Kites That Ask'],
  ['is too long', `Daily Research on Kites ${'That Carry Their Own Strings '.repeat(3)}`],
])('a title that %s is none', (_, title) => {
  expect(isReportName(title)).toBe(false);
});
