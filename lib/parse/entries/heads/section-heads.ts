import { kindOfLabel } from '../../../digest/section-labels';
import { titleLetters } from '../../../digest/title-letters';
import type { SurveyedLine } from '../lines/survey';
import { BANNER, countHeads, isLinked, writtenAs } from './head';
import type { JudgedHead } from './judged-head';
import { isOfPaper } from './of-paper';
import { placeAtEnd } from './placement';

/** In lines: what stands between a title and its repetition. */
const LONGEST_HEAD = 16;
/** In UTF-16 units: longer words behind a label are told. */
const LONGEST_VALUE = 40;

/** Marks the heads that recur without a paper, and those that name a section. */
export function findSections(heads: JudgedHead[], lines: SurveyedLine[]): void {
  const forms = countHeads(
    heads.filter(({ below, row }) => below && !row),
    ({ form }) => form,
  );
  const isFree = freeOf(heads);
  const recurring = recurringHeads(heads, lines, isFree);
  for (const head of heads) {
    head.recurs = recurring.has(head);
    head.section = !head.below && namesSection(head, forms, head.recurs && isFree(head));
  }
}

/** Tells whether no paper's link stands beside a head; one above it that stands below another title is that one's. */
function freeOf(heads: JudgedHead[]): (head: JudgedHead) => boolean {
  const taken = new Set(heads.flatMap(({ below, plain }) => (below && !plain ? [below.at] : [])));
  return ({ below, above, row }) => !below && !row && (!above || taken.has(above.at));
}

/** The heads without a paper that stand more often than a title may. In a file in two halves each title stands twice, too. */
function recurringHeads(
  heads: JudgedHead[],
  lines: SurveyedLine[],
  isFree: (head: JudgedHead) => boolean,
): Set<JudgedHead> {
  const free = heads.filter(isFree);
  const counts = countAlike(withoutRepeats(free, lines));
  const named = heads.filter(({ below, row }) => below && !row);
  const halves = largest(countAlike(named.filter(({ rank }) => rank < BANNER)).values());
  const titles = new Set(named.map(({ letters }) => letters));
  const forms = countHeads([...named, ...closedByLinks(free, counts, lines)], ({ form }) => form);
  const mostOf = ({ labelled, form }: JudgedHead) => {
    if (labelled) return 1;
    // In the form of titles, a label stands more than twice.
    return Math.max(halves, (forms.get(form) ?? 0) > 1 ? 2 : 1);
  };
  const isRecurring = (head: JudgedHead) =>
    !head.below && !titles.has(head.letters) && (counts.get(writtenAs(head)) ?? 0) > mostOf(head);
  return withOthersAlike(heads, heads.filter(isRecurring), lines);
}

/** The headings without a paper whose words stand once, and whose texts end with its link. */
function closedByLinks(
  free: JudgedHead[],
  counts: Map<string, number>,
  lines: SurveyedLine[],
): JudgedHead[] {
  const headings = free.filter(({ rank, labelled }) => rank < BANNER && !labelled);
  return headings.filter((head, position) => {
    const next = headings[position + 1];
    return (
      counts.get(writtenAs(head)) === 1 &&
      next?.form === head.form &&
      placeAtEnd(head.index, next.index, lines) !== null
    );
  });
}

/** Heads that recur, and headings of their words, or of labels that recur, on another level: a section's, one level off. */
function withOthersAlike(
  heads: JudgedHead[],
  recurring: JudgedHead[],
  lines: SurveyedLine[],
): Set<JudgedHead> {
  const words = new Set(
    recurring.flatMap(({ rank, letters }) => (rank <= BANNER && letters !== '' ? [letters] : [])),
  );
  const others = heads.filter(({ below, rank }) => !below && rank < BANNER);
  if (others.some(({ labelled, letters }) => labelled && !words.has(letters)))
    for (const letters of recurringLabels(lines)) words.add(letters);
  return new Set([...recurring, ...others.filter(({ letters }) => words.has(letters))]);
}

/** The letters of labels with a text behind them that stand more than once. */
function recurringLabels(lines: SurveyedLine[]): Set<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const { label } of lines) {
    if (!label?.closed || label.form === 'heading' || label.kind === null) continue;
    const letters = titleLetters(label.label);
    if (seen.has(letters)) found.add(letters);
    seen.add(letters);
  }
  return found;
}

/** Leaves out heads that are written like one before, where nothing is told between: the two are one title. */
function withoutRepeats(heads: JudgedHead[], lines: SurveyedLine[]): JudgedHead[] {
  const last = new Map<string, number>();
  return heads.filter((head) => {
    const before = last.get(writtenAs(head));
    last.set(writtenAs(head), head.index);
    if (head.plain || before === undefined || head.index - before > LONGEST_HEAD) return true;
    return lines
      .slice(before + 1, head.index)
      .some((line) => !line.blank && !line.rule && !isParticular(line));
  });
}

/** Whether a line tells of the paper itself, also behind a label of the publisher's own: `Rating: 6/10`. */
function isParticular(line: SurveyedLine): boolean {
  const { label } = line;
  return (
    isOfPaper(line) ||
    (label?.closed === true && label.kind === null && label.rest.length <= LONGEST_VALUE)
  );
}

/** At least 1. */
function largest(counts: Iterable<number>): number {
  let most = 1;
  for (const count of counts) most = Math.max(most, count);
  return most;
}

/** How often heads of each form and words stand. */
function countAlike(heads: JudgedHead[]): Map<string, number> {
  return countHeads(heads, writtenAs);
}

/** Whether a head without a paper below it names a section. */
function namesSection(head: JudgedHead, titles: Map<string, number>, recursFree: boolean): boolean {
  if (isTitleByPlace(head, titles)) return false;
  // Above a link of its own, a label is one all the same: the link is another's.
  if (head.labelled && !head.elsewhere) return true;
  if (recursFree && !head.elsewhere) return true;
  const isOther = head.linksElsewhere || (head.elsewhere && (titles.get(head.form) ?? 0) > 1);
  return kindOfLabel(head.title) !== null && !isOther;
}

/** Whether a head is a title, whatever its words are: behind a line that closes an entry, or a link among titles that are links. */
function isTitleByPlace(head: JudgedHead, titles: Map<string, number>): boolean {
  if (head.opens && head.rank < BANNER) return true;
  return isLinked(head) && titles.has(head.form);
}
