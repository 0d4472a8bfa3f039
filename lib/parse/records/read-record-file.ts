import { findDay } from '../entries/report-header';
import type { ReadReport } from '../finish-report';
import { problem } from '../finish-report';
import { idOfName } from '../words/id-of-name';
import { sourceOfName } from '../words/source-name';
import { readRecords } from './read-records';
import type { Values } from './read-values';

/** Reads a file of JSON, JSON Lines, YAML or CSV into entries. */
export function readRecordFile(values: Values, fileName: string): ReadReport {
  const header = { title: sourceOfName(fileName), date: findDay(fileName), sourceUrl: null };
  if (!values.ok) {
    return {
      header,
      entries: [],
      unclosed: false,
      problems: [problem('broken-structure', values.line, '')],
    };
  }
  const { entries, title, date, sourceUrl } = readRecords(values.value);
  const [first] = entries;
  // A file about one paper may be named after it.
  const ofName = entries.length === 1 && first?.paperId === null ? idOfName(fileName) : null;
  return {
    header: { title: title ?? header.title, date: date ?? header.date, sourceUrl },
    entries: first && ofName !== null ? [{ ...first, paperId: ofName, link: ofName }] : entries,
    unclosed: false,
    problems: values.brokenLines.map((line) => problem('broken-structure', line, '')),
  };
}
