import { titleLetters } from '../../../lib/digest/title-letters';
import type { Chance } from '../../fixtures/layouts/chance';
import type { Change, Changed } from '../change';
import type { ChangedEntry } from '../judge-change';
import type { PlainReading } from '../plain-reading';
import { wordsOf } from '../written-words';
import { betweenChanges } from './between-changes';
import { entryChanges } from './entry-changes';
import { labelChanges } from './label-changes';
import { linkChanges } from './link-changes';
import { type LocatedEntry, locateEntries } from './located-entry';
import { isRow, type Place, proseLines } from './place';
import { spacingChanges } from './spacing-changes';
import { textChanges } from './text-changes';
import { titleChanges } from './title-changes';
import { wordChanges } from './word-changes';

const inRows: Record<string, Change<Place>> = { ...wordChanges, ...linkChanges, ...entryChanges };
const elsewhere: Record<string, Change<Place>> = {
  ...textChanges,
  ...titleChanges,
  ...labelChanges,
  ...betweenChanges,
  ...spacingChanges,
};

/** All kinds of changes to a text. */
export const markdownChanges: Record<string, Change<Place>> = { ...inRows, ...elsewhere };

/** A text with its entries, each of which can be changed. */
export class MarkdownFile {
  readonly #lines: string[];
  readonly #entries: LocatedEntry[];

  constructor(text: string, reading: PlainReading) {
    this.#lines = text.replace(/\r/g, '').split('\n');
    this.#entries = locateEntries(this.#lines, reading.digests).filter(
      (entry) =>
        proseLines({ lines: this.#lines, entry }).length > 0 ||
        isRow({ lines: this.#lines, entry }),
    );
  }

  /** One of its entries, changed; null where there is nothing to change. */
  change(kind: string, chance: Chance): { changed: Changed; entry: ChangedEntry } | null {
    if (this.#entries.length === 0) return null;
    const entry = chance.one(this.#entries);
    const others = this.#entries.filter((other) => other !== entry);
    const place: Place = {
      lines: this.#lines,
      entry,
      other: othersFor(kind, entry, others, chance),
      words: wordsOf(entry.digest.lang),
      chance,
    };
    if (isRow(place) && !(kind in inRows)) return null;
    const changed = markdownChanges[kind]?.(place) ?? null;
    const pieces = entry.own
      .map((at) => this.#lines[at] ?? '')
      .filter((line) => !/^\s*#/.test(line))
      .map((line) => line.replace(/^\s*\d{1,3}[.)]\s+/, ''))
      .map(titleLetters);
    return changed && { changed, entry: { id: entry.digest.id, pieces } };
  }
}

/** Another entry: the one behind, the first, or any. */
function othersFor(
  kind: string,
  entry: LocatedEntry,
  others: LocatedEntry[],
  chance: Chance,
): LocatedEntry | null {
  if (others.length === 0) return null;
  if (kind.endsWith('the next')) return others.find(({ start }) => start === entry.next) ?? null;
  if (kind.endsWith('the first')) return others.find(({ isWhole }) => isWhole) ?? null;
  return chance.one(others);
}
