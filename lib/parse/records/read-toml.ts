import { parse, TomlError } from 'smol-toml';
import { DEEPEST_VALUES } from '../../digest/budgets';
import { type Fields, isFields } from './fields';
import type { Fault, ReadValues, Spans } from './spans';

/** A line that opens a table, `[a.b]`, or an item of a list of them, `[[papers]]`. */
const TABLE = /^[ \t]*\[{1,2}[ \t]*([\p{L}\p{N}_"'][^[\]\n]{0,200}?)[ \t]*\]/u;
/** Of a broken file, so many parts are read by themselves; what stands behind is told as one. */
const MOST_PARTS = 10_000;

/**
 * Reads TOML as one value. What is broken is read table by table: one that can't be read is left out, and its
 * line told. Source: https://toml.io/en/v1.0.0
 */
export function readToml(text: string): ReadValues {
  const tables = tablesOf(text.split('\n'));
  const spans: Spans = new WeakMap();
  const whole = parsed(text);
  if (whole.ok) {
    place(whole.value, tables, spans);
    return { values: [whole.value], spans, faults: [] };
  }
  const { value, faults } = salvage(tables, spans);
  return { values: Object.keys(value).length === 0 ? [] : [value], spans, faults };
}

/** A table, and the lines that are its. */
interface Table {
  /** Its key as it is written; `''` for what stands above all tables. */
  name: string;
  /** Counted from 1. */
  line: number;
  lines: string[];
}

function tablesOf(lines: string[]): Table[] {
  const tables: Table[] = [{ name: '', line: 1, lines: [] }];
  for (const [index, text] of lines.entries()) {
    const name = TABLE.exec(text.slice(0, 300))?.[1];
    if (name !== undefined) tables.push({ name, line: index + 1, lines: [] });
    tables.at(-1)?.lines.push(text);
  }
  return tables;
}

type Parsed = { ok: true; value: Fields } | { ok: false; line: number };

function parsed(text: string): Parsed {
  try {
    const value = parse(text, {
      maxDepth: DEEPEST_VALUES,
      integersAsBigInt: 'asNeeded',
      unsafeKeyBehaviour: 'drop',
    });
    withTexts(value);
    return { ok: true, value };
  } catch (error) {
    // Whatever it is, the text can't be read as TOML.
    return { ok: false, line: error instanceof TomlError ? error.line : 1 };
  }
}

/** Writes days, times and long numbers as the texts that other formats have for them. */
function withTexts(value: Fields): void {
  const left: object[] = [value];
  for (let held = left.pop(); held !== undefined; held = left.pop()) {
    for (const [name, inner] of Object.entries(held)) {
      const text = textOf(inner);
      if (text !== null) Object.assign(held, { [name]: text });
      else if (typeof inner === 'object' && inner !== null) left.push(inner);
    }
  }
}

function textOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'bigint' ? String(value) : null;
}

/** Tells in which lines each table stands; of a list's items only where each has a heading of its own. */
function place(value: Fields, tables: Table[], spans: Spans): void {
  const named = new Map<string, Table[]>();
  for (const table of tables) {
    const own = named.get(table.name);
    if (own) own.push(table);
    else named.set(table.name, [table]);
  }
  for (const [name, own] of named) {
    const found = valueAt(value, name);
    const items: unknown[] = Array.isArray(found) ? found : [found];
    if (items.length !== own.length) continue;
    own.forEach(({ line, lines }, index) => {
      const item = items[index];
      if (isFields(item)) spans.set(item, { line, endLine: line + lines.length - 1 });
    });
  }
}

function valueAt(value: Fields, name: string): unknown {
  if (name === '') return null;
  let found: unknown = value;
  for (const [, quoted, bare] of name.matchAll(/["']([^"']*)["']|([^\s."']+)/g)) {
    const key = quoted ?? bare ?? '';
    found = isFields(found) && Object.hasOwn(found, key) ? found[key] : null;
  }
  return found;
}

/** The values of all tables that can be read by themselves, each with what stands within it. */
function salvage(tables: Table[], spans: Spans): { value: Fields; faults: Fault[] } {
  const value: Fields = {};
  const faults: Fault[] = [];
  const parts = withInner(tables);
  for (const part of parts.slice(0, MOST_PARTS)) {
    const read = parsed(part.lines.join('\n'));
    if (read.ok) {
      place(read.value, [part], spans);
      join(value, read.value, 0);
    } else faults.push(brokenAt(part.line + read.line - 1));
  }
  const beyond = parts[MOST_PARTS];
  if (beyond) faults.push(brokenAt(beyond.line));
  return { value, faults };
}

function brokenAt(line: number): Fault {
  return { kind: 'broken-structure', line, detail: '' };
}

/** Tables with those that stand within them, `[papers.extra]` below `[[papers]]`. */
function withInner(tables: Table[]): Table[] {
  const parts: Table[] = [];
  for (const table of tables) {
    const above = parts.at(-1);
    if (above && above.name !== '' && table.name.startsWith(`${above.name}.`))
      for (const text of table.lines) above.lines.push(text);
    else parts.push({ ...table, lines: [...table.lines] });
  }
  return parts;
}

/** Adds what a part holds to what the parts above it do: to a list its items, to a table its fields. */
function join(into: Fields, more: Fields, depth: number): void {
  for (const [name, value] of Object.entries(more)) {
    const earlier = into[name];
    if (Array.isArray(earlier) && Array.isArray(value))
      for (const item of value as unknown[]) earlier.push(item);
    else if (isFields(earlier) && isFields(value) && depth < DEEPEST_VALUES)
      join(earlier, value, depth + 1);
    else into[name] = value;
  }
}
