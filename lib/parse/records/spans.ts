/** Where a value stands in its file; lines are counted from 1. */
export interface Span {
  line: number;
  endLine: number;
}

/** The places of all objects and lists that were read from a file. */
export type Spans = WeakMap<object, Span>;

/** What of a file could not be read as the records that it holds. */
export interface Fault {
  kind: 'broken-structure' | 'truncated' | 'over-budget';
  line: number | null;
  /** The title of the record that broke off, or the budget; `''` where none is known. */
  detail: string;
}

/** The values that a file holds, one after another. */
export interface ReadValues {
  values: unknown[];
  spans: Spans;
  faults: Fault[];
}

/** Tells in which line of a text a place is, counted from 1. */
export class LineCounter {
  readonly #ends: number[] = [];

  constructor(
    text: string,
    private readonly firstLine = 1,
  ) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      this.#ends.push(at);
  }

  lineAt(position: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return this.firstLine + low;
  }
}
