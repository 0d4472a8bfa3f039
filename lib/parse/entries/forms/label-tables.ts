import type { Line } from '../../text/line';
import { cellsOf, isDivider, isRow } from '../../text/table-lines';
import { isKnownLabel } from '../../words/bibliography-labels';
import { cleanLabelText } from '../../words/read-label';

const FEWEST_LABELS = 3;

/**
 * Writes the tables of entries, of two columns, whose first says what is told in the second, as lines of a label and what follows:
 * `| 标题 | X |` as `- **标题**: X`. Lines keep their numbers.
 */
export function writeLabelTables(lines: Line[]): Line[] {
  const tables = labelTables(lines);
  // A single one is the head of a note on one paper.
  if (tables.length < 2) return lines;
  const out = [...lines];
  for (const { start, end } of tables) {
    writeHead(out, start);
    for (let row = start + 2; row < end; row++) writeRow(out, row);
  }
  return out;
}

function labelTables(lines: Line[]): { start: number; end: number }[] {
  const tables: { start: number; end: number }[] = [];
  for (let start = 0; start + 1 < lines.length; start++) {
    if (!isDivider(lines[start + 1]?.text ?? '') || !isRow(lines[start])) continue;
    let end = start + 2;
    while (isRow(lines[end])) end++;
    if (isLabelTable(lines.slice(start + 1, end))) tables.push({ start, end });
    start = end - 1;
  }
  return tables;
}

/** Whether the lines below a table's head have two cells each, of which the first is a label in most. */
function isLabelTable([divider, ...rows]: Line[]): boolean {
  const cells = rows.map(({ text }) => cellsOf(text));
  const all = [cellsOf(divider?.text ?? ''), ...cells];
  if (rows.length < FEWEST_LABELS || all.some(({ length }) => length !== 2)) return false;
  const labels = cells.filter(([name = '']) => isLabel(name)).length;
  return labels >= FEWEST_LABELS && labels * 3 >= cells.length * 2;
}

function isLabel(cell: string): boolean {
  return isKnownLabel(cleanLabelText(cell));
}

/** A table's head may be its first label; else it names the columns, and says nothing. */
function writeHead(out: Line[], at: number): void {
  const head = out[at];
  const divider = out[at + 1];
  if (!head || !divider) return;
  const [name = '', value = ''] = cellsOf(head.text);
  if (isLabel(name) && value.length > 4) writeRow(out, at);
  else out[at] = { ...head, text: '' };
  out[at + 1] = { ...divider, text: '' };
}

function writeRow(out: Line[], at: number): void {
  const line = out[at];
  if (!line) return;
  const [name = '', value = ''] = cellsOf(line.text);
  const label = cleanLabelText(name);
  out[at] = { ...line, text: label === '' ? value : `- **${label}**: ${value}` };
}
