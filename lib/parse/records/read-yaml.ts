import { parseEvents, YAMLException } from 'js-yaml';
import { MOST_PROBLEMS, type PartBudget } from '../../digest/budgets';
import { add, areOfTwo, type Fields, isFields } from './fields';
import type { Fault, ReadValues, Spans } from './spans';
import { holdsPapers, ValueBuilder } from './yaml-values';

/** How deep the parts of a broken document are read one by one. */
const DEEPEST_PART = 5;
/** Lines of one part that are mended before it is cut into smaller ones. */
const MOST_MENDED = 3;
/** Of a broken file, so many parts are read by themselves; what stands behind is told as one. */
const MOST_PARSED = 10_000;

/**
 * Reads YAML, each of its documents a value. What is broken is read part by part, down to a record's fields:
 * what can't be read then is left out, and its line told. Of a key that stands twice, both texts are kept.
 */
export function readYaml(text: string, firstLine = 1): ReadValues {
  const reader = new YamlReader();
  const lines = text.split('\n');
  const whole = reader.parse(lines, firstLine);
  const values = whole.ok
    ? whole.values
    : documentsOf(lines).flatMap(({ from, to }) =>
        reader.salvage(lines.slice(from, to), from + firstLine, 0),
      );
  const cut = text.endsWith('\n') ? null : takeCut(values);
  if (cut) {
    const line = reader.spans.get(cut)?.line ?? null;
    reader.faults.push({ kind: 'truncated', line, detail: String(cut.title ?? '') });
  }
  return { values, spans: reader.spans, faults: reader.faults };
}

/** Takes out the last record where the text ends within it: it lacks what all others have. */
function takeCut(values: unknown[]): Fields | null {
  const [only] = values;
  const list = isFields(only) ? Object.values(only).at(-1) : only;
  if (values.length !== 1 || !Array.isArray(list) || list.length < 3) return null;
  const [first, ...others]: unknown[] = list.slice(0, -1);
  const last: unknown = list.at(-1);
  if (!isFields(first) || !isFields(last)) return null;
  const lacks = Object.keys(first).some(
    (key) => !(key in last) && others.every((other) => isFields(other) && key in other),
  );
  if (!lacks) return null;
  list.pop();
  return last;
}

type Parsed = { ok: true; values: unknown[] } | { ok: false; line: number };

class YamlReader {
  readonly spans: Spans = new WeakMap();
  readonly faults: Fault[] = [];
  #parsed = 0;

  parse(lines: string[], firstLine: number): Parsed {
    if (this.#parsed++ > MOST_PARSED) return { ok: false, line: 0 };
    const text = lines.join('\n');
    try {
      const events = parseEvents(text, {});
      return { ok: true, values: new ValueBuilder(text, events, firstLine, this).build() };
    } catch (error) {
      // Whatever it is, the text can't be read as YAML.
      const line = error instanceof YAMLException ? error.mark?.line : undefined;
      return { ok: false, line: Math.min(line ?? 0, lines.length - 1) };
    }
  }

  /** The values in lines that are YAML, or nearly. */
  salvage(lines: string[], firstLine: number, depth: number): unknown[] {
    const mended = [...lines];
    let broken = 0;
    for (let tries = 0; tries <= MOST_MENDED; tries++) {
      const parsed = this.parse(mended, firstLine);
      if (parsed.ok) return parsed.values;
      broken = parsed.line;
      if (!mend(mended, broken)) break;
    }
    const parts = depth < DEEPEST_PART ? partsOf(lines) : null;
    if (!parts) {
      this.tell(firstLine + broken);
      return [];
    }
    const opening = lines.findIndex(holds);
    if (opening < (parts.starts[0] ?? 0)) this.tell(firstLine + opening);
    return parts.kind === 'list'
      ? this.#list(parts, lines, firstLine, depth)
      : this.#fields(parts, lines, firstLine, depth);
  }

  #list({ starts, end }: Parts, lines: string[], firstLine: number, depth: number): unknown[] {
    const items = starts.flatMap((from, index) => {
      const [first = '', ...rest] = lines.slice(from, starts[index + 1] ?? end);
      return this.salvage([first.replace('-', ' '), ...rest], firstLine + from, depth + 1);
    });
    this.spans.set(items, { line: firstLine, endLine: firstLine + lines.length - 1 });
    return items.length === 0 ? [] : [items];
  }

