import Papa from 'papaparse';
import { findPaperId } from '../../paper/paper-id';
import { isKnownLabel } from '../words/bibliography-labels';
import type { Fields } from './fields';
import { type Fault, LineCounter, type ReadValues, type Spans } from './spans';

/** A table's rows under their columns' names. */
export interface ReadTable extends ReadValues {
  /** What stands above the row of names. */
  banner: string;
}

const DELIMITERS = [',', '\t', ';', '|'];
/** Excel's own first line. Source: https://learn.microsoft.com/answers, "sep=" for files that Excel opens */
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?[ \t]*\n/i;
/** Above the row of names, nobody writes more. */
const MOST_BANNER_ROWS = 10;
/** How often a table is read anew behind a row that has lost its quote. */
const MOST_RESUMED = 50;
const SAMPLE = 50;
const ID_CELL =
  /^\s*(?:https?:\/\/\S{1,300}|(?:arxiv\s?[:：]\s?)?\d{4}\.\d{1,5}(?:v\d{1,3})?)\s*$/i;
const NAME_CELL =
  /^(?:(?:arxiv|paper|hf)?[\s_-]?(?:id|url|link|title|name|abstract|authors?|summary)|pdf|abs|doi|tl;?dr|(?:ai|one|zh|en|cn|short|long)[\s_-]\w{2,20}|\w{2,20}_(?:zh|en|cn|ko|ja|summary|url|link|id))$/i;

interface Row {
  cells: string[];
  line: number;
  endLine: number;
}

/**
 * Reads CSV or TSV, delimited by a comma, semicolon, tab or bar. Knows Excel's `sep=`, lines above the row of
 * names, tables without one, columns of one name. A row that has lost a quote is left out and told: it holds others.
 */
export function readTable(text: string, fileName: string, start = 1): ReadTable {
  const separator = SEPARATOR_LINE.exec(text.slice(0, 20));
  const body = separator ? text.slice(separator[0].length) : text;
  const firstLine = separator ? start + 1 : start;
  const delimiter = separator?.[1] ?? delimiterOf(body, /\.(?:tsv|tab)$/i.test(fileName));
  const faults: Fault[] = [];
  const rows = rowsOf(body, delimiter, firstLine, faults);
  const head = headOf(rows);
  const spans: Spans = new WeakMap();
  const names = head === -1 ? namesByContent(rows) : (rows[head]?.cells ?? []);
  const last = rows.at(-1);
  if (last && last !== rows[head] && isCut(last, rows, names.length, body)) {
    rows.pop();
    faults.push({ kind: 'broken-structure', line: last.line, detail: '' });
  }
  const values = rows.slice(head + 1).flatMap(({ cells, line, endLine }) => {
    const fields = fieldsOf(cells, names, delimiter);
    if (fields === null) faults.push({ kind: 'broken-structure', line, detail: '' });
    else spans.set(fields, { line, endLine });
    return fields ?? [];
  });
  const above = rows.slice(0, Math.max(0, head)).map(({ cells }) => cells.join(' ').trim());
  spans.set(values, { line: firstLine, endLine: rows.at(-1)?.endLine ?? firstLine });
  return { values: [values], spans, faults, banner: above.join('\n') };
}

/** Whether the text ends within its last row: that has fewer cells than all others. */
function isCut({ cells }: Row, rows: Row[], width: number, text: string): boolean {
  return (
    cells.length < width &&
    !text.endsWith('\n') &&
    rows.slice(-20, -1).every((row) => row.cells.length >= width)
  );
}

/** Whether text is a table of papers: its rows have as many cells as its row of names, and one of them names a paper. */
export function isTableOfPapers(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const separator = SEPARATOR_LINE.exec(sample);
  const lines = sample.split('\n', MOST_BANNER_ROWS + 1).filter((line) => line.trim() !== '');
  const delimiter = separator?.[1] ?? delimiterOf(sample, false);
  if (lines.length < 2 || /^\s*\|/.test(lines[0] ?? '')) return false;
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    skipEmptyLines: 'greedy',
    preview: SAMPLE,
  });
  const rows = data.map((cells) => ({ cells, line: 0, endLine: 0 }));
  const head = rows.findIndex(isHead);
  if (isMarkdownTable(rows.slice(head))) return false;
  const names = rows[head]?.cells.length ?? 0;
  const papers = rows.slice(head + 1).filter(({ cells }) => cells.some(isIdCell));
  const even = rows.slice(head + 1).filter(({ cells }) => cells.length === names);
  const count = rows.length - head - 1;
  return head !== -1 && names >= 2 && papers.length * 2 >= count && even.length * 10 >= count * 8;
}

/** Whether rows are a table of Markdown's, between bars: it is part of a text, and may list what the text cites. */
function isMarkdownTable([head, divider]: Row[]): boolean {
  return (
    head?.cells[0]?.trim() === '' &&
    divider !== undefined &&
    divider.cells.every((cell) => /^\s*(?::?-+:?)?\s*$/.test(cell))
  );
}

function isIdCell(cell: string): boolean {
  return ID_CELL.test(cell.slice(0, 400)) && findPaperId(cell.slice(0, 400)) !== null;
}

