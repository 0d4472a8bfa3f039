import type { Line } from '../../text/line';
import { cellsOf } from '../../text/table-lines';
import { isLinkWord } from '../../words/clean-title';
import { findLinks, findMentions } from '../../words/paper-mentions';
import { cleanLabelText } from '../../words/read-label';
import { isNumberedPick } from '../lines/title-worth';

const HEADING = /^\s{0,3}(#{1,6})\s{1,3}(\S.{0,80})$/;
/** `3. [Title](…)`, `[3] [Title](…)` */
const ITEM = /^\s{0,3}(?:(\d{1,3})[.)、]|\[(\d{1,3})\])\s{1,3}(\S.{10,600})$/;
/** One may say anything. */
const FEWEST = 2;

/** A line of an index: a number, and the title that links its paper. */
interface Listed {
  index: number;
  link: string;
}

/**
 * Writes headings that only count papers, `### Artigo 2`, with the titles that an index above them has under the same
 * numbers: where each number of either stands once in the other.
 */
export function nameCountedHeadings(lines: Line[]): Line[] {
  const headings = new Map<string, number>();
  for (const [index, { text, fenced }] of lines.entries()) {
    const number = fenced ? undefined : countOf(text);
    if (number === undefined) continue;
    if (headings.has(number)) return lines;
    headings.set(number, index);
  }
  const [first] = headings.values();
  if (first === undefined || headings.size < FEWEST) return lines;
  const listed = listedIn(lines.slice(0, first));
  if (listed.size !== headings.size || [...headings.keys()].some((number) => !listed.has(number)))
    return lines;
  const titles = new Map(
    [...headings].map(([number, index]) => [index, listed.get(number)?.link ?? '']),
  );
  const taken = new Set([...listed.values()].map(({ index }) => index));
  return lines.map((line, index) => {
    const title = titles.get(index);
    if (title === undefined) return taken.has(index) ? { ...line, text: '' } : line;
    return { ...line, text: `${HEADING.exec(line.text)?.[1] ?? '##'} ${title}` };
  });
}

/** The number of a heading that says no more than which paper follows. */
function countOf(text: string): string | undefined {
  const words = cleanLabelText(HEADING.exec(text)?.[2] ?? '');
  return words !== '' && isNumberedPick(words) ? /\d{1,3}/.exec(words)?.[0] : undefined;
}

/** The linked titles that stand behind numbers, in items of a list or rows of a table; none where a number has two. */
function listedIn(lines: Line[]): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const [index, { text, fenced }] of lines.entries()) {
    const item = fenced ? null : (rowOf(text) ?? itemOf(text));
    if (!item) continue;
    if (listed.has(item.number)) return new Map();
    listed.set(item.number, { index, link: item.link });
  }
  return listed;
}

function rowOf(text: string): { number: string; link: string } | null {
  if (!/^\s*\|/.test(text)) return null;
  const [number = '', ...cells] = cellsOf(text);
  const link = linkOf(cells.join(' | '));
  return /^\d{1,3}\.?$/.test(number) && link !== null
    ? { number: number.replace('.', ''), link }
    : null;
}

function itemOf(text: string): { number: string; link: string } | null {
  const [, dotted, bracketed, rest = ''] = ITEM.exec(text) ?? [];
  const number = dotted ?? bracketed;
  const link = linkOf(rest);
  return number === undefined || link === null ? null : { number, link };
}

/** The only link of a text to a paper, by its title; null where there is none. */
function linkOf(text: string): string | null {
  const papers = new Set(findMentions(text).map(({ id }) => id));
  const [link, ...others] = findLinks(text).filter(({ text: words }) => !isLinkWord(words));
  if (!link || others.length > 0 || papers.size !== 1 || findMentions(link.target).length === 0)
    return null;
  return text.slice(link.start, link.end);
}
