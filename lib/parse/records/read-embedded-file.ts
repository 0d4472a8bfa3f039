import { readReportHeader } from '../entries/lines/report-header';
import type { ReadReport } from '../finish-report';
import type { Line } from '../text/line';
import { namedPapers } from '../words/paper-mentions';
import { sourceOfName } from '../words/source-name';
import { type EmbeddedRecords, recordsInFences, recordsInScripts } from './records-in-fences';

/** Reads a text whose papers all stand in it as JSON, YAML or CSV, fenced or not, with prose around; null for any other. */
export function readFencedFile(lines: Line[], fileName: string): ReadReport | null {
  const embedded = recordsInFences(lines);
  if (!embedded) return null;
  const known = new Set(embedded.entries.map(({ paperId }) => paperId));
  const others = aroundOf(embedded, lines).some(({ text }) =>
    namedPapers(text).some((id) => !known.has(id)),
  );
  return others ? null : reportOf(embedded, lines, fileName);
}

/** Reads a page that shows no papers by itself, but keeps their records for programs; null where it has none. */
export function readScriptedFile(lines: Line[], fileName: string): ReadReport | null {
  const embedded = recordsInScripts(lines);
  return embedded && reportOf(embedded, lines, fileName);
}

function reportOf(embedded: EmbeddedRecords, lines: Line[], fileName: string): ReadReport {
  const { entries, problems } = embedded;
  const header = readReportHeader(aroundOf(embedded, lines), fileName);
  return {
    header: { ...header, title: header.title || sourceOfName(fileName) },
    entries,
    unclosed: false,
    problems,
  };
}

function aroundOf(embedded: EmbeddedRecords, lines: Line[]): Line[] {
  return lines.filter(({ number }) => !embedded.lines.has(number));
}
