import { isLinkLabel } from '../../words/bibliography-labels';
import { findLinks } from '../../words/paper-mentions';
import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from '../readings/reading';

/** How far below its title an entry says where its paper is, in lines. */
const FURTHEST = 12;

/** What an entry calls its paper's link, and the number of that line; null where it says nothing of one. */
export function statedLink(
  { head, end }: Candidate,
  survey: SurveyedLine[],
): { link: string; line: number } | null {
  const near = survey.slice(head.index + 1, Math.min(end, head.index + FURTHEST));
  for (const { label, line } of near) {
    if (label?.kind != null) return null;
    const told = label?.closed && isLinkLabel(label.label) ? label.rest.trim() : '';
    const link = findLinks(told)[0]?.target ?? told;
    if (told === '') continue;
    // Another site's work has a link of its own, which is no bad one.
    return isPaperLink(link) ? { link, line: line.number } : null;
  }
  return null;
}

function isPaperLink(link: string): boolean {
  return !/^https?:/i.test(link) || /arxiv|\/papers\//i.test(link);
}
