/**
 * What a single file may cost, all of it in one place: nobody's report comes near any of these, and a file that
 * goes beyond one is told of by its name, keeps what was sound, and holds up no other.
 */

/** Bytes of a file that is read as text: a day of 1,000 papers is 4 MB. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Lines of a file: a day of 1,000 papers has 50,000. */
export const MOST_LINES = 1_000_000;

/** Bytes of a file that is taken in at all, archives included: more than browsers hold in one piece. */
export const MOST_HANDED_IN = 512 * 1024 * 1024;

/** Entries of one file: a year of all that arXiv gets in artificial intelligence. */
export const MOST_ENTRIES = 200_000;

/** Objects and lists in a file's records, those that stand in several places counted in each. */
export const MOST_VALUES = 2_000_000;

/** Values within values; deeper, nobody keeps papers, and no walk may run out of stack. */
export const DEEPEST_VALUES = 40;

/** Brackets within brackets that are read at all, so that what is too deep can be told from what is broken. */
export const DEEPEST_BRACKETS = 100;

/** Fields of one record; what has more is a map of records. */
export const MOST_FIELDS = 1000;

/** Items of a feed: a file of one holds some hundred. */
export const MOST_ITEMS = 20_000;

/** Parts of a mail. */
export const MOST_PARTS = 1000;

/** Elements within elements of a page: what is nested deeper lies side by side. */
export const DEEPEST_MARKUP = 200;

/** What is told of one file: nobody reads further. */
export const MOST_PROBLEMS = 1000;

/** Files of an archive or a folder. */
export const MOST_FILES = 10_000;

/** Bytes of all files of an archive, those of archives in it included. */
export const MOST_UNPACKED = 512 * 1024 * 1024;

/** Bytes of a Word document's text, with its markup. */
export const MOST_MARKUP = 32 * 1024 * 1024;

/**
 * How much larger an archive may become, over all archives within it: text shrinks to a tenth, seldom to a
 * fiftieth. Word's markup says the same again and again, and shrinks more.
 */
export const HIGHEST_RATIO = 200;
export const HIGHEST_RATIO_OF_MARKUP = 500;

/** Bytes up to which nobody minds what swells. */
export const MOST_SUSPECT = 16 * 1024 * 1024;

/** How often the browser may die over a file before that is given up. */
export const MOST_ATTEMPTS = 3;

/**
 * Characters that the texts of a file's digests may come to where the file has so many itself: a table's heads
 * stand in each of its rows, and what an alias names in each place that has the alias.
 */
export function mostText(size: number): number {
  return 1_000_000 + 4 * size;
}

/** Characters that YAML's aliases may repeat in a document of that length. */
export function mostRepeated(length: number): number {
  return 100_000 + 2 * length;
}

/** Milliseconds for a file of so many bytes: twenty times what a report takes on a common machine. */
export function mostTime(bytes: number): number {
  return 20_000 + bytes / 50;
}

/**
 * Milliseconds after which a file of so many bytes lets others go first: twice to ten times what a report takes, so
 * that only what is made to be slow comes later.
 */
export function mostTurn(bytes: number): number {
  return 1000 + bytes / 500;
}

/** The budgets that a part of a file can go beyond, while the rest of it is read. */
const partBudgets = [
  'text',
  'entries',
  'values',
  'depth',
  'aliases',
  'items',
  'parts',
  'markup',
] as const;

/** What a problem `over-budget` has as its detail. */
export type PartBudget = (typeof partBudgets)[number];

export function isPartBudget(detail: string): detail is PartBudget {
  return partBudgets.some((budget) => budget === detail);
}
