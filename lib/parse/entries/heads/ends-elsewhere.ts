import type { SurveyedLine } from '../lines/survey';
import type { JudgedHead } from './judged-head';

/** How many blank lines and rules stand behind an entry's last link at most. */
const MOST_EMPTY = 8;

/**
 * Marks heads whose text ends with the link of a work that is no paper of arXiv's, where others of their form may
 * end with a paper's: up to the next head of the same form, or of a higher rank.
 */
export function findEnds(heads: JudgedHead[], lines: SurveyedLine[]): void {
  const next = new Map<string, number>();
  let higher: { rank: number; index: number }[] = [];
  for (const head of heads.toReversed()) {
    higher = higher.filter(({ rank }) => rank < head.rank);
    const end = Math.min(next.get(head.form) ?? lines.length, higher.at(-1)?.index ?? lines.length);
    head.endsElsewhere = head.below === null && endsElsewhere(head.index, end, lines);
    next.set(head.form, head.index);
    higher.push({ rank: head.rank, index: head.index });
  }
}

function endsElsewhere(start: number, end: number, lines: SurveyedLine[]): boolean {
  for (let at = end - 1; at > start && at >= end - MOST_EMPTY; at--) {
    const line = lines[at];
    if (line && !line.blank && !line.rule) return line.naming.elsewhere;
  }
  return false;
}
