import type { ReportFile } from './reports';
import { fileOf, reportOf } from './reports';

/** Reports of papers that no other of them speaks of: `count` files of so many papers each. */
export function manyReports(count: number, papersEach: number, name = 'day'): ReportFile[] {
  return Array.from({ length: count }, (_, day) =>
    fileOf(
      `${name}-${day}.md`,
      reportOf(
        Array.from({ length: papersEach }, (_, n) => ({
          id: `2602.${10000 + day * papersEach + n}`,
          title: `Paper ${n} of ${name} ${day}`,
          summary: 'It is one of many.',
        })),
      ),
    ),
  );
}
