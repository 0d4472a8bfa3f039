import type { Particular } from './particular';
import type { Provenance } from './provenance';
import type { SectionKind } from './section-kind';
import type { Block, Inline } from './tree';

/** A labelled part of a digest. The label stays as its publisher wrote it; `''` where there was none. */
export interface Section {
  kind: SectionKind;
  label: string;
  blocks: Block[];
}

/** What one source says of one paper in one language. */
export interface Digest {
  /** An arXiv id without version, `2601.10387`. */
  paperId: string;
  title: string;
  /** BCP 47, as short as it is clear: `zh` is Simplified Chinese, `zh-Hant` Traditional. */
  lang: string;
  /** Who made it: the report's own title, `Hugging Face Daily Papers Report`. */
  source: string;
  /** Where the report says that it comes from: an http(s) URL. */
  sourceUrl: string | null;
  /** The report's day, `YYYY-MM-DD`. */
  date: string | null;
  /** What the summariser had read, as the report words it: `HTML`, `ArXiv Abs`. */
  readingSource: string | null;
  /** The one-sentence contribution: the inline content of the summary section. */
  summary: Inline[];
  /** In the report's order, the summary section included. */
  sections: Section[];
  /** What the source says of the paper itself, in its order; absent where it says nothing. */
  particulars?: Particular[];
  /** The paper's version that the source names, from 1; absent where it names none. */
  version?: number;
}

/** What a collapsed card shows: a few hundred bytes, read on every visit. */
export interface DigestHead {
  /** Names the digest in the library; see `lib/store/digest-key.ts`. */
  key: string;
  lang: string;
  title: string;
  source: string;
  date: string | null;
  readingSource: string | null;
  summary: Inline[];
  /** It is the authors' abstract, and nobody's digest. */
  abstractAlone?: true;
  /** Where the report names nobody: what tells its source from others; see `source-hint.ts`. */
  sourceHint?: string;
  /** What the reader calls its source; kept apart from digests. */
  sourceName?: string;
  /** Of a translation, `source` is still who wrote the original. */
  provenance: Provenance;
  /** The paper's version that the source names, from 1; absent where it names none. */
  version?: number;
}

/** What is said of a translation that is to be kept, besides its words. */
export interface NewTranslation {
  /** The original's key in the library. */
  from: string;
  /** The language that it was translated into. */
  lang: string;
  /** What translated it. */
  by: string;
}

/** What an open card shows beyond a digest's head. */
export type DigestBody = Pick<Digest, 'sections' | 'particulars'>;

/** What of a digest is to be read in other words: in another language, or in the other Chinese script. */
export type DigestText = Pick<Digest, 'summary' | 'sections'>;

/** What a translator made of the texts that it was given; `''` where nothing came back. */
export type TranslatedWords = [text: string, translated: string][];