function rowsOf(text: string, delimiter: string, firstLine: number, faults: Fault[]): Row[] {
  const counter = new LineCounter(text, firstLine);
  const rows: Row[] = [];
  let from = 0;
  for (let tries = 0; from < text.length; tries++) {
    const broken = parseRows(text, from, delimiter, counter, rows);
    if (broken === null) break;
    faults.push({ kind: 'broken-structure', line: counter.lineAt(broken), detail: '' });
    const next = text.indexOf('\n', broken);
    if (next === -1 || tries >= MOST_RESUMED) break;
    from = next + 1;
  }
  return rows;
}

/** Adds the rows from a place on; tells where a row begins that has lost a quote, else null. */
function parseRows(
  text: string,
  from: number,
  delimiter: string,
  counter: LineCounter,
  rows: Row[],
): number | null {
  let start = from;
  let broken: number | null = null;
  const rest = from === 0 ? text : text.slice(from);
  Papa.parse<string[]>(rest, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      const end = from + meta.cursor;
      const lostQuote = errors.some(({ type }) => type === 'Quotes') || holdsRows(data, delimiter);
      const unclosed = errors.some(({ code }) => code === 'MissingQuotes');
      if (unclosed || (lostQuote && text.slice(start, end).trim().includes('\n'))) {
        broken =
          start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
        parser.abort();
        return;
      }
      const own = text.slice(start, end);
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({
          cells: data,
          line: counter.lineAt(start + own.length - own.trimStart().length),
          endLine: counter.lineAt(start + own.trimEnd().length - 1),
        });
      start = end;
    },
  });
  return broken;
}

/** Whether a cell holds another paper's row, which a lost quote has made part of it. */
function holdsRows(cells: string[], delimiter: string): boolean {
  return cells.some(
    (cell) =>
      cell.includes('\n') &&
      cell
        .split('\n')
        .slice(1)
        .some(
          (line) =>
            line.slice(0, 2000).split(delimiter).filter(isIdCell).length > 0 &&
            line.includes(delimiter),
        ),
  );
}

/** Index of the row of names; `-1` where the table has none. */
function headOf(rows: Row[]): number {
  const first = rows.slice(0, MOST_BANNER_ROWS);
  const named = first.findIndex(isHead);
  if (named !== -1) return named;
  return rows[0]?.cells.some(isIdCell) || rows[0]?.cells.length === 1 ? -1 : 0;
}

/** Whether a row names columns. */
function isHead({ cells }: Row): boolean {
  return cells.filter(isName).length >= 2;
}

function isName(cell: string): boolean {
  const name = cell.trim();
  return name.length <= 40 && (NAME_CELL.test(name) || isKnownLabel(name));
}

/** Names for columns without any: the one of ids, the one of the longest texts, the first of the others that holds words. */
function namesByContent(rows: Row[]): string[] {
  const sample = rows.slice(0, SAMPLE);
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, column) => {
    const cells = sample.map((row) => row.cells[column] ?? '');
    return {
      ids: cells.filter(isIdCell).length,
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length,
      words: cells.filter((cell) => /\p{L}{2,}\s\p{L}|[\p{Script=Han}]{4}/u.test(cell)).length,
    };
  });
  const id = columns.findIndex(({ ids }) => ids * 2 > sample.length);
  const texts = columns.map(({ length, words }, column) =>
    column !== id && words * 2 > sample.length ? length : 0,
  );
  const longest = texts.reduce(
    (best, length, column) => (length > (texts[best] ?? 0) ? column : best),
    0,
  );
  const title = texts.findIndex((length, column) => length > 0 && column !== longest);
  return columns.map((_, column) =>
    column === id ? 'id' : column === title ? 'title' : column === longest ? 'summary' : '',
  );
}

/**
 * A row as an object; columns of one name are one field, and what stands beyond the last column is part of it. Null
 * where that is as much as another row.
 */
function fieldsOf(cells: string[], names: string[], delimiter: string): Fields | null {
  const beyond = cells.slice(names.length);
  if (names.length > 1 && (beyond.length >= names.length - 1 || beyond.some(isIdCell))) return null;
  const fields = new Map<string, string>();
  const own = [...cells.slice(0, names.length - 1), cells.slice(names.length - 1).join(delimiter)];
  own.forEach((cell, column) => {
    const name = (names[column] ?? '').trim();
    const earlier = fields.get(name);
    fields.set(
      name,
      earlier && cell !== '' && cell !== earlier ? `${earlier}\n\n${cell}` : earlier || cell,
    );
  });
  fields.delete('__proto__');
  return Object.fromEntries(fields);
}

/** The sign that divides most first lines into as many cells. */
function delimiterOf(text: string, tabbed: boolean): string {
  const head = text.split('\n', MOST_BANNER_ROWS + 1).filter((line) => line.trim() !== '');
  const names = (sign: string) =>
    head.slice(0, MOST_BANNER_ROWS).reduce(
      (most, line) =>
        Math.max(
          most,
          line
            .slice(0, 5000)
            .split(sign)
            .filter((cell) => isName(cell.replace(/"/g, ''))).length,
        ),
      0,
    );
  const best = DELIMITERS.toSorted((a, b) => names(b) - names(a))[0] ?? ',';
  if (names(best) >= 2) return best;
  return tabbed ? '\t' : Papa.parse(text.slice(0, 20_000), { preview: 20 }).meta.delimiter || ',';
}
