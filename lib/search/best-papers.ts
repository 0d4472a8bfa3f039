/** A paper that a search may have found. */
export interface RankedPaper {
  paperId: string;
  /** The place among its digests of the one that answers best. */
  digest: number;
}

/** More than any day's number. */
const DAYS = 0x10000;

/** Keeps the best of all papers that it is given, and counts the others: by their score, newer ones first among equals. */
export class BestPapers {
  count = 0;
  /** A heap with the least of those that are kept on top. */
  private readonly ranks: number[] = [];
  private readonly kept: RankedPaper[] = [];

  constructor(private readonly most: number) {}

  /** `paper` is made for those that are kept alone. */
  add(score: number, day: number, paper: () => RankedPaper): void {
    this.count++;
    const rank = score * DAYS + day;
    if (this.ranks.length < this.most) {
      this.ranks.push(rank);
      this.kept.push(paper());
      this.rise(this.ranks.length - 1);
    } else if (rank > (this.ranks[0] ?? 0)) {
      this.ranks[0] = rank;
      this.kept[0] = paper();
      this.sink();
    }
  }

  /** Those that are kept, the best first. */
  sorted(): RankedPaper[] {
    return this.kept
      .map((paper, index) => ({ paper, rank: this.ranks[index] ?? 0 }))
      .sort((a, b) => b.rank - a.rank || (a.paper.paperId < b.paper.paperId ? 1 : -1))
      .map(({ paper }) => paper);
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >>> 1;
      if (this.rank(above) <= this.rank(at)) return;
      this.swap(at, above);
      at = above;
    }
  }

  private sink(): void {
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < this.ranks.length && this.rank(below) < this.rank(least)) least = below;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private rank(at: number): number {
    return this.ranks[at] ?? 0;
  }

  private swap(a: number, b: number): void {
    const [rank, paper] = [this.ranks[a], this.kept[a]];
    const [otherRank, other] = [this.ranks[b], this.kept[b]];
    if (rank === undefined || otherRank === undefined || !paper || !other) return;
    [this.ranks[a], this.ranks[b]] = [otherRank, rank];
    [this.kept[a], this.kept[b]] = [other, paper];
  }
}
