import type { Line } from '../text/line';

/** The cells of the rule below a table's head, and nothing else. */
const RULE = /^\|?(?:[ \t]*:?-+:?[ \t]*\|){1,60}(?:[ \t]*:?-+:?)?$/;
const RULE_WITHIN = /\|(?:[ \t]*:?-{2,}:?[ \t]*\|){1,60}/;
const MOST_CELLS = 400;

/**
 * Gives tables the form that readers of Markdown know: those written on one line get their rows, rows without a
 * rule below the first get one, and a rule has as many columns as its head.
 */
export function mendTables(lines: Line[]): Line[] {
  const mended: Line[] = [];
  for (const line of lines) {
    const rows = line.fenced || !line.text.includes('--') ? null : divideTable(line);
    if (rows === null) mended.push(line);
    else for (const row of rows) mended.push(row);
  }
  return withRules(mended);
}

function withRules(lines: Line[]): Line[] {
  const ruled: Line[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const kept = !line.fenced && isRule(line) ? ruleFor(line, before) : line;
    if (kept) ruled.push(kept);
    if (isFilled(line) && !isOfTable(before) && isFilled(lines[at + 1])) ruled.push(ruleOf(line));
  });
  return ruled;
}

/** What stands before a row in a quote or an item of a list. */
const BEFORE = /^(?:[ \t>]{1,40}|(?:[-*+]|\d{1,3}[.)])[ \t]+){0,8}/;

/** A line without what stands before it in a quote or a list. */
function told({ text }: Line): string {
  return text.replace(BEFORE, '').trimEnd();
}

function isRow(line: Line): boolean {
  if (line.fenced || !line.text.includes('|')) return false;
  const text = told(line);
  return text.length > 2 && text.startsWith('|') && text.endsWith('|');
}

function isRule(line: Line): boolean {
  return line.text.includes('|') && line.text.includes('-') && RULE.test(told(line));
}

/** Whether a line is a row that holds something. */
function isFilled(line: Line | undefined): boolean {
  return line !== undefined && isRow(line) && !isRule(line);
}

function isOfTable(line: Line | undefined): boolean {
  return line !== undefined && (isRow(line) || isRule(line));
}

/** The rule in as many columns as the row above; null where no row is. */
function ruleFor(line: Line, head: Line | undefined): Line | null {
  if (!head || head.text.trim() === '' || isRule(head))
    return told(line).startsWith('|') ? null : line;
  if (head.fenced || !head.text.includes('|')) return line;
  return cellsOf(head.text).length === cellsOf(line.text).length ? line : ruleOf(head, line);
}

function ruleOf(head: Line, { number, fenced }: Line = head): Line {
  const before = (BEFORE.exec(head.text)?.[0] ?? '').replace(/[^>]/g, ' ');
  const columns = cellsOf(head.text).map(() => '---|');
  return { number, fenced, text: `${before}|${columns.join('')}` };
}

function cellsOf(text: string): string[] {
  return text
    .replace(BEFORE, '')
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
}

/** A line that holds a whole table, as what stands before it and the table's rows; null where it holds none. */
function divideTable(line: Line): Line[] | null {
  const found = RULE_WITHIN.exec(line.text);
  if (!found || isRule(line)) return null;
  const columns = cellsOf(found[0]).length;
  const before = line.text
    .slice(0, found.index)
    .trimEnd()
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/);
  const head = before.slice(-columns);
  const lead = before.slice(0, -columns).join('|').trimEnd();
  const rows = rowsOf(line.text.slice(found.index + found[0].length), columns);
  if (head.length < columns || rows === null) return null;
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  // What stands behind an item's mark belongs to the item.
  const inner = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line.text) ? `${indent}    ` : indent;
  const written = [head, ...rows].map(
    (row) => `${inner}|${row.map((cell) => ` ${cell.trim()} `).join('|')}|`,
  );
  const [first = '', ...others] = written;
  const start = lead.trim() === '' ? [first] : [lead, '', first];
  return [...start, `${inner}|${'---|'.repeat(columns)}`, ...others, ''].map((text) => ({
    ...line,
    text,
  }));
}

/** The rows that stand behind one another on a line, an empty cell between two; null where they don't. */
function rowsOf(text: string, columns: number): string[][] | null {
  const cells = text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
  if (cells.length > MOST_CELLS) return null;
  const rows: string[][] = [];
  for (let at = 0; at < cells.length; at += columns + 1) {
    if ((cells[at + columns] ?? '').trim() !== '') return null;
    rows.push(cells.slice(at, at + columns));
  }
  return rows;
}
