import { expect, it } from 'vitest';
import type { ImportedFile } from '../../../lib/digest/import-record';
import type { Problem } from '../../../lib/digest/problem';
import { groupProblems } from '../../../lib/digest/problem-groups';

function fileOf(name: string, ...problems: Problem[]): Pick<ImportedFile, 'name' | 'outcome'> {
  const counts = { added: 0, updated: 0, unchanged: 0, papers: 0 };
  return { name, outcome: { ...counts, date: null, problems } };
}

it('puts the problems of one kind together, with their files and lines, what cost nothing last', () => {
  const groups = groupProblems([
    fileOf(
      'a.md',
      { kind: 'stray-text', line: 1, detail: 'Hello' },
      { kind: 'no-digest', line: 3, detail: 'One' },
      { kind: 'no-digest', line: 9, detail: 'Two' },
      { kind: 'bad-id', line: 12, detail: 'https://a.org' },
    ),
    fileOf('b.md', { kind: 'no-digest', line: 4, detail: 'Three' }),
    { name: 'c.md', outcome: null },
  ]);
  expect(groups).toEqual([
    {
      kind: 'no-digest',
      count: 3,
      places: [
        { file: 'a.md', line: 3, detail: 'One' },
        { file: 'a.md', line: 9, detail: 'Two' },
        { file: 'b.md', line: 4, detail: 'Three' },
      ],
    },
    { kind: 'bad-id', count: 1, places: [{ file: 'a.md', line: 12, detail: 'https://a.org' }] },
    { kind: 'stray-text', count: 1, places: [{ file: 'a.md', line: 1, detail: 'Hello' }] },
  ]);
});

it('counts what was not kept', () => {
  const more: Problem = { kind: 'more-problems', line: null, detail: '1200' };
  expect(groupProblems([fileOf('a.md', more), fileOf('b.md', more)])).toMatchObject([
    { kind: 'more-problems', count: 2400 },
  ]);
});
