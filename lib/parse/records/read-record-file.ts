import { DEEPEST_VALUES } from '../../digest/budgets';
import { onlyNamedProblem } from '../../digest/only-named-problem';
import { type Problem, problem } from '../../digest/problem';
import { findDay } from '../entries/lines/report-header';
import type { ReadReport } from '../finish-report';
import { idOfName } from '../words/id-of-name';
import { sourceOfName } from '../words/source-name';
import { isProse } from './field-text';
import { openStrings } from './open-strings';
import { type Records, readRecords } from './read-records';
import type { Values } from './read-values';

/** So many papers that are only named are a list of them. */
const LEAST_OF_INDEX = 2;
/** A title may be as long as a text, and ends otherwise. */
const SENTENCE_END = /[.。!！][\s"”」]*$/;

/** Reads a file of JSON, JSON Lines, YAML or CSV into entries. */
export function readRecordFile(values: Values, fileName: string): ReadReport {
  const { entries, problems, ...about } = recordsOf(values);
  const header = {
    title: about.title ?? sourceOfName(fileName),
    date: about.date ?? findDay(values.banner) ?? findDay(fileName),
    sourceUrl: about.sourceUrl,
  };
  const [first] = entries;
  if (isIndex(entries)) {
    const index = holdsProse(values.values, 0)
      ? onlyNamedProblem(
          entries.flatMap(({ paperId }) => paperId ?? []),
          first?.line ?? null,
        )
      : problem('index', first?.line ?? null, String(entries.length));
    return { header, entries: [], unclosed: false, problems: [...problems, index] };
  }
  // A file about one paper may be named after it.
  const ofName = entries.length === 1 && first?.paperId === null ? idOfName(fileName) : null;
  return {
    header,
    entries: first && ofName !== null ? [{ ...first, paperId: ofName, link: ofName }] : entries,
    unclosed: false,
    problems,
  };
}

/** The records in values that were read, with what could not be read as problems. */
export function recordsOf(values: Values): Records {
  const faults = [...values.faults];
  const found = [...values.values];
  openStrings(found, values.spans, faults);
  const [only] = found;
  const records = readRecords(found.length === 1 ? only : found, values);
  const told = faults.map(({ kind, line, detail }): Problem => problem(kind, line, detail));
  return { ...records, problems: [...told, ...records.problems] };
}

/** Whether values hold a text, which is then told of no paper. */
function holdsProse(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isProse(value) && SENTENCE_END.test(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST_VALUES) return false;
  return Object.values(value).some((inner) => holdsProse(inner, depth + 1));
}

/** Whether records name papers and say nothing of any. */
function isIndex(entries: Records['entries']): boolean {
  return (
    entries.length >= LEAST_OF_INDEX &&
    entries.every(({ sections, paperId }) => sections.length === 0 && paperId !== null)
  );
}
