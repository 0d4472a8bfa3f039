import {
  type AliasEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { mostRepeated } from '../../digest/budgets';
import { add, areOfTwo, type Fields, isFields } from './fields';
import { paperOf } from './paper-of';
import { restoreTex } from './restore-tex';
import { LineCounter, type Spans } from './spans';

const NUMBER = /^[-+]?\d{1,17}(?:\.\d{1,17})?$/;
const NOTHING = /^(?:~|null|none|nan|\.nan|)$/i;

/** What an anchor names, and how many characters it is. */
interface Anchored {
  value: unknown;
  size: number;
}

/** Who hears where each value stands, and what is wrong with one. */
interface Hearer {
  readonly spans: Spans;
  /** The fields that begin on a line are those of two records. */
  tell(line: number): void;
  /** An alias on a line repeats too much. */
  tellRepeated(line: number): void;
}

/** Makes values of a document's events; scalars are text, numbers, true, false and null. */
export class ValueBuilder {
  readonly #lines: LineCounter;
  readonly #anchors = new Map<string, Anchored>();
  #at = 0;
  /** Characters of the values so far, with what aliases repeat. */
  #size = 0;
  #mayRepeat: number;

  constructor(
    private readonly text: string,
    private readonly events: Event[],
    firstLine: number,
    private readonly reader: Hearer,
  ) {
    this.#lines = new LineCounter(text, firstLine);
    this.#mayRepeat = mostRepeated(text.length);
  }

  build(): unknown[] {
    const documents: unknown[] = [];
    while (this.#at < this.events.length) {
      this.#at++;
      const value = this.#value();
      if (value !== undefined && value !== null) documents.push(value);
      if (this.#next()?.type === EVENT_ID.POP) this.#at++;
    }
    return documents;
  }

  #next(): Event | undefined {
    return this.events[this.#at];
  }

  /** Never deeper than the library lets a document nest. */
  #value(): unknown {
    const event = this.#next();
    if (!event || event.type === EVENT_ID.POP) return undefined;
    this.#at++;
    if (event.type === EVENT_ID.ALIAS) return this.#repeated(event);
    const before = this.#size++;
    const value = this.#unnamed(event);
    if ('anchorStart' in event && event.anchorStart !== -1) {
      const name = this.text.slice(event.anchorStart, event.anchorEnd);
      this.#anchors.set(name, { value, size: this.#size - before });
    }
    return value;
  }

  #unnamed(event: Event): unknown {
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
    if (event.type === EVENT_ID.SEQUENCE) return this.#sequence(event.start);
    return event.type === EVENT_ID.MAPPING ? this.#mapping(event.start) : undefined;
  }

  /** What an alias stands for; left out, and told, where a small file would become a large one. */
  #repeated(alias: AliasEvent): unknown {
    const anchored = this.#anchors.get(this.text.slice(alias.anchorStart, alias.anchorEnd));
    if (!anchored) return undefined;
    if (anchored.size > this.#mayRepeat) {
      this.reader.tellRepeated(this.#lines.lineAt(alias.anchorStart));
      return undefined;
    }
    this.#mayRepeat -= anchored.size;
    this.#size += anchored.size;
    return anchored.value;
  }

  #sequence(start: number): unknown[] {
    const items: unknown[] = [];
    while (this.#next() && this.#next()?.type !== EVENT_ID.POP) items.push(this.#value());
    return this.#close(items, start);
  }

  /** Null where it mixes the records of two papers. */
  #mapping(start: number): Record<string, unknown> | null {
    const fields: Record<string, unknown> = {};
    let mixed = false;
    while (this.#next() && this.#next()?.type !== EVENT_ID.POP) {
      const key = this.#key();
      const value = this.#value();
      if (key === null) continue;
      mixed ||= areOfTwo(fields[key], value);
      add(fields, key, value);
    }
    if (mixed) this.reader.tell(this.#lines.lineAt(start));
    if (mixed && !holdsPapers(fields)) {
      this.#at++;
      return null;
    }
    return this.#close(fields, start);
  }

  /** A key as it is written: as a number, an id would lose its last zeros. */
  #key(): string | null {
    const event = this.#next();
    const value = this.#value();
    if (event?.type === EVENT_ID.SCALAR) return getScalarValue(this.text, event);
    return typeof value === 'string' ? value : null;
  }

  #close<T extends object>(value: T, start: number): T {
    this.#at++;
    const line = this.#lines.lineAt(start);
    const before = this.events[this.#at - 2];
    const end = before?.type === EVENT_ID.SCALAR ? this.#lines.lineAt(before.valueEnd - 1) : line;
    this.reader.spans.set(value, { line, endLine: Math.max(line, end) });
    return value;
  }

  #scalar(event: ScalarEvent): unknown {
    const text = getScalarValue(this.text, event);
    this.#size += text.length;
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) return restoreTex(text);
    if (event.style !== SCALAR_STYLE.PLAIN) return text;
    if (NOTHING.test(text)) return null;
    if (text === 'true' || text === 'false') return text === 'true';
    return NUMBER.test(text) ? Number(text) : text;
  }
}

/** Whether fields hold a list of records: they are no record themselves. */
export function holdsPapers(fields: Fields): boolean {
  return Object.values(fields).some(
    (list) =>
      Array.isArray(list) &&
      list.some((item) => isFields(item) && paperOf(item, false).id !== null),
  );
}
