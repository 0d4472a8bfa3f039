import { findPaperId } from '../../paper/paper-id';
import { isFields } from './fields';
import { isSound, readJson } from './json-reader';
import { paperOf } from './paper-of';
import { type Bibtex, isBibtex, readBibtex } from './read-bibtex';
import { isTableOfPapers, readTable } from './read-table';
import { readToml } from './read-toml';
import { readXml } from './read-xml';
import { readYaml } from './read-yaml';
import type { Fault, ReadValues, Spans } from './spans';

/** A file's structured content, and what could not be read of it. */
export interface Values extends ReadValues {
  /** Ids may have been numbers before they were written: their last zeros can be lost. */
  numbersAsText: boolean;
  /** What stands above the records, in words; `''` where nothing does. */
  banner: string;
}

/** Lines that are objects by themselves; whatever stands on others is broken. */
const LEAST_WHOLE_LINES = 0.5;
const LIST_OF_FIELDS = /^-\s+["']?[\p{L}_][\p{L}\p{N}_ -]{0,40}["']?\s*:(?:\s|$)/u;

/**
 * Reads JSON, JSON Lines, YAML, TOML, CSV, TSV, BibTeX and XML, whole or broken, by the file's name and by what it starts with; null
 * for prose. Records that were pasted as text are read as what they are where all of the text is records.
 */
export function readValues(text: string, fileName: string): Values | null {
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (/^(?:csv|tsv|tab)$/.test(extension)) return tableOf(text, fileName);
  if (extension === 'bib') return bibtexOf(text);
  if (/^ya?ml$/.test(extension)) return valuesOf(readYaml(text));
  if (extension === 'toml') return valuesOf(readToml(text));
  if (/^(?:json\w?|jsonl|ndjson)$/.test(extension)) return jsonOf(text) ?? unreadable();
  if (extension === 'xml') return xmlOf(text);
  if (/^(?:html?|eml|mht(?:ml)?|rss|atom)$/.test(extension)) return null;
  return pasted(text);
}

/** Text that is nothing but records, whatever its file is called. */
function pasted(text: string): Values | null {
  if (isBibtex(text)) {
    const bibtex = bibtexOf(text);
    return bibtex.prose ? null : bibtex;
  }
  const start = text.slice(0, 300).trimStart();
  if (/^(?:\{|\[\s*[[{"'\]])/.test(start)) {
    const json = jsonOf(text);
    return json?.values.some(holdsObject) ? json : null;
  }
  if (start.startsWith('---') || LIST_OF_FIELDS.test(start)) {
    const yaml = readYaml(text);
    const documents = yaml.values.flat();
    return yaml.faults.length === 0 && documents.length > 0 && documents.every(isPaper)
      ? valuesOf(yaml)
      : null;
  }
  return isTableOfPapers(text) ? tableOf(text, '') : null;
}

function jsonOf(text: string): Values | null {
  const read = isJsonLines(text) ? readJsonLines(text) : readJson(text);
  return read.values.length === 0 && read.faults.length === 0 ? null : valuesOf(read);
}

/** Whether each line is to be read by itself. Source: https://jsonlines.org */
function isJsonLines(text: string): boolean {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const whole = lines.filter((line) => line.startsWith('{') && /\},?$/.test(line));
  if (whole.length < LEAST_WHOLE_LINES * lines.length || lines[0]?.startsWith('[')) return false;
  // One value whose records stand on a line each, and its first line opens it.
  return lines.length === 1 || !(/[[{]$|[^}\]],$/.test(lines[0] ?? '') || isSound(text));
}

function readJsonLines(text: string): ReadValues {
  const spans: Spans = new WeakMap();
  const faults: Fault[] = [];
  const values = text.split('\n').flatMap((line, index) => {
    const read = readJson(line, index + 1, spans);
    // A line that breaks off is one record that is lost: the file may go on below it.
    for (const { line } of read.faults) faults.push({ kind: 'broken-structure', line, detail: '' });
    return read.values;
  });
  return { values, spans, faults };
}

function tableOf(text: string, fileName: string): Values {
  return { ...readTable(text, fileName), numbersAsText: true };
}

function bibtexOf(text: string): Values & Bibtex {
  return { ...readBibtex(text), numbersAsText: false };
}

function valuesOf(read: ReadValues): Values {
  return { ...read, numbersAsText: false, banner: '' };
}

function xmlOf(text: string): Values | null {
  const read = readXml(text);
  return read && valuesOf(read);
}

function unreadable(): Values {
  return valuesOf({
    values: [],
    spans: new WeakMap(),
    faults: [{ kind: 'broken-structure', line: 1, detail: '' }],
  });
}

function holdsObject(value: unknown): boolean {
  return (Array.isArray(value) ? value : [value]).some(
    (item) =>
      isFields(item) || (typeof item === 'string' && findPaperId(item.slice(0, 5000)) !== null),
  );
}

function isPaper(value: unknown): boolean {
  return isFields(value) && paperOf(value, false).id !== null;
}
