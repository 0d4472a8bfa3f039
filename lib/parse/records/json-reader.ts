import { DEEPEST_BRACKETS, MOST_PROBLEMS, type PartBudget } from '../../digest/budgets';
import { findPaperId } from '../../paper/paper-id';
import { add, areOfTwo, isFields } from './fields';
import { endOfSoundString, endOfString, opensString, unescapeText } from './json-text';
import { quoteBehindPrefix, readWord } from './json-words';
import { holdsRecords, isRecord, titleOf } from './known-record';
import { type Fault, LineCounter, type ReadValues, type Spans } from './spans';

/** A text is gone over so often at most, however often it is broken. */
const MOST_PASSES = 8;

/** Why a value could not be read to its end: thrown up to the list that holds it. No error, since those gather their stack. */
class Broken {
  /** What had been read of the innermost object that an enclosing list or object holds. */
  object: Record<string, unknown> | null = null;

  constructor(
    readonly at: number,
    readonly cut: boolean,
    /** Where a reader should look. */
    readonly place = at,
    readonly tooDeep = false,
  ) {}
}

/**
 * Reads all JSON values in a text, sound or broken as machines break it: NaN and Python's names, comments, fences
 * and prose around, commas too many or missing, quotes of other kinds, line ends within strings. Nothing is made
 * up: a record whose text has lost its end is left out and told, and reading goes on at the next one.
 */
export function readJson(text: string, firstLine = 1, spans: Spans = new WeakMap()): ReadValues {
  return new JsonReader(text, firstLine, isSound(text), spans).read();
}

