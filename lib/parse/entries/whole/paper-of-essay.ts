import { isBlank, type Line } from '../../text/line';
import { findLinks, namedPapers } from '../../words/paper-mentions';

/** Within so many lines with text, an essay says which paper it is about. */
const MOST_LINES = 6;
/** What is about a paper says more of it than where it is. */
const LEAST_LINES = 4;
/** In characters of one line. */
const LONGEST = 2000;
/** `The paper “A title” ([preprint](…))`, `论文《…》（[链接](…)）`: a paper that a sentence brings in by its title. */
const BROUGHT_IN =
  /(?:paper|preprint|article|work|study|论文|論文|文章|논문|стать[яеию]|работ[аеуы]|препринт|artículo|trabajo|étude|papier|artigo|arbeit|bài báo)\s{0,3}[“”„"«《「『*_]{1,3}[^“”"«»《》「」『』*_\n]{4,200}[“”"»》」』*_]{1,3}[,，]?\s{0,3}[(（]\s{0,3}(?=\[)/giu;

/**
 * The paper that a text is about which brings it in by its title, in one of its first sentences, and names no other
 * paper; null for any other text: one that only cites a paper is about something else.
 */
export function paperOfEssay(lines: Line[]): string | null {
  const told = lines.filter((line) => !isBlank(line));
  if (told.length < LEAST_LINES) return null;
  const named = new Set(told.flatMap(({ text }) => namedPapers(text)));
  const [paperId] = named;
  if (paperId === undefined || named.size > 1) return null;
  const first = told.slice(0, MOST_LINES).filter(({ fenced }) => !fenced);
  return first.some(({ text }) => bringsIn(text.slice(0, LONGEST), paperId)) ? paperId : null;
}

/** Whether a sentence brings a paper in by its title, right before its link. */
function bringsIn(text: string, paperId: string): boolean {
  const links = findLinks(text);
  return [...text.matchAll(BROUGHT_IN)].some((found) => {
    const link = links.find(({ start }) => start === found.index + found[0].length);
    return link !== undefined && namedPapers(link.target).includes(paperId);
  });
}
