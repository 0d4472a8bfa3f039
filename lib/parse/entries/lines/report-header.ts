import type { Line } from '../../text/line';
import { readLabelledLine } from '../../words/labelled-line';

/** What a report says of itself before its first entry. */
export interface ReportHeader {
  title: string;
  date: string | null;
  sourceUrl: string | null;
}

const HEADING = /^#\s+(.{1,300})/;
const DATE_LABELS = /^(?:date|report date|日期|报告日期|日付|날짜)$/i;
/** A line that says when it was written, in other words than a label's. */
const DATED =
  /(?:updated|generated|published|created|date|日期|更新|生成|发布|發布|날짜|업데이트|日付|ngày|stand)\P{N}{0,16}(?=20\d{2}|\d{1,2}\s|\p{L}{3,9}\.?\s\d)/iu;
/** A day with a version of the paper behind it, or said to be that of its first one: the paper's, and not the report's. */
const OF_PAPER =
  /[（(]v\d{1,2}[)）]|\b(?:submitted|first posted|last revised)\b|初回投稿|初次提交|首次提交/i;
const SOURCE_LABELS = /^(?:source url|source|来源链接|来源地址|来源|數據來源|出处)$/i;
const DAY = /(?<!\d)(20\d{2})[-_./年]?(0[1-9]|1[0-2])[-_./月]?(0[1-9]|[12]\d|3[01])(?!\d)/;
/** Days whose numbers are not filled up, `2026年2月3日`, `2026/2/3`, `2026년 2월 3일`. */
const SHORT_DAY = /(?<!\d)(20\d{2})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/;
/** In English, Spanish, French, German, by what they begin with. */
const MONTHS = [
  /^jan|^ene/i,
  /^feb|^f[eé]v/i,
  /^mar|^mär/i,
  /^apr|^abr|^avr/i,
  /^may|^mai/i,
  /^jun|^juin/i,
  /^jul|^juil/i,
  /^aug|^ago|^aoû/i,
  /^sep/i,
  /^oct|^okt/i,
  /^nov/i,
  /^dec|^dic|^déc|^dez/i,
];
/** `February 3, 2026`, `Feb. 3rd 2026`, and the other way round. */
const MONTH_FIRST = /\b([a-z]{3})[a-z]{0,6}\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(20\d{2})(?!\d)/gi;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?\s(?:de\s)?([a-zéûä]{3,10})\.?,?\s(?:de\s)?(20\d{2})(?!\d)/gi;
/** `0203, 2026`. */
const YEAR_LAST = /(?<!\d)(\d{2})[-/]?(\d{2}),?\s(20\d{2})(?!\d)/;

/** Reads title, day and source of a report from the lines above its first entry, else the day from the file's name. */
export function readReportHeader(lines: Line[], fileName: string): ReportHeader {
  const header: ReportHeader = { title: '', date: null, sourceUrl: null };
  let said: string | null = null;
  for (const { text } of lines) {
    const heading = header.title === '' ? HEADING.exec(text.slice(0, 400)) : null;
    if (heading) {
      header.title = (heading[1] ?? '').trim();
      continue;
    }
    said ??= saysDay(text) ? findDay(text) : null;
    takeField(text, header);
  }
  header.date ??= dayOfTitle(header.title, lines) ?? said;
  header.date ??= findDay(header.sourceUrl ?? '') ?? findDay(fileName);
  return header;
}

/** Whether a line may hold the day of what it stands in. */
function saysDay(text: string): boolean {
  const head = text.slice(0, 200);
  return (DATED.test(head) || isShort(text)) && !OF_PAPER.test(head);
}

/** Takes the day or the source that a labelled line gives, where none before it did. */
function takeField(text: string, header: ReportHeader): void {
  const field = readLabelledLine(text);
  if (!field) return;
  if (DATE_LABELS.test(field.label)) header.date ??= findDay(field.rest);
  if (SOURCE_LABELS.test(field.label)) header.sourceUrl ??= findWebUrl(field.rest);
}

/** The day in a report's title; where no heading of the first rank names the report, another heading or the first line may. */
function dayOfTitle(title: string, lines: Line[]): string | null {
  const heading = lines.find(({ text }) => /^#{2,3}\s+\S/.test(text));
  const first = lines.find(({ text }) => text.trim() !== '');
  return findDay(title) ?? findDay(heading?.text ?? '') ?? findDay(first?.text ?? '');
}

/** A line that holds little more than a day. */
function isShort(text: string): boolean {
  return text.length <= 80 && text.replace(/[^\p{L}\p{N}]+/gu, '').length <= 20;
}

/** The first day of the calendar that a text names, as `YYYY-MM-DD`; null where there is none. */
export function findDay(text: string): string | null {
  const head = text.slice(0, 300);
  const [, year, month, day] = DAY.exec(head) ?? SHORT_DAY.exec(head) ?? [];
  if (year) return dayOf(year, month, day);
  for (const [, word = '', date, of] of head.matchAll(MONTH_FIRST)) {
    const found = dayOf(of, monthOf(word), date);
    if (found) return found;
  }
  for (const [, date, word = '', of] of head.matchAll(DAY_FIRST)) {
    const found = dayOf(of, monthOf(word), date);
    if (found) return found;
  }
  const [, lastMonth, lastDay, lastYear] = YEAR_LAST.exec(head) ?? [];
  return lastYear ? dayOf(lastYear, lastMonth, lastDay) : null;
}

function monthOf(word: string): string {
  return String(MONTHS.findIndex((month) => month.test(word)) + 1);
}

function dayOf(year = '', month = '', date = ''): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = new Date(`${day}T00:00:00Z`);
  // 2026-02-30 parses as 2 March: no such day.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : null;
}

function findWebUrl(text: string): string | null {
  return /https?:\/\/[^\s<>"')\]）]{1,500}/.exec(text)?.[0] ?? null;
}
