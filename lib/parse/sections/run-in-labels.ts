import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import type { Line } from '../text/line';
import { labelKey } from '../words/read-label';
import { BOLD_RUN_IN, type RecurringLabels } from './recurring-labels';

const PLAIN_RUN_IN =
  /(?<=^|\s{2}|[。.!?！？；;]\s{0,2}|^[\w-]{1,20}[:：])([^\s:：*。，,；;]{2,30}(?: [^\s:：*。，,；;]{1,20}){0,5})[:：]/g;
const OUTER_LABEL = /^[\w-]{1,20}[:：]$/;
/** Blank, or pictures only. */
const NO_WORD = /^(?:\s|\p{Extended_Pictographic}|\u200d|\ufe0f)*$/u;

interface RunIn {
  index: number;
  whole: string;
  label: string;
}

/** Several labels in one line: each on a line of its own. */
export function divideRunIn(line: Line, recurring: RecurringLabels): Line[] {
  const { text, fenced } = line;
  if (fenced || text.trimStart().startsWith('|') || !/[:：*]/.test(text)) return [line];
  const marks = findRunIn(text, recurring);
  if (marks.length === 0) return [line];
  const parts: Line[] = [];
  let at = 0;
  for (const [position, { index, whole, label }] of marks.entries()) {
    const before = text.slice(at, index);
    // A list's or a quote's mark stays with what it marks.
    const mark = position === 0 && /^\s*(?:[-*+>]|\d{1,3}[.)])\s*$/.test(before) ? before : '';
    if (mark === '' && !NO_WORD.test(before)) parts.push({ ...line, text: before.trimEnd() });
    const end = marks[position + 1]?.index ?? text.length;
    parts.push({
      ...line,
      text: `${mark}**${label}**：${text.slice(index + whole.length, end).trim()}`,
    });
    at = end;
  }
  return parts;
}

/** The labels within a line. A single bold word in prose is emphasis; a row of them is a structure. */
function findRunIn(text: string, recurring: RecurringLabels): RunIn[] {
  const known = (label: string) =>
    nearKindOfLabel(label) !== null || recurring.marked.has(labelKey(label));
  const bold = [...text.matchAll(BOLD_RUN_IN)].flatMap(({ index, 0: whole, 1: label = '' }) => {
    const before = text.slice(Math.max(0, index - 40), index);
    return index === 0 || /[\s。.!?！？；;]$/.test(before) || OUTER_LABEL.test(before)
      ? [{ index, whole, label, before }]
      : [];
  });
  const closed = bold.filter(({ whole }) => /[:：]/.test(whole));
  const sure = closed.filter(({ label }) => known(label));
  if (sure.length >= 2)
    return closed.filter(({ label, before }) => known(label) || /\s{2}$/.test(before));
  if (sure.length === 1 && OUTER_LABEL.test(sure[0]?.before ?? '')) return sure;
  const exact = bold.filter(({ label }) => kindOfLabel(label) !== null);
  if (exact.length >= 2) return exact;
  const plain = [...text.matchAll(PLAIN_RUN_IN)].flatMap(({ index, 0: whole, 1: label = '' }) =>
    kindOfLabel(label) !== null || recurring.marked.has(labelKey(label))
      ? [{ index, whole, label }]
      : [],
  );
  return plain.length >= 3 ? plain : [];
}
