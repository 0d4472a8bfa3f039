import { isOnlyLinks } from '../../words/only-links';
import type { JudgedHead } from './judged-head';

/**
 * Takes their papers from bold words before a text which stand above several papers alike: they name what each entry
 * tells last, above its link, and no title is the title of two papers.
 */
export function freeRecurringLeads(heads: JudgedHead[]): void {
  const papers = new Map<string, Set<string>>();
  for (const { letters, below } of heads.filter(isLead)) {
    const own = papers.get(letters) ?? new Set();
    papers.set(letters, own.add(below?.ids.join(' ') ?? ''));
  }
  for (const head of heads.filter(isLead))
    if ((papers.get(head.letters)?.size ?? 0) > 1) head.below = null;
}

/** Whether text stands behind bold words, and a link in the lines below. */
function isLead({ form, rest, below }: JudgedHead): boolean {
  const isBelow = below?.place === 'linked' || below?.place === 'below';
  return form === 'line-lead' && isBelow && rest !== '' && !isOnlyLinks(rest);
}
