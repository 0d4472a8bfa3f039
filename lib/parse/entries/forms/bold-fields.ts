import { isBlank, type Line } from '../../text/line';
import { isKnownLabel } from '../../words/bibliography-labels';

/** `**看点** 风筝自己收线`, `**看点**。风筝自己收线`, in a quotation or not. */
const FIELD = /^((?:>\s?)?)\*\*([^*\n]{1,20})\*\*(?:。|\s{0,2}(?![\s:：,，.。;；|–—-]))(.*\S)$/;
const LABEL = /^\p{L}[^.。,，:：;；!?！？()（）[\]]*$/u;
/** So many labels that recur are a form, and so many of them are such as everyone knows. */
const LEAST_LABELS = 3;
const LEAST_KNOWN = 1;

interface Field {
  index: number;
  mark: string;
  label: string;
  value: string;
}

/**
 * Writes fields whose label stands in bold before its text, with no colon between, and recurs from entry to entry, with
 * one: `**看点** 风筝` as `**看点**: 风筝`. A label that stands once counts where most of its row recur. Lines keep
 * their numbers.
 */
export function writeBoldFields(lines: Line[]): Line[] {
  const fields = lines.flatMap((line, index) => fieldOf(line, index) ?? []);
  const recurring = recurringLabels(fields);
  const known = [...recurring].filter(isKnownLabel).length;
  if (recurring.size < LEAST_LABELS || known < LEAST_KNOWN) return lines;
  const out = [...lines];
  for (const row of rowsOf(fields, lines)) {
    if (row.filter(({ label }) => recurring.has(label)).length * 2 <= row.length) continue;
    for (const { index, mark, label, value } of row) {
      const line = lines[index];
      if (line) out[index] = { ...line, text: `${mark}**${label}**: ${value}` };
    }
  }
  return out;
}

function fieldOf({ text, fenced }: Line, index: number): Field | null {
  const [, mark = '', label = '', value = ''] = (fenced ? null : FIELD.exec(text)) ?? [];
  return LABEL.test(label) ? { index, mark, label, value } : null;
}

function recurringLabels(fields: Field[]): Set<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const { label } of fields) {
    if (seen.has(label)) recurring.add(label);
    seen.add(label);
  }
  return recurring;
}

/** Fields with nothing but blank lines between. */
function rowsOf(fields: Field[], lines: Line[]): Field[][] {
  const rows: Field[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    const last = row?.at(-1)?.index ?? -1;
    const isNext = lines.slice(last + 1, field.index).every(isBlank);
    if (row && isNext) row.push(field);
    else rows.push([field]);
  }
  return rows;
}
