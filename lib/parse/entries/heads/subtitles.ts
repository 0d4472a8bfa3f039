import { hasCjk } from '../../words/scripts';
import { onlyBlanksBetween, type SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import { BANNER, countHeads } from './head';
import type { JudgedHead } from './judged-head';

/** So many titles of a form that have their papers show that the one above a subtitle is one of them. */
const LEAST_TITLES = 2;

/**
 * Joins a title in another script, a heading right below a paper's title, to that title: where most titles of the
 * form have none, it would be taken for the title itself.
 */
export function joinSubtitles(heads: JudgedHead[], lines: SurveyedLine[]): JudgedHead[] {
  const titles = countHeads(
    heads.filter(({ below, rank }) => below && rank < BANNER),
    ({ form }) => form,
  );
  const joined = new Map<JudgedHead, JudgedHead>();
  for (const [position, head] of heads.entries()) {
    const above = heads[position - 1];
    if (above && isSubtitle(head, above) && onlyBlanksBetween(lines, above.index, head.index))
      joined.set(head, above);
  }
  const found = countHeads([...joined.values()], ({ form }) => form);
  for (const [head, above] of joined) {
    const others = titles.get(above.form) ?? 0;
    if (others < LEAST_TITLES || others <= (found.get(above.form) ?? 0)) joined.delete(head);
    else above.below = head.below;
  }
  return heads.filter((head) => !joined.has(head));
}

/** Whether a heading beside a paper's link says in another script what the one above, which has no link, is called. */
function isSubtitle({ below, rank, title }: JudgedHead, above: JudgedHead): boolean {
  return (
    below !== null &&
    below.place !== 'inline' &&
    above.below === null &&
    above.rank < rank &&
    rank < BANNER &&
    hasCjk(title) !== hasCjk(above.title) &&
    titleWorth(title) >= LIKELY_TITLE &&
    titleWorth(above.title) >= LIKELY_TITLE
  );
}
