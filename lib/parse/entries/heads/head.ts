import { titleLetters } from '../../../digest/title-letters';
import { withoutDay } from '../../words/beside-title';
import type { PaperRow } from '../lines/entry-tables';

/** Ranks of heads that are no headings; those have 1 to 6. What has a lower rank stands above. */
export const BANNER = 7;
export const ITEM = 8;
export const ROW = 9;

/** A line that could be an entry's title. */
export interface Head {
  index: number;
  /** How its line is written, `h2`, `h2#` with a number, `bold`, `item-link@2`: heads of one form look alike. */
  form: string;
  rank: number;
  /** In columns. */
  indent: number;
  /** As Markdown; `''` where the line names its paper by the id alone. */
  title: string;
  /** The title's letters and digits alone. */
  letters: string;
  /** What its line says behind the title. */
  rest: string;
  /** The papers that its own line names. */
  ids: string[];
  /** The pictogram before it, `📄`; `''` where there is none. */
  sign: string;
  numbered: boolean;
  /** Its number; null where it has none, or one that is no figure. */
  ordinal: number | null;
  /** Its words are those of a section, a particular, a list of others: it is a title only if its paper is linked right below. */
  labelled: boolean;
  /** Its words only hold some that labels are made of. */
  labelLike: boolean;
  /** It looks like prose, and is a title only if its paper is linked close by. */
  plain: boolean;
  row: PaperRow | null;
}

/** A head of that form with nothing else told of it. */
export function makeHead(index: number, form: string, rank: number, written: string): Head {
  const title = withoutDay(written);
  return {
    index,
    form,
    rank,
    indent: 0,
    title,
    letters: titleLetters(title),
    rest: '',
    ids: [],
    sign: '',
    numbered: false,
    ordinal: null,
    labelled: false,
    labelLike: false,
    plain: false,
    row: null,
  };
}

/** Whether a head is a line or an item that opens with a link by its words. */
export function isLinked({ form }: Head): boolean {
  return /-link(?:@|$)/.test(form);
}

/** A head's form and words: heads that are written alike share it. */
export function writtenAs({ form, letters }: Head): string {
  return `${form} ${letters}`;
}

/** How many heads there are of each kind, as `kindOf` tells them apart. */
export function countHeads<H extends Head>(
  heads: H[],
  kindOf: (head: H) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const head of heads) {
    const kind = kindOf(head);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
