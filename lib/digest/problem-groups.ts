import type { ImportedFile } from './import-record';
import type { Problem, ProblemKind } from './problem';

/** All problems of one kind. */
export interface ProblemGroup {
  kind: ProblemKind;
  /** More than there are places, where a file had too many to keep. */
  count: number;
  places: ProblemPlace[];
}

/** Where a problem is, and what it is about. */
export interface ProblemPlace extends Pick<Problem, 'line' | 'detail'> {
  file: string;
}

/** What is no loss, or none of what the reader wanted, comes after what is. */
const LAST: ProblemKind[] = [
  'stray-text',
  'only-named',
  'repeated-paper',
  'skipped',
  'more-problems',
];

/** The problems of files, by kind: first what keeps most from being read, then what cost nothing. */
export function groupProblems(
  files: readonly Pick<ImportedFile, 'name' | 'outcome'>[],
): ProblemGroup[] {
  const groups = new Map<ProblemKind, ProblemGroup>();
  for (const { name, outcome } of files) {
    for (const { kind, line, detail } of outcome?.problems ?? []) {
      const group = groups.get(kind) ?? { kind, count: 0, places: [] };
      groups.set(kind, group);
      group.count += kind === 'more-problems' ? Number(detail) || 0 : 1;
      group.places.push({ file: name, line, detail });
    }
  }
  return [...groups.values()].sort(
    (a, b) => LAST.indexOf(a.kind) - LAST.indexOf(b.kind) || b.count - a.count,
  );
}
