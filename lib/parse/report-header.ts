import { readLabelledLine } from './labelled-line';
import type { Line } from './line';

/** What a report says of itself before its first entry. */
export interface ReportHeader {
  title: string;
  date: string | null;
  sourceUrl: string | null;
}

const DATE_LABELS = /^(?:date|report date|日期|报告日期|日付|날짜)$/i;
const SOURCE_LABELS = /^(?:source url|source|来源链接|来源地址|来源|數據來源|出处)$/i;
const DAY = /(?<!\d)(20\d{2})[-_./年]?(0[1-9]|1[0-2])[-_./月]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** Reads title, day and source of a report from the lines above its first entry, else the day from the file's name. */
export function readReportHeader(lines: Line[], fileName: string): ReportHeader {
  const header: ReportHeader = { title: '', date: null, sourceUrl: null };
  for (const { text } of lines) {
    const heading = /^#\s+(.{1,300})/.exec(text.slice(0, 400));
    if (heading && header.title === '') {
      header.title = (heading[1] ?? '').trim();
      continue;
    }
    const labelled = readLabelledLine(text);
    if (!labelled) continue;
    if (DATE_LABELS.test(labelled.label)) header.date ??= findDay(labelled.rest);
    if (SOURCE_LABELS.test(labelled.label)) header.sourceUrl ??= findWebUrl(labelled.rest);
  }
  header.date ??= findDay(header.title) ?? findDay(header.sourceUrl ?? '') ?? findDay(fileName);
  return header;
}

/** The first day of the calendar that a text names, as `YYYY-MM-DD`; null where there is none. */
function findDay(text: string): string | null {
  const found = DAY.exec(text.slice(0, 300));
  if (!found) return null;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  const date = new Date(`${day}T00:00:00Z`);
  // 2026-02-30 parses as 2 March: no such day.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

function findWebUrl(text: string): string | null {
  return /https?:\/\/[^\s<>"')\]）]{1,500}/.exec(text)?.[0] ?? null;
}
