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
  /** Of papers, those included that are beyond the limit. */
  total: number;
  hits: Hit[];
  /** Where nothing was found: the nearest words that would find something. */
  nearest: string[];
}

/** How many papers of the library each source, field and language has, the most first. */
export interface Facets {
  papers: number;
  sources: { id: string; name: string; papers: number }[];
  fields: { field: string; papers: number }[];
  languages: { lang: string; papers: number }[];
}
