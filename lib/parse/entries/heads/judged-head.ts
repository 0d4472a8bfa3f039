import type { SectionKind } from '../../../digest/section-kind';
import type { Head } from './head';
import type { Placed, PlacedAbove } from './placement';

/** A head, and what its neighbourhood tells of it. */
export interface JudgedHead extends Head {
  below: Placed | null;
  above: PlacedAbove | null;
  /** The link right below it leads to a work that is no paper of arXiv's. */
  elsewhere: boolean;
  /** Its own words are such a link. */
  linksElsewhere: boolean;
  /** Its text ends with such a link. */
  endsElsewhere: boolean;
  /** The kind of the label that the text below it opens with; null where it opens with none. */
  opening: SectionKind | null;
  /** It names a section: by its words, or since it stands more than once without a paper. */
  section: boolean;
  /** It stands more than once, written alike, without a paper. */
  recurs: boolean;
  /** A title of the same words and form stands above it, beside a work's link. */
  repeats: boolean;
  /** It is an item that has others within. */
  holds: boolean;
  /** It is the first line behind one that closes an entry. */
  opens: boolean;
  /** Index of the last line before it that closes an entry; -1 where none does. */
  closedAt: number;
}
