import type { JudgedHead } from '../heads/judged-head';
import { GROUP_WORDS, LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import { repeatsTitle } from './inner-report';
import { type Candidate, papersOf, type Reading } from './reading';

/** A reading that is nearly as good, as a share of the best one's score. */
const NEARLY = 0.75;

/**
 * The best reading, or one nearly as good that finds the same papers, and within the best one's entries titles that
 * stand out more than theirs and have no paper: what they are about is told of no other then. Of plain lines and
 * counted ones, or headings, the latter are titles.
 */
export function finestReading([best, ...others]: Reading[]): Reading | null {
  if (!best) return null;
  const papers = papersOf(best);
  const rivals = others.filter(
    (other) =>
      other.score >= NEARLY * best.score &&
      hasAll(papersOf(other), papers) &&
      !standsWithin(other, best) &&
      !namesAfar(other, best),
  );
  const finer =
    rivals.find((other) => holdsTitles(best, other)) ??
    rivals.find(
      (other) =>
        isText(best) && (isCounted(other) || standsOut(other)) && !groupsTitles(other, best),
    );
  return finer ?? best;
}

/** Whether all titles of a reading stand further in than those of another: they are items of their texts. */
function standsWithin({ entries }: Reading, other: Reading): boolean {
  const outer = namedHeads(other.entries).reduce((most, { indent }) => Math.max(most, indent), 0);
  return namedHeads(entries).every(({ indent }) => indent > outer);
}

/** Whether a reading has below a label's words, somewhere, a paper that stands right beside a title in another. */
function namesAfar({ entries }: Reading, other: Reading): boolean {
  const beside = new Set(
    other.entries.flatMap(({ ids, place }) => (place === 'inline' || place === 'below' ? ids : [])),
  );
  return entries.some(
    ({ ids, place, head }) =>
      place === 'within' &&
      titleWorth(head.title) < LIKELY_TITLE &&
      ids.some((id) => beside.has(id)),
  );
}

/** Whether all titles with a paper are lines like any other. */
function isText({ entries }: Reading): boolean {
  return namedHeads(entries).every(({ plain, ordinal }) => plain && ordinal === null);
}

/**
 * Whether one of a reading's entries is a group: several items stand in it that another reads as titles, each with items
 * of its own, and one that has its paper is no label.
 */
function groupsTitles({ entries }: Reading, other: Reading): boolean {
  const holders = other.entries.filter(
    ({ head: { holds, section, title } }) => holds && !section && titleWorth(title) >= LIKELY_TITLE,
  );
  return entries.some(({ head, end }) => {
    const within = holders.filter(({ start }) => start > head.index && start < end);
    return (
      within.length > 1 &&
      within.some(({ ids, head: { labelLike } }) => ids.length > 0 && !labelLike)
    );
  });
}

/** Whether no title with a paper is a line like any other, nor says only that one follows: `【Pick 2】`. */
function standsOut({ entries }: Reading): boolean {
  return namedHeads(entries).every(({ plain, title }) => !plain && titleWorth(title) > GROUP_WORDS);
}

/** Whether the titles with a paper are counted, each the next. */
function isCounted({ entries }: Reading): boolean {
  const heads = namedHeads(entries);
  return heads.every(
    ({ ordinal }, index) =>
      ordinal !== null && (index === 0 || ordinal > (heads[index - 1]?.ordinal ?? ordinal)),
  );
}

function namedHeads(entries: Candidate[]): JudgedHead[] {
  return entries.filter(({ ids }) => ids.length > 0).map(({ head }) => head);
}

function hasAll(set: Set<string>, wanted: Set<string>): boolean {
  return [...wanted].every((one) => set.has(one));
}

/** Whether titles without a paper, as another reading has them, stand within a reading's entries. */
function holdsTitles({ entries }: Reading, other: Reading): boolean {
  const nameless = other.entries.filter(
    ({ ids, head }) => ids.length === 0 && titleWorth(head.title) >= LIKELY_TITLE,
  );
  let at = 0;
  return nameless.some(({ head }) => {
    while ((entries[at]?.end ?? Number.POSITIVE_INFINITY) <= head.index) at++;
    const entry = entries[at];
    if (!entry || entry.ids.length === 0 || repeatsTitle(entry.head, head)) return false;
    return isWithin(head, entry);
  });
}

/** Whether a title stands within an entry whose own stands out less. */
function isWithin(title: JudgedHead, { head, end }: Candidate): boolean {
  if (title.index <= head.index || title.index >= end) return false;
  if (titleWorth(head.title) <= GROUP_WORDS) return true;
  if (title.rank !== head.rank) return title.rank < head.rank;
  return title.indent < head.indent || (head.plain && !title.plain);
}