/** Whether a text is one value of JSON, and nothing else. */
export function isSound(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A field in what is passed over. */
const FIELD = /["'][\w .-]{1,60}["']\s{0,9}:/;

class JsonReader {
  readonly #faults: Fault[] = [];
  readonly #lines: LineCounter;
  #at = 0;
  #effort: number;
  #title = '';
  #cut = false;
  /** The brackets between two records are lost: the next value is an object without its first one. */
  #implied = false;
  /** What comes is what is left of a broken value that was told. */
  #passed = false;
  /** The objects that are open. */
  readonly #open: Record<string, unknown>[] = [];
  /** Of the objects that are open: how far they are indented; `-1` where that tells nothing. */
  readonly #indents: number[] = [];
  readonly #bareKeys: boolean;
  /** Behind the last sign of the text. */
  readonly #end: number;

  constructor(
    private readonly text: string,
    firstLine: number,
    private readonly sound: boolean,
    private readonly spans: Spans,
  ) {
    this.#lines = new LineCounter(text, firstLine);
    this.#effort = text.length * MOST_PASSES + 1000;
    this.#end = text.trimEnd().length;
    this.#bareKeys = /^[^{]{0,2000}\{\s{0,99}[A-Za-z_]\w{0,60}\s{0,20}:/.test(text.slice(0, 2500));
  }

  read(): ReadValues {
    const values: unknown[] = [];
    while (this.#findStart()) {
      const start = this.#at;
      try {
        values.push(this.#value('item', 0));
        this.#passed = false;
      } catch (error) {
        this.#goOn(start, brokenOf(error), /\n[ \t]{0,40}(?=[{[])|,\s{0,99}(?=\{)/g);
        this.#passed = true;
      }
    }
    return { values, spans: this.spans, faults: this.#faults };
  }

  /** Passes over what stands between values: prose, fences, commas; a sound text holds one value. */
  #findStart(): boolean {
    this.#skip();
    if (this.sound || this.#implied) return this.#at < this.text.length;
    const next =
      /\{(?=\s{0,99}(?:["'“`}]|\/[/*]|# |\w{1,60}\s{0,20}:))|\[(?=\s{0,99}(?:[{["'\]]|\/\/|#|\/\*))/g;
    next.lastIndex = this.#at;
    const found = next.exec(this.text);
    if (!found || this.#effort <= 0) {
      this.#tellLost(this.text.length);
      return false;
    }
    this.#tellLost(found.index);
    this.#at = found.index;
    return true;
  }

  /** What stands between values is no prose where it holds a field. */
  #tellLost(end: number): void {
    if (this.#at >= end || this.#passed) return;
    const field = FIELD.exec(this.text.slice(this.#at, end));
    if (field) this.#tell(new Broken(this.#at + field.index, false));
  }

  #value(role: 'field' | 'item', depth: number, amongRecords = false): unknown {
    const char = this.text[this.#at] ?? '';
    if (char === '{' || this.#implied) return this.#object(depth, amongRecords);
    if (char === '[' || (char === '(' && !this.sound)) return this.#list(depth);
    if (char === '"' || (!this.sound && opensString(char))) return this.#string(role);
    return this.#word();
  }

  #object(depth: number, amongRecords: boolean): Record<string, unknown> {
    const indent = this.sound ? -1 : this.#indentOfObject(amongRecords);
    const start = this.#enter(depth);
    this.#indents.push(indent);
    const object: Record<string, unknown> = {};
    this.#open.push(object);
    try {
      const mixed = this.#members(object, depth);
      const broken = new Broken(this.#at, false, start);
      if (mixed && !holdsRecords(object)) throw broken;
      if (mixed) this.#tell(broken);
    } catch (error) {
      const broken = brokenOf(error);
      broken.object = object;
      throw broken;
    } finally {
      this.#indents.pop();
      this.#open.pop();
    }
    this.#place(object, start);
    return object;
  }

  /** Reads an object's fields; tells whether they are those of two. */
  #members(object: Record<string, unknown>, depth: number): boolean {
    const seen = { first: null as string | null, records: 0, mixed: false };
    while (this.#hasMember(object, seen.first)) {
      const key = this.#key();
      seen.first ??= key;
      const start = this.#at;
      try {
        const value = this.#member(depth);
        seen.mixed ||= areOfTwo(object[key], value);
        add(object, key, value);
        if (this.#implied) throw this.#broken(this.#at);
        seen.records += isRecord(object[key]) ? 1 : 0;
      } catch (error) {
        const isNamed = seen.records > 0 || findPaperId(key.slice(0, 100)) !== null;
        this.#passMember(start, brokenOf(error), isNamed);
      }
    }
    return seen.mixed;
  }

  /** Whether another field comes; what ends the object is passed over where it is its own. */
  #hasMember(object: Record<string, unknown>, first: string | null): boolean {
    this.#skip();
    const char = this.text[this.#at];
    if (char === '}') this.#at++;
    if (char === undefined) this.#breakOff();
    // A bracket of an outer value ends this one too, and so does the next record.
    if (char === undefined || '}]{'.includes(char)) return false;
    if (first === null || !this.#startsAgain(first) || !isRecord(object)) return true;
    this.#implied = true;
    return false;
  }

  /** In a map of records, goes on with the next one; a record's own field breaks all of it. */
  #passMember(start: number, broken: Broken, isNamed: boolean): void {
    if (!isNamed || this.text[start] !== '{' || this.#open.some(isRecord)) throw broken;
    this.#goOn(start, broken, /[,\n]\s{0,99}(?=["'][^"'\n]{1,300}["']\s{0,20}:\s{0,20}\{)/g);
  }

  /** A field's name, and its colon. */
  #key(): string {
    const char = this.text[this.#at] ?? '';
    const key = opensString(char) ? this.#string('key') : this.#bareKey();
    this.#skip();
    if (this.text[this.#at] !== ':') throw this.#broken(this.#at);
    this.#at++;
    this.#skip();
    return key;
  }

  #bareKey(): string {
    const bare = /[\p{L}\p{N}_$.-]{1,100}(?=\s{0,20}:)/uy;
    bare.lastIndex = this.#at;
    const [key] = bare.exec(this.text) ?? [];
    if (key === undefined) throw this.#broken(this.#at);
    this.#at += key.length;
    return key;
  }

  #member(depth: number): unknown {
    const char = this.text[this.#at];
    if (char === undefined) throw this.#broken(this.#at);
    if (!this.sound && (char === ',' || char === '}')) return null;
    return this.#value('field', depth + 1);
  }

  /** Whether the field that comes is the one that this object began with: the brackets between two records are lost. */
  #startsAgain(first: string): boolean {
    const [mark = '', ...key] = this.text.slice(this.#at, this.#at + first.length + 2);
    return opensString(mark) && key.join('').startsWith(first) && opensString(key.at(-1) ?? '');
  }

  /** What a record lacks at its end, the next one must not fill in: an object within stands deeper than what holds it. */
  #indentOfObject(amongRecords: boolean): number {
    const indent = this.#implied ? -1 : this.#indentAt(this.#at);
    const outer = this.#indents.findLast((other) => other !== -1) ?? -1;
    if (indent !== -1 && indent <= outer && !amongRecords) throw this.#broken(this.#at - 1);
    const alone = this.text[this.#at + 1] === '\n';
    return alone && indent !== -1 ? indent - 1 : indent;
  }

  #list(depth: number): unknown[] {
    const start = this.#enter(depth);
    const close = this.text[start] === '(' ? ')' : ']';
    const list: unknown[] = [];
    let records = 0;
    while (this.#hasItem(close)) {
      const item = this.#at;
      try {
        list.push(this.#value('item', depth + 1, records > 0));
        records += isRecord(list.at(-1)) ? 1 : 0;
      } catch (error) {
        const broken = brokenOf(error);
        const lists = records > 0 || isRecord(broken.object) || depth === 0;
        if (!lists || this.#open.some(isRecord)) throw broken;
        this.#goOn(item, broken, this.#nextItem(item));
      }
    }
    this.#place(list, start);
    return list;
  }

  /** Whether another item comes; what ends the list is passed over where it is its own. */
  #hasItem(close: string): boolean {
    this.#skip();
    const char = this.text[this.#at];
    if (char === close) this.#at++;
    if (char === undefined) this.#breakOff();
    if (char === undefined || char === close) return false;
    return this.#implied || !'}]'.includes(char);
  }

  /** What the next item of a list begins with, in the form that this one has. */
  #nextItem(start: number): RegExp {
    const indent = this.#indentAt(start);
    if (indent !== -1) return new RegExp(`\\n[ \\t]{${indent}}(?=\\{)`, 'g');
    const first = /\{\s{0,20}["']?([\w-]{1,40})/y;
    first.lastIndex = start;
    const name = first.exec(this.text)?.[1] ?? '';
    return new RegExp(`(?:,\\s{0,99}|\\n[ \\t]{0,40})(?=\\{\\s{0,20}["']?${name})`, 'g');
  }

  /** Tells what is broken, and moves on to where the next record begins. */
  #goOn(start: number, broken: Broken, next: RegExp): void {
    this.#tell(broken);
    this.#implied = false;
    next.lastIndex = start + 1;
    // What the broken record holds is no record of the list that it stands in.
    if (this.#indentAt(start) === -1) next.lastIndex = Math.max(start + 1, broken.at);
    const found = next.exec(this.text);
    const to = found ? found.index + found[0].length : this.text.length;
    this.#effort -= to - start + (broken.cut ? this.text.length - start : 0);
    this.#at = this.#effort > 0 ? to : this.text.length;
    if (!found || this.#effort <= 0) this.#cut = true;
  }

  #tell({ place, cut, object, tooDeep }: Broken): void {
    const line = this.#lines.lineAt(Math.min(place, this.#end));
    const detail = titleOf(object) || this.#title;
    if (cut) this.#cut = true;
    if (this.#faults.length >= MOST_PROBLEMS) return;
    if (tooDeep) {
      this.#faults.push({ kind: 'over-budget', line, detail: 'depth' satisfies PartBudget });
      return;
    }
    this.#faults.push(
      cut && detail !== ''
        ? { kind: 'truncated', line, detail }
        : { kind: 'broken-structure', line, detail: '' },
    );
  }

  /** The text ends within lists or objects, between two values: what is there is whole. */
  #breakOff(): void {
    if (!this.#cut) this.#tell(this.#broken(this.text.length));
  }

  #string(role: 'key' | 'field' | 'item'): string {
    const start = this.#at;
    const { end, cut } = this.sound
      ? { end: endOfSoundString(this.text, start), cut: false }
      : endOfString(this.text, start, role, this.#bareKeys);
    if (end === -1) {
      if (cut) this.#effort -= this.text.length - start;
      throw new Broken(start, cut);
    }
    this.#at = end;
    return unescapeText(this.text.slice(start + 1, end - 1));
  }

  /** What stands without quotes of its own, or with a prefix before them. */
  #word(): unknown {
    const quote = this.sound ? -1 : quoteBehindPrefix(this.text, this.#at);
    if (quote !== -1) {
      this.#at = quote;
      return this.#string('field');
    }
    const word = readWord(this.text, this.#at);
    if (word === null) throw this.#broken(this.#at);
    this.#at = word.end;
    return word.value;
  }

  /** Passes over white space, and where the text is no sound JSON over comments and commas too many. */
  #skip(): void {
    const between = this.sound
      ? /[\s,]{1,5000}/y
      : /(?:[\s,\ufeff\u200b]|\/\/[^\n]{0,2000}|#[^\n]{0,2000}|\/\*[\s\S]{0,5000}?\*\/|\.{3}|…){1,2000}/y;
    do {
      between.lastIndex = this.#at;
      const length = between.exec(this.text)?.[0].length ?? 0;
      if (length === 0) return;
      this.#at += length;
    } while (this.#at < this.text.length);
  }

  #enter(depth: number): number {
    if (depth > DEEPEST_BRACKETS) throw new Broken(this.#at, false, this.#at, true);
    if (!this.#implied) return this.#at++;
    this.#implied = false;
    return this.#at;
  }

  #place(value: Record<string, unknown> | unknown[], start: number): void {
    const line = this.#lines.lineAt(start);
    this.spans.set(value, { line, endLine: this.#lines.lineAt(this.#at - 1) });
    if (isFields(value)) this.#title = titleOf(value) || this.#title;
  }

  #broken(at: number): Broken {
    return new Broken(at, at >= this.#end);
  }

  /** How many blanks stand before a place on its line; `-1` where anything else does. */
  #indentAt(at: number): number {
    const from = Math.max(0, at - 81);
    const before = /(?:^|\n)([ \t]{0,80})$/.exec(this.text.slice(from, at));
    return before && (from === 0 || before[0].startsWith('\n')) ? (before[1]?.length ?? 0) : -1;
  }
}

function brokenOf(error: unknown): Broken {
  if (error instanceof Broken) return error;
  throw error;
}
