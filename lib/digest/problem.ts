/** Why an archive, or a part of it, was not unpacked. */
const zipProblems = [
  'zip-damaged',
  'zip-locked',
  /** Packed by a method, or in a format, that is not unpacked here. */
  'zip-method',
  'zip-many',
  'zip-large',
  'zip-bomb',
  'zip-nested',
  'zip-empty',
] as const;

/** Why a file that may well hold digests is not in the library all the same. */
const notStored = [
  'unreadable',
  'source-gone',
  'storage-full',
  'gave-up',
  'too-slow',
  'our-mistake',
] as const;

export type NotStored = (typeof notStored)[number];

/** Why a file, or a part of it, did not become a digest. */
const problemKinds = [
  'empty-file',
  'binary-file',
  'too-large',
  /** A part of the file goes beyond what is read of one; `detail` is the budget, a `PartBudget`. */
  'over-budget',
  'html-page',
  /** A saved list page of Hugging Face or arXiv. */
  'list-page',
  /** A list of feeds (OPML), which are followed and not imported. */
  'feed-list',
  /** The file's encoding was guessed and may be another; `detail` names it. */
  'doubtful-encoding',
  /** A feed's items, or a table's rows, that are about no paper; `detail` counts them. */
  'no-paper-items',
  /** Papers are named, and nothing is told of them; `detail` counts them. */
  'index',
  /** Papers are named beside the digests, and nothing was read of them; `detail` has their ids, or counts them. */
  'only-named',
  /** A file can be read in two ways that are as good, and they differ in what belongs to which paper. */
  'two-papers',
  'no-papers',
  'no-id',
  'bad-id',
  'no-digest',
  'repeated-paper',
  'disputed-paper',
  'other-paper',
  'other-title',
  'other-words',
  'truncated',
  'stray-text',
  'failed-output',
  'broken-structure',
  'more-problems',
  'skipped',
  'too-many',
  'empty-folder',
  ...zipProblems,
  ...notStored,
] as const;

export type ProblemKind = (typeof problemKinds)[number];

export function isProblemKind(value: unknown): value is ProblemKind {
  return problemKinds.some((kind) => kind === value);
}

/** A value, not an exception: readers cause these. `lib/i18n` puts them into words. */
export interface Problem {
  kind: ProblemKind;
  /** Counted from 1; null where the whole file is meant. */
  line: number | null;
  /** What the sentence is about: a title, an id, a size. Hostile text: show it as text only. */
  detail: string;
}

/** UTF-16 units. */
const LONGEST_DETAIL = 160;

/** A problem whose detail is short enough to be shown. */
export function problem(kind: ProblemKind, line: number | null, detail: string): Problem {
  return { kind, line, detail: detail.slice(0, LONGEST_DETAIL) };
}
