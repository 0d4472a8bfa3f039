import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from '../readings/reading';

/** A word that what a paper makes may be called by: it begins with a capital letter. */
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{Script=Latin}\p{N}]{3,40}(?![\p{Script=Latin}\p{N}])/gu;
/** What a paper is called stands so often in its entry beside the line. */
const LEAST = 2;

type Counts = ReadonlyMap<string, number>;

/** The names in a file and in its entries, each counted once, when first asked for. */
export class OwnNames {
  readonly #lines: SurveyedLine[];
  readonly #ofEntries = new Map<Candidate, Counts>();
  #ofFile: Counts | null = null;

  constructor(lines: SurveyedLine[]) {
    this.#lines = lines;
  }

  /** Whether a line of an entry calls something by a name that the entry has elsewhere, too, and the rest of the file nowhere. */
  isOf(entry: Candidate, told: SurveyedLine): boolean {
    const names = countNames([told]);
    if (names.size === 0) return false;
    const own =
      this.#ofEntries.get(entry) ?? countNames(this.#lines.slice(entry.head.index, entry.end));
    this.#ofEntries.set(entry, own);
    this.#ofFile ??= countNames(this.#lines);
    const all = this.#ofFile;
    return [...names].some(([name, here]) => {
      const count = own.get(name) ?? 0;
      return count === all.get(name) && count - here >= LEAST;
    });
  }
}

function countNames(lines: SurveyedLine[]): Counts {
  const counts = new Map<string, number>();
  for (const { line } of lines)
    for (const [name] of line.text.matchAll(NAME)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
