/**
 * The form of a segment's postings, in blocks of at most 16 kB.
 *
 *     block    = entry*
 *     entry    = shared added letter* size postings
 *     postings = posting*
 *
 * All numbers are varints: seven bits a byte, the lowest first, the eighth says that more follow. Entries are in the
 * order of their terms, by code units. A term has its first `shared` code units from the entry before it in its block
 * (0 in the first one), and `added` more, each a `letter`. `size` is how many bytes its postings take.
 *
 * A posting is `step << 2 | level`: how far the digest's number is behind the one of the posting before it (behind 0 in
 * the first one), and in which place the term stands first there; see `levels`. Where a term's postings do not fit into
 * a block, it has an entry in each of several blocks, and each begins to count anew.
 */
const MOST_BYTES = 16_384;

/** A term with its postings: the digests' numbers in their order, each as `number << 2 | level`. */
export interface TermPostings {
  term: string;
  postings: Iterable<number>;
}

/** A block that is written. */
export interface WrittenBlock {
  firstTerm: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Longer than any: a posting takes five bytes at most. */
const LONGEST_POSTING = 5;
/** So much of a block may be left empty rather than part a term's postings. */
const ROOM = 1024;

/** Writes terms, which come in their order, into blocks. Returns the last block when it is `ended`. */
export class BlockWriter {
  private bytes = new Uint8Array(MOST_BYTES);
  private at = 0;
  private firstTerm = '';
  private lastTerm = '';
  private scratch = new Uint8Array(MOST_BYTES);

  constructor(private readonly give: (block: WrittenBlock) => void) {}

  add({ term, postings }: TermPostings): void {
    let before = 0;
    let size = 0;
    for (const posting of postings) {
      if (size + LONGEST_POSTING > this.roomFor(term)) {
        this.addEntry(term, size);
        size = 0;
        before = 0;
      }
      const number = posting >>> 2;
      size = writeVarint(this.scratch, size, ((number - before) << 2) | (posting & 3));
      before = number;
    }
    if (size > 0) this.addEntry(term, size);
  }

  end(): void {
    if (this.at === 0) return;
    this.give({ firstTerm: this.firstTerm, bytes: this.bytes.slice(0, this.at) });
    this.at = 0;
    this.lastTerm = '';
  }

  /** How many bytes of postings a term can have in this block, or in the next one where this is nearly full. */
  private roomFor(term: string): number {
    const head = 10 + 3 * term.length;
    const left = MOST_BYTES - this.at - head;
    return left < ROOM ? MOST_BYTES - head : left;
  }

  private addEntry(term: string, size: number): void {
    const head = 10 + 3 * term.length;
    if (this.at + head + size > MOST_BYTES) this.end();
    if (this.at === 0) this.firstTerm = term;
    let shared = 0;
    while (shared < term.length && term.charCodeAt(shared) === this.lastTerm.charCodeAt(shared))
      shared++;
    let at = writeVarint(this.bytes, this.at, shared);
    at = writeVarint(this.bytes, at, term.length - shared);
    for (let index = shared; index < term.length; index++)
      at = writeVarint(this.bytes, at, term.charCodeAt(index));
    at = writeVarint(this.bytes, at, size);
    this.bytes.set(this.scratch.subarray(0, size), at);
    this.at = at + size;
    this.lastTerm = term;
  }
}

/** Calls back for each term of a block from the first of these terms up to the last one, with where its postings are. */
export function readTerms(
  bytes: Uint8Array,
  from: string,
  to: string,
  visit: (term: string, start: number, end: number) => void,
): void {
  let term = '';
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const shared = next();
    const added = next();
    let letters = '';
    for (let index = 0; index < added; index++) letters += String.fromCharCode(next());
    term = term.slice(0, shared) + letters;
    const size = next();
    if (term > to) return;
    if (term >= from) visit(term, at, at + size);
    at += size;
  }
}

/** Calls back for each posting: the digest's number, and the level of its place. */
export function readPostings(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: (number: number, level: number) => void,
): void {
  let number = 0;
  for (let at = start; at < end; ) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    number += value >>> 2;
    visit(number, value & 3);
  }
}

function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let next = at;
  while (rest > 127) {
    bytes[next++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[next++] = rest;
  return next;
}
