/** A share, with what was missed. */
export class Score {
  hits = 0;
  total = 0;
  readonly misses: string[] = [];

  count(hit: boolean, miss: () => string): void {
    this.total++;
    if (hit) this.hits++;
    else this.misses.push(miss());
  }

  toString(): string {
    return `${((100 * this.hits) / (this.total || 1)).toFixed(2)} % (${this.hits} of ${this.total})`;
  }
}

/** Prints one line a score, and with `--misses` what each has missed. */
export function printScores(scores: Record<string, Score>): void {
  for (const [name, score] of Object.entries(scores)) console.log(name.padEnd(18), String(score));
  if (!process.argv.includes('--misses')) return;
  for (const [name, { misses }] of Object.entries(scores))
    console.log(`\n${name}\n${misses.map((miss) => `  ${miss}`).join('\n')}`);
}
