import { namesPaper, roleOf } from './field-names';
import { type Fields, isFields } from './fields';
import type { Spans } from './spans';

const MOST_COLUMNS = 200;
const MOST_ROWS = 200_000;
/** What the names of a table's columns are kept under, and its rows. */
const NAMES = ['columns', 'header', 'headers', 'fields', 'cols'];
const ROWS = ['data', 'rows', 'values', 'records'];

/**
 * The rows of a table that is written column by column, as data frames are: `{"id": {"0": …}, "title": {"0": …}}`,
 * `{"id": […], "title": […]}`, `{"columns": […], "data": [[…]]}`, whatever the two are called, or a list of lists below one of names; null for anything else.
 * Source: https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.to_json.html, `orient`
 */
export function rowsOfColumns(value: object, spans: Spans): Fields[] | null {
  const rows = Array.isArray(value)
    ? rowsBelowNames(value)
    : (rowsOfSplit(value) ?? rowsOfFrame(value));
  const span = spans.get(value);
  if (rows && span) for (const row of rows) spans.set(row, span);
  return rows;
}

function rowsBelowNames([names, ...rows]: unknown[]): Fields[] | null {
  if (!isNames(names) || rows.length === 0 || !rows.every((row) => Array.isArray(row))) return null;
  return rows.map((row) => rowOf(names, row));
}

function rowsOfSplit(value: object): Fields[] | null {
  const columns = heldUnder(value, NAMES);
  const data = heldUnder(value, ROWS);
  if (!isNames(columns) || !Array.isArray(data) || !data.every((row) => Array.isArray(row)))
    return null;
  return data.map((row) => rowOf(columns, row));
}

/** The value of the first of some keys that an object has. */
function heldUnder(value: object, keys: string[]): unknown {
  const key = keys.find((each) => Object.hasOwn(value, each));
  return key === undefined ? undefined : Reflect.get(value, key);
}

function rowsOfFrame(value: object): Fields[] | null {
  const columns = Object.entries(value);
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return null;
  const [first] = columns;
  if (!first || !isNames(columns.map(([name]) => name))) return null;
  const keys = keysOf(first[1]);
  if (!keys || keys.length === 0 || keys.length > MOST_ROWS) return null;
  if (!columns.every(([, column]) => isAlike(column, keys))) return null;
  return keys.map((key) =>
    Object.fromEntries(columns.map(([name, column]) => [name, Reflect.get(Object(column), key)])),
  );
}

/** The rows' keys in a column: their numbers, or a frame's own index; null where it holds objects, not cells. */
function keysOf(column: unknown): string[] | null {
  if (typeof column !== 'object' || column === null) return null;
  const cells: unknown[] = Object.values(column);
  if (cells.some(isFields)) return null;
  const keys = Object.keys(column);
  return Array.isArray(column) || keys.every((key) => /^\d{1,9}$/.test(key)) ? keys : null;
}

function isAlike(column: unknown, keys: string[]): boolean {
  const own = keysOf(column);
  return own !== null && own.length === keys.length && own[0] === keys[0];
}

/** Whether a list holds the names of a table's columns: one of them names the paper, another its title or a text. */
function isNames(names: unknown): names is string[] {
  return (
    Array.isArray(names) &&
    names.length >= 2 &&
    names.length <= MOST_COLUMNS &&
    names.every((name) => typeof name === 'string') &&
    names.some((name) => namesPaper(name) !== null) &&
    names.some((name) => ['title', 'section'].includes(roleOf(name).as))
  );
}

function rowOf(names: string[], cells: unknown[]): Fields {
  return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? null]));
}
