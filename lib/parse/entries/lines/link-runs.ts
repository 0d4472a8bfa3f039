import { isLinkWord } from '../../words/clean-title';
import { findLinks } from '../../words/paper-mentions';
import type { SurveyedLine } from './survey';

/** `- [Title](https://…)`, and nothing else. */
const ITEM = /^\s*[-*+•]\s+\*{0,2}\[[^[\]]{2,300}\]\([^()\s]{1,600}\)\*{0,2}\s*$/;
/** So many, one right below the other, are a list of links. */
const LEAST = 2;

/** The lines that are items of lists, each nothing but another paper's linked title: no text belongs to any of them. */
export function linkRuns(lines: readonly Pick<SurveyedLine, 'line' | 'naming'>[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    const papers = new Set<string>();
    let end = at;
    for (let paper = paperOf(lines[end]); paper !== null; paper = paperOf(lines[end])) {
      papers.add(paper);
      end++;
    }
    if (papers.size >= LEAST) for (let index = at; index < end; index++) found.add(index);
    at = Math.max(at, end - 1);
  }
  return found;
}

/** The one paper that an item links by its title; null for any other line. */
function paperOf(surveyed: Pick<SurveyedLine, 'line' | 'naming'> | undefined): string | null {
  if (!surveyed || surveyed.line.fenced || !ITEM.test(surveyed.line.text)) return null;
  const [link] = findLinks(surveyed.line.text);
  const [id = null, ...more] = surveyed.naming.own;
  return link && !isLinkWord(link.text) && more.length === 0 ? id : null;
}
