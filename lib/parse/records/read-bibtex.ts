import { latexText } from '../text/markups/latex-text';
import type { Fields } from './fields';
import { type Fault, LineCounter, type ReadValues } from './spans';

/** Where an entry begins: at a line's start, or right behind the one before. */
const ENTRY = /(?:^|\})[ \t]{0,40}@([a-z]{2,30})[ \t]{0,9}[{(]/gim;
const FIRST_ENTRY =
  /^(?:[ \t]*(?:%[^\n]{0,400})?\r?\n){0,60}[ \t]*@[a-z]{2,30}[ \t]{0,9}[{(][^\s,={}()"#]{0,200}\s{0,20}[,=]/i;
const KEY = /^\s*([^\s,={}"#]{0,200})\s*,/;
const NAME = /[\s,]*([^\s,={}"#()]{1,60})\s*=\s*/y;
const WORD = /\s*([^\s,#{}"()]{1,200})/y;
const JOINT = /\s*#\s*/y;
const CLOSE = /[\s,]*[})]/y;
const NEXT_FIELD = /\n[ \t]{0,40}[a-z][\w-]{1,30}[ \t]{0,40}=[ \t]{0,9}[{"]/i;
/** What is no comment. */
const WORDS = /^[ \t]*[^\s%}]/m;
const NO_PAPERS = new Set(['comment', 'preamble']);
/** A value that is nothing but arXiv's name of the paper: `arXiv preprint arXiv:2601.00001`, `abs/2601.00001`. */
const ARXIV =
  /^(?=.{0,60}(?:arxiv|abs\/))(?:(?:corr|arxiv|preprint|e-?prints?|pages?|available at)[\s,:.]{0,3}){0,4}(?:https?:\/\/(?:www\.)?arxiv\.org\/)?(?:(?:abs|pdf)\/)?(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?:\.pdf)?(?:\s?\[[\w.-]{1,20}\])?[\s,.]{0,3}(?:\d{4})?$/i;
/** Fields that may name the paper without being made for it. */
const MAY_NAME = [
  'journal',
  'journaltitle',
  'howpublished',
  'note',
  'number',
  'volume',
  'publisher',
];
/** Fields that say how another one is meant, or who keeps the entry. */
const FORM = new Set(
  'archiveprefix eprinttype copyright file biburl bibsource timestamp owner urldate langid language pubstate ids'.split(
    ' ',
  ),
);
const NAMES = new Map([
  ['author', 'authors'],
  ['editor', 'editors'],
  ['annote', 'notes'],
  ['annotation', 'notes'],
  ['primaryclass', 'categories'],
  ['eprintclass', 'categories'],
]);
const PEOPLE = /^(?:author|editor)$/;
const ADDRESS = /^(?:url|doi|eprint|pdf)$/;
const LONGEST_TITLE = 300;

/** What BibTeX holds. */
export interface Bibtex extends ReadValues {
  /** What stands above the first entry. */
  banner: string;
  /** Whether words stand between entries, as in no text that is only BibTeX. */
  prose: boolean;
}

/** Whether a text begins as BibTeX: nothing but comments stands above its first entry. */
export function isBibtex(text: string): boolean {
  return FIRST_ENTRY.test(text.slice(0, 8000));
}

/**
 * Reads BibTeX: each entry a record of its fields, `authors` a list. One that breaks off is told, and what
 * is there of it is read. Source: https://www.bibtex.org/Format/
 */
export function readBibtex(text: string): Bibtex {
  const read: Bibtex = { values: [], spans: new WeakMap(), faults: [], banner: '', prose: false };
  const macros = new Map<string, string>();
  const counter = new LineCounter(text);
  const starts = [...text.matchAll(ENTRY)];
  read.banner = text.slice(0, Math.min(starts[0]?.index ?? 0, 1000));
  starts.forEach((start, index) => {
    const at = start.index + start[0].length;
    const next = starts[index + 1]?.index;
    // The brace that ends an entry may be what the next one was found by.
    const end = next === undefined ? text.length : next + (text.charAt(next) === '}' ? 1 : 0);
    const type = (start[1] ?? '').toLowerCase();
    const entry = readEntry(text.slice(at, end), type, macros);
    if (WORDS.test(entry.rest)) read.prose = true;
    if (!entry.record) return;
    const line = counter.lineAt(start.index + start[0].indexOf('@'));
    read.values.push(entry.record);
    read.spans.set(entry.record, { line, endLine: counter.lineAt(end - entry.rest.length) });
    if (!entry.closed) read.faults.push(faultOf(entry.record, line, next === undefined));
  });
  return read;
}

function faultOf({ title }: Fields, line: number, last: boolean): Fault {
  const detail = typeof title === 'string' ? title.slice(0, LONGEST_TITLE) : '';
  return { kind: last ? 'truncated' : 'broken-structure', line, detail };
}

interface Entry {
  /** Null for what is no paper's. */
  record: Fields | null;
  closed: boolean;
  /** What stands behind it. */
  rest: string;
}

function readEntry(text: string, type: string, macros: Map<string, string>): Entry {
  if (NO_PAPERS.has(type)) return { record: null, closed: true, rest: '' };
  const reader = new EntryReader(text, macros);
  const fields = new Map<string, string>();
  if (type !== 'string') reader.skipKey();
  reader.readFields(type === 'string' ? macros : fields);
  const { closed } = reader;
  const record = type === 'string' ? null : recordOf(fields);
  return { record, closed, rest: closed ? text.slice(reader.position) : '' };
}

/** Reads one entry's text, from behind its opening brace. */
class EntryReader {
  position = 0;
  closed = false;

  constructor(
    private readonly text: string,
    private readonly macros: Map<string, string>,
  ) {}

  skipKey(): void {
    this.position = KEY.exec(this.text.slice(0, 300))?.[0].length ?? 0;
  }

  /** Reads all fields; of two with one name, the first. */
  readFields(into: Map<string, string>): void {
    for (;;) {
      const name = this.#match(NAME)?.toLowerCase();
      if (name === undefined) break;
      const value = this.#value();
      if (!into.has(name)) into.set(name, value);
    }
    this.closed = this.#match(CLOSE) !== null;
    if (this.closed) return;
    // A brace is missing, and a value may have taken in what follows it.
    for (const [name, value] of into) into.set(name, value.split(NEXT_FIELD, 1)[0] ?? '');
  }

  /** Its parts joined. */
  #value(): string {
    let value = '';
    do value += this.#part();
    while (this.#match(JOINT) !== null);
    return value;
  }

  #part(): string {
    const sign = this.text.charAt(this.position);
    if (sign === '{' || sign === '"') return this.#enclosed(sign === '{' ? '}' : '"');
    const word = this.#match(WORD);
    return word === null ? '' : (this.macros.get(word.toLowerCase()) ?? word);
  }

  /** What stands up to a closing sign that is in no braces of its own, or up to the end. */
  #enclosed(close: string): string {
    const from = this.position + 1;
    let depth = 0;
    for (let at = from; at < this.text.length; at++) {
      const sign = this.text.charAt(at);
      if (sign === '\\') at++;
      else if (sign === close && depth === 0) {
        this.position = at + 1;
        return this.text.slice(from, at);
      } else if (sign === '{') depth++;
      else if (sign === '}') depth--;
    }
    this.position = this.text.length;
    return this.text.slice(from);
  }

  /** The first group of what stands here, or all of it; null where it is something else. */
  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.position = pattern.lastIndex;
    return found[1] ?? found[0];
  }
}

/** An entry's fields under the names that other records give to them. */
function recordOf(fields: Map<string, string>): Fields {
  const record = new Map<string, unknown>();
  for (const [name, value] of fields) {
    const own = NAMES.get(name) ?? name;
    const told = PEOPLE.test(name) ? peopleOf(value) : fieldText(name, value);
    if (told.length > 0 && !FORM.has(name) && !record.has(own)) record.set(own, told);
  }
  const { year, month } = Object.fromEntries(record);
  if (typeof year === 'string' && typeof month === 'string') {
    record.set('date', `${month.charAt(0).toUpperCase()}${month.slice(1)} ${year}`);
    record.delete('year');
    record.delete('month');
  }
  nameByPassing(record);
  record.delete('__proto__');
  return Object.fromEntries(record);
}

function fieldText(name: string, value: string): string {
  return ADDRESS.test(name) ? value.trim() : textOf(value);
}

/** Of an entry without an id of its own, takes the one that another field is nothing but. */
function nameByPassing(record: Map<string, unknown>): void {
  for (const name of record.has('eprint') ? [] : MAY_NAME) {
    const value = record.get(name);
    const [, id] = (typeof value === 'string' && ARXIV.exec(value.slice(0, 200))) || [];
    if (id === undefined) continue;
    record.delete(name);
    record.set('eprint', id);
    return;
  }
}

/** A value's text: paragraphs apart, lines joined. */
function textOf(value: string): string {
  return value
    .split(/\n[ \t]*\n/)
    .map((paragraph) => latexText(paragraph.replace(/\s+/g, ' ').trim()).trim())
    .filter(Boolean)
    .join('\n\n');
}

/** `Holm, Ida and Osei, Kofi` as people call them. */
function peopleOf(value: string): string[] {
  return value
    .replace(/\s+/g, ' ')
    .split(/ and /i)
    .map((name) => {
      const [last = '', ...first] = latexText(name).split(',');
      return [...first.reverse(), last]
        .map((part) => part.trim())
        .filter(Boolean)
        .join(' ');
    })
    .filter((name) => name !== '' && name.length < 100);
}