  #fields({ starts, end }: Parts, lines: string[], firstLine: number, depth: number): unknown[] {
    const fields: Record<string, unknown> = {};
    let mixed = false;
    for (const [index, from] of starts.entries()) {
      const part = lines.slice(from, starts[index + 1] ?? end);
      const values =
        part.length > 1 || starts.length > 1 ? this.#field(part, firstLine + from, depth) : [];
      for (const value of values.filter(isFields)) {
        mixed ||= Object.entries(value).some(([key, field]) => areOfTwo(fields[key], field));
        addAll(fields, value);
      }
    }
    if (mixed && !holdsPapers(fields)) {
      this.tell(firstLine);
      return [];
    }
    if (Object.keys(fields).length === 0) return [];
    this.spans.set(fields, { line: firstLine, endLine: firstLine + lines.length - 1 });
    return [fields];
  }

  /** A field: its key on the first line, its value there or below. */
  #field(part: string[], firstLine: number, depth: number): unknown[] {
    const parsed = this.parse(part, firstLine);
    if (parsed.ok) return parsed.values;
    const [head = '', ...below] = part;
    const [, key] = /^\s*["']?([^"':]{1,100})["']?\s*:\s*$/.exec(head) ?? [];
    if (key === undefined) return this.salvage(part, firstLine, DEEPEST_PART);
    const [value] = this.salvage(below, firstLine + 1, depth + 1);
    return value === undefined ? [] : [{ [key.trim()]: value }];
  }

  /** Tells, once, that aliases repeat too much. */
  tellRepeated(line: number): void {
    if (this.faults.some(({ kind }) => kind === 'over-budget')) return;
    this.faults.push({ kind: 'over-budget', line, detail: 'aliases' satisfies PartBudget });
  }

  tell(line: number): void {
    if (this.faults.length < MOST_PROBLEMS)
      this.faults.push({ kind: 'broken-structure', line, detail: '' });
  }
}

/** The documents of a file, from `---` to `---`. */
function documentsOf(lines: string[]): { from: number; to: number }[] {
  const marks = lines.flatMap((line, index) =>
    /^(?:---|\.\.\.)(?:\s|$)/.test(line) ? [index] : [],
  );
  return [-1, ...marks]
    .map((mark, index) => ({
      from: mark + 1,
      to: marks[index] ?? lines.length,
    }))
    .filter(({ from, to }) => lines.slice(from, to).some((line) => line.trim() !== ''));
}

/** Lines that each begin an item of a list, or a field, as far left as any. */
interface Parts {
  kind: 'list' | 'fields';
  starts: number[];
  /** Behind the last one's last line. */
  end: number;
}

/** How lines fall into parts of one level; null where they are one part. */
function partsOf(lines: string[]): Parts | null {
  const first = lines.find(holds);
  if (first === undefined) return null;
  const indent = indentOf(first);
  const isList = /^\s*-(?:\s|$)/.test(first);
  const starts = lines.flatMap((line, index) =>
    holds(line) &&
    indentOf(line) === indent &&
    (isList
      ? /^\s*-(?:\s|$)/.test(line)
      : /^\s*["']?[^\s"'#-][^"':]{0,100}["']?\s*:(?:\s|$)/.test(line))
      ? [index]
      : [],
  );
  if (starts.length === 0 || (starts.length === 1 && lines.filter(holds).length === 1 && !isList))
    return null;
  return { kind: isList ? 'list' : 'fields', starts, end: lines.length };
}

function holds(line: string): boolean {
  return line.trim() !== '' && !/^\s*#/.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Mends a line that people and machines write so: a colon in a text without quotes, quotes within quotes, a tab. */
function mend(lines: string[], at: number): boolean {
  for (const index of [at, at - 1]) {
    const line = lines[index];
    if (line === undefined) continue;
    const mended = quoted(line.replace(/^\s*\t\s*/, (blanks) => blanks.replaceAll('\t', '  ')));
    if (mended === line) continue;
    lines[index] = mended;
    return true;
  }
  return false;
}

/** A field's line with its value in quotes. */
function quoted(line: string): string {
  const [, key, value] =
    /^(\s*(?:-\s+)?["']?[\p{L}\p{N}_ .-]{1,80}["']?\s*:\s+)(\S.*)$/u.exec(line) ?? [];
  if (!key || !value || /^(?:[|>][-+\d]{0,2}\s*$|[&*!{[])/.test(value)) return line;
  if (/^'[^']*'\s*$/.test(value)) return line;
  const [, inner = value] = /^(["'])(.*)\1\s*$/.exec(value)?.slice(1) ?? [];
  return `${key}'${inner.trim().replaceAll("'", "''")}'`;
}

function addAll(fields: Record<string, unknown>, more: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(more)) add(fields, key, value);
}
