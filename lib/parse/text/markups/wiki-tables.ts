import { appendAll } from '../../../digest/append-all';
import type { Line } from '../line';

const OPENING = /^\s{0,9}\{\|/;
const END = /^\s{0,9}\|\}/;
const CAPTION = /^\s{0,9}\|\+\s{0,9}/;
const NEXT_ROW = /^\s{0,9}\|-/;
const CELLS = /^\s{0,9}([|!])(?![-}+])\s{0,9}/;
/** `style="width: 9em" | ` before a cell's text. */
const ATTRIBUTES =
  /^(?:\s{0,3}[a-z-]{2,20}\s?=\s?(?:"[^"|]{0,200}"|[\w%-]{1,40})){1,6}\s{0,3}\|(?!\|)\s{0,9}/i;
const PAGE_LINK = /\[\[(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\]/g;
/** A table that never ends is none, beyond so many lines. */
const LONGEST_TABLE = 5000;

/** A row of a table, its cells one after another. */
interface Row {
  number: number;
  cells: string[];
  heading: boolean;
}

/** Whether lines hold a table as wikis write it. */
export function holdsWikiTable(lines: string[]): boolean {
  return lines.some((text) => OPENING.test(text)) && lines.some((text) => NEXT_ROW.test(text));
}

/** Writes the tables of a wiki's page, `{| … |}`, as those of Markdown; their rows keep the numbers of their first lines. */
export function writeWikiTables(lines: Line[]): Line[] {
  const written: Line[] = [];
  let behind = 0;
  for (const [at, line] of lines.entries()) {
    if (at < behind) continue;
    const end = endOfTable(lines, at);
    appendAll(written, end === null ? [line] : writeTable(lines.slice(at + 1, end), line));
    behind = end === null ? at : end + 1;
  }
  return written;
}

/** Index of the line that ends the table that a line opens; null where it opens none, or none ends it. */
function endOfTable(lines: Line[], opening: number): number | null {
  const first = lines[opening];
  if (!first || first.fenced || !OPENING.test(first.text)) return null;
  const length = lines
    .slice(opening + 1, opening + LONGEST_TABLE)
    .findIndex(({ text }) => END.test(text) || OPENING.test(text));
  const end = opening + 1 + length;
  return length >= 0 && END.test(lines[end]?.text ?? '') ? end : null;
}

function writeTable(lines: Line[], { number }: Line): Line[] {
  const captions = lines.filter(({ text }) => CAPTION.test(text));
  const rows = rowsOf(lines);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const [first, ...others] = rows;
  if (!first) return [];
  const head = first.heading ? first : { number, cells: [], heading: true };
  const ruler = { number: head.number, cells: new Array<string>(width).fill('---') };
  const table = [head, ruler, ...(first.heading ? others : rows)].map((row) => ({
    number: row.number,
    text: rowText(row.cells, width),
    fenced: false,
  }));
  const blank = { number, text: '', fenced: false };
  const above = captions.map((line) => ({ ...line, text: line.text.replace(CAPTION, '') }));
  const last = { ...blank, number: table.at(-1)?.number ?? number };
  return [blank, ...above, ...(above.length > 0 ? [blank] : []), ...table, last];
}

function rowsOf(lines: Line[]): Row[] {
  const rows: Row[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (NEXT_ROW.test(line.text)) isOpen = false;
    else isOpen = takeCells(line, rows, isOpen);
  }
  return rows;
}

/** Adds what a line holds to the last row, or to a new one where none is open; whether one is now. */
function takeCells({ text, number }: Line, rows: Row[], isOpen: boolean): boolean {
  const mark = CELLS.exec(text);
  const last = isOpen ? rows.at(-1) : undefined;
  if (!mark) {
    if (last && text.trim() !== '' && !CAPTION.test(text)) goOn(last, text);
    return isOpen;
  }
  const heading = mark[1] === '!';
  const row = last ?? { number, cells: [], heading };
  if (!last) rows.push(row);
  row.heading &&= heading;
  appendAll(row.cells, cellsOf(text.slice(mark[0].length), heading));
  return true;
}

/** The cells that a line holds: `a || b`, and in one of headings `a !! b`. */
function cellsOf(text: string, heading: boolean): string[] {
  return text
    .split(heading ? /\s*(?:!!|\|\|)\s*/ : /\s*\|\|\s*/)
    .map((cell) => cell.replace(ATTRIBUTES, '').trim());
}

/** A line without a mark goes on with the cell above. */
function goOn({ cells }: Row, text: string): void {
  const last = cells.pop() ?? '';
  cells.push(`${last} ${text.trim()}`.trim());
}

function rowText(cells: string[], width: number): string {
  const filled = Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return `| ${filled.map((cell) => cell.replace(PAGE_LINK, '$1').replaceAll('|', '\\|')).join(' | ')} |`;
}
