import type { ParticularKind } from '../../digest/particular';
import type { RawSection } from './split-sections';

/** What a file says of one paper, before its Markdown is read; every container is read into this. */
export interface RawEntry {
  /** Null where the file names no paper, or something that is none. */
  paperId: string | null;
  /** What stands where the paper should be linked; `''` where there is nothing. */
  link: string;
  /** Papers that it names as its own, each as much as the other; absent where it names one, or none. */
  rivals?: string[];
  /** As written; may hold Markdown. */
  title: string;
  /** Where the entry starts, counted from 1; null where its container has no lines of its own. */
  line: number | null;
  /** Where its link stands; where it has none, where it starts. */
  linkLine: number | null;
  /** Its last line. */
  endLine: number | null;
  readingSource: string | null;
  /** The entry's own day, where it differs from its report's. */
  date: string | null;
  sections: RawSection[];
  /** What the entry says of the paper itself; absent where it says nothing. */
  particulars?: RawParticular[];
}

/** A particular before its Markdown is read. */
export interface RawParticular {
  kind: ParticularKind;
  label: string;
  markdown: string;
}
