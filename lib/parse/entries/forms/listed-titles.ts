import { titleLetters } from '../../../digest/title-letters';
import { isBlank, type Line, opensParagraph } from '../../text/line';
import { cleanTitle } from '../../words/clean-title';
import { findLinks, findMentions, namedPapers } from '../../words/paper-mentions';

const ITEM = /^\s{0,3}(?:[-*+•]|\[?\d{1,3}[.)\]、])\s{1,3}(\S.{8,600})$/;
/** `Title — https://arxiv.org/abs/2601.00001`, `Title (arXiv:2601.00001)`, with nothing behind it. */
const BEFORE_PAPER =
  /^([^[\]]{4,300}?)\s*[—–|·:：-]{0,2}\s*[（(]?\s*(?:<?https?:\/\/\S{10,200}?>?|arxiv\s?[:：]?\s?\d{4}\.\d{4,5}(?:v\d{1,2})?)\s*[)）]?\.?$/i;
/** `## Title`, `**Title**`, or words alone. */
const MARKED = /^(\s{0,3}#{1,6}\s+)\S|^\*\*[^*]+\*\*\s*$/;
const LONGEST_HEAD = 320;
/** In letters: shorter names may stand anywhere. */
const SHORTEST = 6;
/** One title that stands twice may be a line that cites. */
const FEWEST = 2;

/** A paper as an item of a list names it. */
interface ListedPaper {
  id: string;
  title: string;
  index: number;
}

/**
 * Links titles that stand above their texts to the papers that a list elsewhere in the file names by just these titles,
 * as shows and letters have it at their end: where papers are named nowhere else, and most of the list is told of.
 */
export function linkListedTitles(lines: Line[]): Line[] {
  const listed = listedPapers(lines);
  if (listed.size < FEWEST) return lines;
  const items = new Set([...listed.values()].map(({ index }) => index));
  const heads = headsOf(lines, listed, items);
  if (!heads || heads.size < FEWEST || heads.size * 2 < listed.size) return lines;
  const written = new Map(
    [...listed].flatMap(([letters, paper]) => linesOf(paper, heads.get(letters), lines)),
  );
  return lines.map((line, index) => {
    const text = written.get(index);
    return text === undefined ? line : { ...line, text };
  });
}

/** How the item of a paper and the title above its text are written; what is only mentioned is no entry, and stays as a note. */
function linesOf(
  { index, title, id }: ListedPaper,
  at: number | undefined,
  lines: Line[],
): [number, string][] {
  const textOf = (place: number) => lines[place]?.text ?? '';
  if (at === undefined) return [[index, `[^${index}]: ${textOf(index)}`]];
  const linked = `${marksOf(textOf(at))}[${title}](https://arxiv.org/abs/${id})`;
  return [
    [index, ''],
    [at, linked],
  ];
}

/** The papers that a file's lists name, by the letters of their titles; none where a line that is no such item names one. */
function listedPapers(lines: Line[]): Map<string, ListedPaper> {
  const listed = new Map<string, ListedPaper>();
  for (const [index, { text, fenced }] of lines.entries()) {
    if (fenced || namedPapers(text).length === 0) continue;
    const paper = listedPaper(text, index);
    const letters = paper ? titleLetters(paper.title) : '';
    if (!paper || letters.length < SHORTEST || listed.has(letters)) return new Map();
    listed.set(letters, paper);
  }
  return listed;
}

/** The paper of an item that is no more than its title and its link. */
function listedPaper(text: string, index: number): ListedPaper | null {
  const [, said = ''] = ITEM.exec(text) ?? [];
  const [mention, ...others] = new Set(findMentions(said).map(({ id }) => id));
  if (mention === undefined || others.length > 0) return null;
  const [link] = findLinks(said);
  const isLink = link !== undefined && link.start === 0 && link.end === said.length;
  const title = isLink ? link.text : BEFORE_PAPER.exec(said)?.[1];
  return title === undefined ? null : { id: mention, title: cleanTitle(title), index };
}

/** The lines that are one of these titles and stand above a text; null where one stands so twice. */
function headsOf(
  lines: Line[],
  listed: ReadonlyMap<string, ListedPaper>,
  items: ReadonlySet<number>,
): Map<string, number> | null {
  const heads = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line.fenced || isBlank(line) || items.has(index) || !opensParagraph(lines, index)) continue;
    if (line.text.length > LONGEST_HEAD) continue;
    const letters = titleLetters(cleanTitle(line.text));
    if (!listed.has(letters)) continue;
    if (heads.has(letters)) return null;
    heads.set(letters, index);
  }
  return heads;
}

/** What makes a heading of a title: its own marks, or those that a line in bold or alone is given. */
function marksOf(text: string): string {
  return MARKED.exec(text)?.[1] ?? '### ';
}
