import { kindOfLabel } from '../../digest/section-labels';
import { BANNER, countHeads, isLinked } from './head';
import type { JudgedHead } from './judged-heads';

/** Marks the heads that recur without a paper, and those that name a section. */
export function findSections(heads: JudgedHead[]): void {
  const forms = countHeads(
    heads.filter(({ below, row }) => below && !row),
    ({ form }) => form,
  );
  const recurring = recurringHeads(heads);
  for (const head of heads) {
    head.recurs = recurring.has(head);
    head.section = !head.below && namesSection(head, forms);
  }
}

/** The heads without a paper that stand more often than a title may. In a file in two halves each title stands twice, too. */
function recurringHeads(heads: JudgedHead[]): Set<JudgedHead> {
  const counts = countAlike(heads.filter(({ below, above, row }) => !below && !above && !row));
  const named = heads.filter(({ below, row }) => below && !row);
  const halves = largest(countAlike(named.filter(({ rank }) => rank < BANNER)).values());
  const titles = new Set(named.map(({ letters }) => letters));
  const forms = countHeads(named, ({ form }) => form);
  const mostOf = ({ labelled, form }: JudgedHead) => {
    if (labelled) return 1;
    // In the form of titles, a label stands more than twice.
    return Math.max(halves, (forms.get(form) ?? 0) > 1 ? 2 : 1);
  };
  return new Set(
    heads.filter(
      (head) =>
        !head.below &&
        !titles.has(head.letters) &&
        (counts.get(writtenAs(head)) ?? 0) > mostOf(head),
    ),
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

function writtenAs({ form, letters }: JudgedHead): string {
  return `${form} ${letters}`;
}

/** Whether a head without a paper below it names a section. */
function namesSection(head: JudgedHead, titles: Map<string, number>): boolean {
  if (isTitleByPlace(head, titles)) return false;
  // Above a link of its own, a label is one all the same: the link is another's.
  if (head.labelled && !head.elsewhere) return true;
  if (head.recurs && !head.above && !head.elsewhere) return true;
  const isOther = head.linksElsewhere || (head.elsewhere && (titles.get(head.form) ?? 0) > 1);
  return kindOfLabel(head.title) !== null && !isOther;
}

/** Whether a head is a title, whatever its words are: behind a line that closes an entry, or a link among titles that are links. */
function isTitleByPlace(head: JudgedHead, titles: Map<string, number>): boolean {
  if (head.opens && head.rank < BANNER) return true;
  return isLinked(head) && titles.has(head.form);
}
