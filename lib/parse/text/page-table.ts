import { appendAll } from '../../digest/append-all';
import { CELL_BREAK } from './cell-break';
import { elementsOf, isElement, type MarkupElement, textOf } from './markup-tree';
import { HEADING } from './page-tags';

const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
/** A cell may reach over so many rows or columns. */
const WIDEST = 50;
/** Cells of one row: a table of more is made to be large. */
const MOST_COLUMNS = 100;

export interface TableRow {
  line: number;
  cells: MarkupElement[];
}

/** The rows of a table, each with its cells; those of tables within are not among them. */
export function rowsOf(table: MarkupElement): TableRow[] {
  return elementsOf(table).flatMap((child) => {
    if (GROUPS.has(child.name)) return rowsOf(child);
    if (child.name !== 'tr') return [];
    const cells = elementsOf(child).filter(({ name }) => name === 'td' || name === 'th');
    return cells.length === 0 ? [] : [{ line: child.line, cells }];
  });
}

/** Whether a table's rows have words in one cell each, most of them in the only one that holds anything: `1.` and a title, then its text below. */
export function isOneColumn(rows: TableRow[]): boolean {
  const lone = rows.filter(({ cells }) => cells.filter(hasContent).length <= 1);
  if (lone.length * 2 <= rows.length || lone.length === rows.length) return false;
  return rows.every(
    ({ cells }) => cells.filter((cell) => /\p{L}{2}/u.test(textOf(cell))).length <= 1,
  );
}

/** A row with all that its cells hold in one. */
export function inOneCell({ line, cells }: TableRow): TableRow {
  const children = cells.flatMap((cell) => [...cell.children, { text: ' ', line }]);
  return { line, cells: [{ name: 'td', attributes: new Map(), children, line }] };
}

/**
 * Whether a table only lays out what it holds, as mails do: it has one column beside empty ones or marks, or blocks of
 * several lines beside each other and no heads, or a table or headings within. `write` gives a cell's text.
 */
export function isLayout(rows: TableRow[], write: (cell: MarkupElement) => string): boolean {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width <= 1 || rows.some(({ cells }) => cells.some(holdsBlocks))) return true;
  if (rows.every(({ cells }) => cells.filter(hasContent).length <= 1)) return true;
  if (rows.some(({ cells }) => cells.some(({ name }) => name === 'th'))) return false;
  if (isOneColumn(rows)) return true;
  return (
    width === 2 && rows.some(({ cells }) => cells.some((cell) => write(cell).includes(CELL_BREAK)))
  );
}

/** Whether each row of a table is a name and what it stands for: `<th>Link</th><td>…</td>`. */
export function isOfFields(rows: TableRow[]): boolean {
  return (
    rows.length > 1 &&
    rows.every(({ cells: [name, value, ...more] }) => {
      return name?.name === 'th' && value?.name === 'td' && more.length === 0;
    })
  );
}

/** A table's rows in Markdown, under its first one; a cell that reaches over several rows is said in each. */
export function tableMarkdown(
  rows: TableRow[],
  write: (cell: MarkupElement) => string,
): { line: number; text: string }[] {
  const hanging: { text: string; rows: number }[] = [];
  return rows.flatMap(({ line, cells }, index) => {
    const texts: string[] = [];
    const hang = () => {
      for (
        let above = hanging[texts.length];
        above && above.rows > 0;
        above = hanging[texts.length]
      ) {
        above.rows--;
        texts.push(above.text);
      }
    };
    for (const cell of cells) {
      hang();
      if (texts.length >= MOST_COLUMNS) break;
      const text = write(cell).replace(/\|/g, '\\|');
      hanging[texts.length] = { text, rows: spanOf(cell, 'rowspan') - 1 };
      texts.push(text);
      appendAll(texts, Array<string>(spanOf(cell, 'colspan') - 1).fill(''));
    }
    hang();
    const row = { line, text: `| ${texts.join(' | ')} |` };
    return index === 0 ? [row, { line, text: `|${texts.map(() => '---|').join('')}` }] : [row];
  });
}

function spanOf(cell: MarkupElement, name: string): number {
  const span = Math.floor(Number(cell.attributes.get(name) ?? 1));
  return span >= 1 ? Math.min(span, WIDEST) : 1;
}

/** Whether a table or a heading stands in an element. */
function holdsBlocks(element: MarkupElement): boolean {
  return elementsOf(element).some(
    (child) => child.name === 'table' || HEADING.test(child.name) || holdsBlocks(child),
  );
}

function hasContent(cell: MarkupElement): boolean {
  return cell.children.some((child) => isElement(child) || child.text.trim() !== '');
}
