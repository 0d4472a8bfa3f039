/** What a search asks for. A digest answers where it has all of it. */
export interface Query {
  /** A text must have each; where it has the better part of them in its title, it comes first. */
  units: Unit[];
  /** A text must have none of these. */
  without: Unit[];
  filters: Filter[];
}

/** A word or a phrase: its tokens follow one another. */
export interface Unit {
  /** As `normalise` and `tokensOf` have them. */
  tokens: string[];
  /** Whether its last token may be the beginning of a word. */
  isPrefix: boolean;
  /** As it was typed. */
  typed: string;
}

export const filterKinds = [
  ...(['field', 'source', 'lang', 'date', 'after', 'before', 'has', 'read'] as const),
];

export type FilterKind = (typeof filterKinds)[number];

/** What a digest must be, or must not be. */
export interface Filter {
  kind: FilterKind;
  value: string;
  /** Whether it leaves out what it names. */
  isWithout: boolean;
}

/** Whether there is nothing that is searched for. */
export function isEmpty({ units, without, filters }: Query): boolean {
  return units.length + without.length + filters.length === 0;
}
