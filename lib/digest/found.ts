/** A text in runs; those that were looked for are marked. */
export type MarkedText = { text: string; isMatch: boolean }[];

/** A paper that a search found, by the digest of it that answers best. */
export interface Hit {
  paperId: string;
  /** The digest's. */
  key: string;
  title: MarkedText;
  /** The passage that was found: of the summary, or of a section. */
  passage: MarkedText;
  foundIn: 'title' | 'id' | 'summary' | 'section' | 'field';
}

/** What a search found, the best first. */
export interface Found {
  /** Of papers, those included that are beyond the limit. Where they are hundreds, it may be a few more than there are. */
  total: number;
  hits: Hit[];
  /** Where nothing was found: the nearest that would find something, each a search of its own. */
  nearest: string[];
}

/** How many papers of the library each source, field and language has, the most first. */
export interface Facets {
  papers: number;
  sources: { id: string; name: string; papers: number }[];
  fields: { field: string; papers: number }[];
  languages: { lang: string; papers: number }[];
}

/** What a filter that is being typed can be. */
export interface FilterOffers {
  /** The part of what was typed that gives place to one of them. */
  from: number;
  to: number;
  offers: FilterOffer[];
}

export interface FilterOffer {
  /** What is put there, with its space behind it: `field:NLP `, or `field:` where what comes after the colon is still to be chosen. */
  text: string;
  /** What stands behind the colon, as it is shown: a source by the reader's name of it; `''` where nothing does. */
  value: string;
  /** How many papers it would find by itself; null where nobody counts them. */
  papers: number | null;
}
