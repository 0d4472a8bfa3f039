import { titleWorth } from '../lines/title-worth';
import { isLinked } from './head';
import type { JudgedHead } from './judged-head';

/** Two words may be a label that nobody has seen. */
const LABEL_LIKE = 0.7;

/** Whether a line stands below one of several titles further in, which are written alike. */
export function isOneOfSeveral(at: number, outer: JudgedHead, heads: JudgedHead[]): boolean {
  const own = heads.find(({ index, ids, plain }) => index === at && ids.length > 0 && !plain);
  if (own && hasSiblings(own, heads)) return true;
  const first = new Map<string, number>();
  for (const head of heads) {
    if (head.index <= outer.index || head.rank <= outer.rank || !isTitle(head)) continue;
    const index = first.get(head.form);
    if (index === undefined) first.set(head.form, head.index);
    else if (index <= at) return true;
  }
  return false;
}

/** Whether a heading may stand above several entries: the file's own, or one of few words. */
export function mayHoldSeveral(head: JudgedHead, [first]: JudgedHead[]): boolean {
  return (head === first && head.rank === 1) || titleWorth(head.title) <= LABEL_LIKE;
}

/** Whether a head is surely no label: a heading, words in bold, a linked item, with more words than labels have. */
export function isTitle(head: JudgedHead): boolean {
  return (!head.plain || head.holds) && head.rest === '' && isSurely(head);
}

/** Whether other titles stand on the level of one that names its paper: two, or one that links another work. */
function hasSiblings(own: JudgedHead, heads: JudgedHead[]): boolean {
  const others = heads.filter((head) => head !== own && isBeside(head, own));
  return others.length > 1 || others.some((head) => head.linksElsewhere || isLinked(head));
}

/** Whether a head is a title on the level of another, whatever stands behind it. */
function isBeside(head: JudgedHead, { form, rank, indent }: JudgedHead): boolean {
  // Beside a linked title, another link is one, whatever its words are.
  if (head.form === form && isLinked(head)) return true;
  return head.rank === rank && head.indent === indent && !head.plain && isSurely(head);
}

function isSurely({ title, form, ordinal, section, labelled, labelLike }: JudgedHead): boolean {
  if (section || labelled) return false;
  // `--- 2. Kite Methods ---`
  if (form === 'banner' && ordinal !== null) return true;
  return !labelLike && titleWorth(title) > LABEL_LIKE;
}
