import type { Line } from '../../text/line';
import { cleanTitle } from '../../words/clean-title';
import { sourceOfName } from '../../words/source-name';
import { stringField } from '../lines/front-matter-fields';
import { findDay, readReportHeader } from '../lines/report-header';

export function headerOf(
  lines: Line[],
  fields: Record<string, unknown>,
  fileName: string,
  single: boolean,
) {
  const header = readReportHeader(lines, /\d{8}[-_~至到]+\d{8}/.test(fileName) ? '' : fileName);
  const ofPaper = single && Object.keys(fields).some((name) => /^authors?$/i.test(name));
  const day =
    dayOf(fields, /^(?:report|announcement|digest)[_-]?date$/i) ??
    dayOf(fields, ofPaper ? /^created$/i : /^(?:date|created|pub_?date)$/i);
  return {
    title:
      cleanTitle(header.title.replace(/<img\b[^>]*>/gi, '')) ||
      stringField(fields, /^title$/i) ||
      (single ? '' : sourceOfName(fileName)),
    // What a note's front matter says is its own day; below stand the paper's.
    date: (single && !ofPaper ? day : null) ?? header.date ?? day,
    sourceUrl: header.sourceUrl,
  };
}

function dayOf(fields: Record<string, unknown>, name: RegExp): string | null {
  for (const [key, value] of Object.entries(fields)) {
    if (name.test(key)) return findDay(value instanceof Date ? value.toISOString() : String(value));
  }
  return null;
}
