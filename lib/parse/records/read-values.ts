import { loadAll, YAMLException } from 'js-yaml';
import Papa from 'papaparse';

/** Structured content as values, or why it can't be read as such. */
export type Values =
  | { ok: true; value: unknown; brokenLines: number[] }
  | { ok: false; line: number | null };

/**
 * Reads JSON, JSON Lines, YAML and CSV by the file's name and by what it starts with; null for prose.
 * Of JSON Lines, the lines that can't be read are named and the others kept.
 */
export function readValues(text: string, fileName: string): Values | null {
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (extension === 'csv' || extension === 'tsv')
    return { ok: true, value: readTable(text), brokenLines: [] };
  if (extension === 'yaml' || extension === 'yml') return readYaml(text);
  const first = text.trimStart()[0];
  if (first !== '{' && first !== '[')
    return extension.startsWith('json') ? { ok: false, line: 1 } : null;
  const json = readJson(text) ?? readJsonLines(text);
  if (json) return json;
  // A text may well start with a bracket, a link's for example.
  return extension.startsWith('json') || first === '{'
    ? { ok: false, line: lineOfError(text) }
    : null;
}

function readJson(text: string): Values | null {
  try {
    return { ok: true, value: JSON.parse(text), brokenLines: [] };
  } catch {
    return null;
  }
}

/** Source: https://jsonlines.org */
function readJsonLines(text: string): Values | null {
  const values: unknown[] = [];
  const brokenLines: number[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      values.push(JSON.parse(line));
    } catch {
      brokenLines.push(index + 1);
    }
  });
  const objects = values.filter((value) => typeof value === 'object' && value !== null);
  return objects.length > brokenLines.length ? { ok: true, value: objects, brokenLines } : null;
}

/**
 * The line at which the engine stopped, as far as its message tells: by a position, by the text around it
 * (ten characters on each side, in V8), or by saying that the end came too early.
 */
function lineOfError(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const line = /line (\d+)/.exec(message)?.[1];
    if (line) return Number(line);
    const position = /position (\d+)/.exec(message)?.[1];
    if (position) return lineAt(text, Number(position));
    if (/end of/.test(message)) return lineAt(text.trimEnd(), text.length);
    const around = /"([\s\S]+?)"(?:\.\.\.)? is not valid JSON/.exec(message)?.[1];
    const at = around ? text.indexOf(around) : -1;
    return at === -1 ? null : lineAt(text, at + Math.min(10, around?.length ?? 0));
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function readYaml(text: string): Values {
  try {
    const documents = loadAll(text);
    return {
      ok: true,
      value: documents.length > 1 ? documents : documents[0],
      brokenLines: [],
    };
  } catch (error) {
    const line = error instanceof YAMLException ? error.mark?.line : undefined;
    return { ok: false, line: line === undefined ? null : line + 1 };
  }
}

/** Rows as objects under their columns' names; columns of one name are one field. */
function readTable(text: string): unknown {
  const [head = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  return rows.map((row) => {
    const fields = new Map<string, string>();
    row.forEach((cell, column) => {
      const name = head[column] ?? '';
      const earlier = fields.get(name);
      fields.set(
        name,
        earlier && cell !== '' && cell !== earlier ? `${earlier}\n\n${cell}` : earlier || cell,
      );
    });
    return Object.fromEntries(fields);
  });
}
