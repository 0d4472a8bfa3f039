import { findPaperId } from '../../../paper/paper-id';
import type { Line } from '../../text/line';
import { isLinkWord } from '../../words/clean-title';
import { findLinks, findMentions, type MarkdownLink } from '../../words/paper-mentions';

/** So many papers are called by the same words only where these are none's title. */
const SEVERAL = 3;
/** So many of ten papers. */
const MOST_OF_TEN = 6;
/** In UTF-16 units: longer words, and longer lines, tell something. */
const LONGEST_WORDS = 24;
const LONGEST = 240;

/**
 * Writes `paper` for the words by which most of a file's papers are linked at their lines' ends, `[l'article](…)`: they
 * stand for the link, in whatever language they are. Fewer papers may be what the texts cite.
 */
export function writeRecurringLinkWords(lines: Line[]): Line[] {
  const links = lines.map(linkAtEnd);
  const papers = papersByWords(links);
  const most = [...papers.values()].reduce((max, { size }) => Math.max(max, size), 0);
  if (most < SEVERAL) return lines;
  const all = new Set(lines.flatMap(({ text }) => findMentions(text).map(({ id }) => id)));
  if (most * 10 < all.size * MOST_OF_TEN) return lines;
  return lines.map((line, index) => {
    const link = links[index];
    if (!link || papers.get(link.text.toLowerCase())?.size !== most) return line;
    const { text } = line;
    const written = `[paper](${link.target})`;
    return { ...line, text: `${text.slice(0, link.start)}${written}${text.slice(link.end)}` };
  });
}

/** The papers that each of the links' words stands for. */
function papersByWords(links: (MarkdownLink | null)[]): Map<string, Set<string>> {
  const papers = new Map<string, Set<string>>();
  for (const link of links) {
    const id = link ? findPaperId(link.target) : null;
    if (!link || id === null) continue;
    const words = link.text.toLowerCase();
    papers.set(words, (papers.get(words) ?? new Set()).add(id));
  }
  return papers;
}

/** The paper's link that a line ends with, by words that are no known ones for it; null for any other line. */
function linkAtEnd({ text, fenced }: Line): MarkdownLink | null {
  if (fenced || text.length > LONGEST || !text.includes('](')) return null;
  const link = findLinks(text).at(-1);
  if (!link || link.text.length > LONGEST_WORDS || isLinkWord(link.text)) return null;
  if (/[\p{L}\p{N}]/u.test(text.slice(link.end)) || text.slice(0, link.start).trim() === '')
    return null;
  return findPaperId(link.target) === null ? null : link;
}
