import Papa from 'papaparse';

/** A record of a file: a row of a table, an object of JSON. */
export type Row = Record<string, unknown>;

/** A file of records, as a list that can be changed and written again. */
export interface RecordFile {
  rows: Row[];
  /** What is left of the file where the rows are taken out. */
  write(rows: readonly unknown[]): string;
  /** The same, where the list itself becomes something else; null where the container has no such thing. */
  writeAs: ((list: unknown) => string) | null;
}

/** Files of many records are cut to so many: what comes behind is read as these are. */
const MOST_ROWS = 12;

/** Reads a file's records; none where it has no list of them. */
export function recordFiles(text: string, name: string): RecordFile[] {
  if (name.endsWith('.csv')) return [csvFile(text)];
  if (name.endsWith('.jsonl')) return [jsonLinesFile(text)];
  return jsonFiles(JSON.parse(text));
}

function csvFile(text: string): RecordFile {
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const write = (rows: readonly unknown[]) => {
    const records = rows.filter(isRecord);
    const columns = [...new Set(records.flatMap((row) => Object.keys(row)))];
    return `${Papa.unparse(records, { columns })}\n`;
  };
  return { rows: data.slice(0, MOST_ROWS), write, writeAs: null };
}

function jsonLinesFile(text: string): RecordFile {
  const rows: unknown[] = text
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, MOST_ROWS)
    .map((line) => JSON.parse(line));
  const write = (list: readonly unknown[]) =>
    list.map((row) => `${JSON.stringify(row)}\n`).join('');
  return { rows: rows.filter(isRecord), write, writeAs: null };
}

/** One for each list of objects in the value, all others of its lists left as they are. */
function jsonFiles(value: unknown): RecordFile[] {
  return listsIn(value, []).map(({ path, list }) => {
    const writeAs = (changed: unknown) =>
      `${JSON.stringify(exchangedAt(value, path, changed), null, 2)}\n`;
    return { rows: list.slice(0, MOST_ROWS), write: writeAs, writeAs };
  });
}

const DEEPEST = 3;

function listsIn(value: unknown, path: string[]): { path: string[]; list: Row[] }[] {
  if (path.length > DEEPEST) return [];
  if (Array.isArray(value)) {
    const list = value.filter(isRecord);
    return list.length === value.length && list.length > 1 ? [{ path, list }] : [];
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => listsIn(inner, [...path, key]));
}

function exchangedAt(value: unknown, [key, ...path]: string[], changed: unknown): unknown {
  if (key === undefined || !isRecord(value)) return changed;
  return { ...value, [key]: exchangedAt(value[key], path, changed) };
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
