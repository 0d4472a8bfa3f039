import type { DigestTexts } from './digest-texts';
import { FACET } from './facets';
import { giveTerms, type TermSink } from './index-terms';
import { BlockWriter, type WrittenBlock } from './postings-block';
import type { SegmentTable } from './segment';

/** What a segment is, before it is stored. */
export interface BuiltSegment {
  table: SegmentTable;
  blocks: Uint8Array<ArrayBuffer>[];
}

interface Collected {
  /** The digest that had it last. */
  last: number;
  /** `number << 2 | level`. */
  postings: number[];
}

/** A single character: where it stands, and where those stand that are behind it. */
interface CollectedSingle extends Collected {
  pairs: Map<number, Collected>;
}

/** Collects digests, all of a paper one after the other, and makes a segment of them. */
export class SegmentBuilder {
  private readonly words = new Map<string, Collected>();
  private readonly singles = new Map<number, CollectedSingle>();
  private readonly papers: string[] = [];
  private readonly counts: number[] = [];
  private readonly days: number[] = [];
  private readonly sink: TermSink = {
    word: (term, level) => {
      let collected = this.words.get(term);
      if (!collected) {
        collected = { last: -1, postings: [] };
        this.words.set(term, collected);
      }
      this.note(collected, level);
    },
    pair: (first, second, level) => {
      let single = this.singles.get(first);
      if (!single) {
        single = { last: -1, postings: [], pairs: new Map() };
        this.singles.set(first, single);
      }
      this.note(single, level);
      if (second === 0) return;
      let pair = single.pairs.get(second);
      if (!pair) {
        pair = { last: -1, postings: [] };
        single.pairs.set(second, pair);
      }
      this.note(pair, level);
    },
  };

  /** How many digests it has. */
  get size(): number {
    return this.days.length;
  }

  /** Adds a paper with all of its digests; one that can't be read has no terms, but its number. */
  add(paperId: string, digests: readonly (DigestTexts | null)[]): void {
    if (digests.length === 0) return;
    this.papers.push(paperId);
    this.counts.push(digests.length);
    for (const digest of digests) {
      this.days.push(digest?.facets.day ?? 0);
      if (digest) giveTerms(digest, this.sink);
    }
  }

  build(): BuiltSegment {
    const terms: [string, Collected][] = [...this.words];
    for (const [first, single] of this.singles) {
      const character = String.fromCharCode(first);
      terms.push([character, single]);
      for (const [second, pair] of single.pairs)
        terms.push([character + String.fromCharCode(second), pair]);
    }
    terms.sort(([a], [b]) => (a < b ? -1 : 1));
    const { blocks, firstTerms, writer } = collectBlocks();
    for (const [term, { postings }] of terms) writer.add({ term, postings });
    writer.end();
    return {
      blocks,
      table: {
        papers: this.papers,
        counts: Uint16Array.from(this.counts),
        days: Uint16Array.from(this.days),
        firstTerms,
        facets: terms.map(([term]) => term).filter((term) => term.startsWith(FACET)),
      },
    };
  }

  /** A digest's terms come the best place first, so that later ones say nothing new. */
  private note(collected: Collected, level: number): void {
    const number = this.days.length - 1;
    if (collected.last === number) return;
    collected.last = number;
    collected.postings.push((number << 2) | level);
  }
}

function collectBlocks() {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  const firstTerms: string[] = [];
  const writer = new BlockWriter(({ firstTerm, bytes }: WrittenBlock) => {
    firstTerms.push(firstTerm);
    blocks.push(bytes);
  });
  return { blocks, firstTerms, writer };
}
