import { findLinks } from '../../words/paper-mentions';
import type { SurveyedLine } from './survey';

/** So many papers' lines written alike open with words for a link. */
const SEVERAL = 3;
/** In UTF-16 units, and in letters: longer lines, and longer words, tell something. */
const LONGEST = 300;
const LONGEST_WORD = 24;

/**
 * Marks the lines that open with a paper's link by words that several papers have, `[Leggi](…) ★★★☆☆`: they are nothing
 * but links, in whatever language the words are.
 */
export function markRecurringWords(lines: SurveyedLine[]): SurveyedLine[] {
  const papers = new Map<string, Set<string>>();
  const words = lines.map((line) => {
    const own = wordsOf(line);
    if (own === null) return null;
    const of = papers.get(own) ?? new Set();
    papers.set(own, of.add(line.naming.own[0] ?? ''));
    return own;
  });
  if (![...papers.values()].some(({ size }) => size >= SEVERAL)) return lines;
  return lines.map((line, index) => {
    const own = words[index] ?? null;
    const recurs = own !== null && (papers.get(own)?.size ?? 0) >= SEVERAL;
    return recurs ? { ...line, naming: { ...line.naming, form: 'links' } } : line;
  });
}

/** The letters of a line that opens with one paper's link and tells nothing else; null for any other. */
function wordsOf({ line: { text }, naming: { form, own } }: SurveyedLine): string | null {
  if (form !== 'opening' || own.length !== 1 || text.length > LONGEST) return null;
  const links = findLinks(text);
  const words = lettersOf(links.map((link) => link.text).join(' '));
  const all = links.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return words === '' || words.length > LONGEST_WORD || lettersOf(all) !== '' ? null : words;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '').toLowerCase();
}
