import type { Line } from '../../text/line';
import { cellsOf, isDivider, isRow } from '../../text/table-lines';
import { namedPapers } from '../../words/paper-mentions';
import { hasCjk } from '../../words/scripts';

/** So many papers show what a row with a link is. */
const FEWEST = 2;
/** In UTF-16 units: a column is called by its language. */
const LONGEST_NAME = 24;

/**
 * Writes a table of two languages side by side whose rows are titles with their papers' links, each above the rows of its
 * text, as a heading and a table each.
 */
export function partBilingualTables(lines: Line[]): Line[] {
  const out: Line[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (isRow(lines[end])) end++;
    const rows = lines.slice(start, Math.max(end, start + 1));
    const parted = end - start > 2 ? entriesOf(rows) : null;
    for (const line of parted ?? rows) out.push(line);
    start += rows.length;
  }
  return out;
}

/** The table's entries, each below its title; null for any other table. */
function entriesOf([head, divider, ...rows]: Line[]): Line[] | null {
  if (!head || !divider || !isDivider(divider.text)) return null;
  if (cellsOf(head.text).some((cell) => cell.length > LONGEST_NAME)) return null;
  const titled = rows.map(({ text }) => namedPapers(text).length === 1);
  const isParted = titled.every((own, at) => !own || titled[at + 1] !== true);
  if (titled[0] !== true || titled.filter(Boolean).length < FEWEST || !isParted) return null;
  if (!areBilingual(rows)) return null;
  return rows.flatMap((row, at) => (titled[at] ? entryHead(row, head, divider) : [row]));
}

/** Whether in each row one side, the same, is in a script of its own. */
function areBilingual(rows: Line[]): boolean {
  const sides = rows.map((row) => {
    const [left = '', right = '', ...more] = cellsOf(row.text);
    const isPair = left !== '' && right !== '' && more.length === 0;
    return isPair && hasCjk(left) !== hasCjk(right) ? hasCjk(left) : null;
  });
  return sides.every((side) => side !== null && side === sides[0]);
}

/** A title with its link as a heading, what it is called in the other language, and the head of its text's table. */
function entryHead(row: Line, head: Line, divider: Line): Line[] {
  const cells = cellsOf(row.text);
  const own = cells.find((cell) => namedPapers(cell).length > 0) ?? '';
  const other = cells.find((cell) => cell !== own) ?? '';
  const named = other.replace(/^\*{1,2}|\*{1,2}$/g, '');
  const label = hasCjk(other) ? '中文标题：' : 'Original title: ';
  return ['', `## ${own}`, '', `${label}${named}`, '', head.text, divider.text].map((text) => ({
    ...row,
    text,
  }));
}
