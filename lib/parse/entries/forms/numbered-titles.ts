import { isBlank, type Line } from '../../text/line';
import { findMentions } from '../../words/paper-mentions';

/** `[3] https://arxiv.org/abs/2601.00001`, and nothing else. */
const LINK = /^\s{0,3}(?:[-*+]\s+)?\[(\d{1,3})\]:?\s{1,3}<?(\S{10,300}?)>?\s*$/;
/** `Title [3]`, perhaps behind the time at which it is spoken of. */
const TITLE =
  /^ {0,3}(?:\*\*)?((?:\d{1,2}:){1,2}\d{2}\s{1,3}(?:[-–—]\s)?)?(\S[^[\]]{3,300}[^[\].。\s])\s?\[(\d{1,3})\](?:\*\*)?\s*$/;
/** `- **Title**: what it does. [3]` */
const CITING =
  /^(\s{0,3}(?:(?:[-*+•]|\d{1,3}[.)])\s{1,3}|\*\*)\S.{8,4000}?)\s?\[(\d{1,3})\]\s*[.。]?\s*$/;
const NUMBER = /\[(\d{1,3})\]/g;
/** `07:40 What is spoken of then` */
const TIMED = /^ {0,3}(?:\d{1,2}:){1,2}\d{2}\s{1,3}(?:[-–—]\s)?(\S.{2,300})$/;
/** One may be a sentence that cites something. */
const FEWEST = 2;

/** A line of its own that ends in the number of a link. */
interface NumberedTitle {
  index: number;
  title: string;
  isTimed: boolean;
}

/** A numbered link to one paper. */
interface NumberedLink {
  index: number;
  id: string;
}

/**
 * Writes lines that stand alone and end in the number of a link far below, `Title [3]`, as headings with that link: where
 * each of the links has one such line, and no other. Where these tell times, as shows do, the others that do are headings, too.
 */
export function linkNumberedTitles(lines: Line[]): Line[] {
  const links = linksOf(lines);
  if (links.size < FEWEST) return lines;
  const titles = titlesOf(lines, links);
  if (!titles || titles.size !== links.size) return linkNumbersBehind(lines, links);
  const heads = new Map<number, string>();
  for (const [number, { index, title }] of titles) {
    const link = links.get(number);
    if (!link) continue;
    heads.set(index, `### [${title}](https://arxiv.org/abs/${link.id})`);
    heads.set(link.index, '');
  }
  const areTimed = [...titles.values()].every(({ isTimed }) => isTimed);
  return lines.map((line, index) => {
    const [, words] = areTimed && !line.fenced ? (TIMED.exec(line.text) ?? []) : [];
    const text = heads.get(index) ?? (words === undefined ? undefined : `### ${words}`);
    return text === undefined ? line : { ...line, text };
  });
}

/** Writes the numbers that items, or lines that open in bold, end in as their links, where each of these has one such line, and no other line names it. */
function linkNumbersBehind(lines: Line[], links: ReadonlyMap<string, NumberedLink>): Line[] {
  const told = new Set([...links.values()].map(({ index }) => index));
  const numbers = lines.flatMap(({ text, fenced }, index) =>
    fenced || told.has(index) ? [] : numbersIn(text).filter((number) => links.has(number)),
  );
  if (numbers.length !== links.size || new Set(numbers).size < links.size) return lines;
  const written = lines.map((line, index) => {
    const [, said = '', number = ''] = line.fenced ? [] : (CITING.exec(line.text) ?? []);
    const link = told.has(index) ? undefined : links.get(number);
    return link ? `${said.trimEnd()} [paper](https://arxiv.org/abs/${link.id})` : null;
  });
  if (written.filter((text) => text !== null).length < links.size) return lines;
  return lines.map((line, index) => ({
    ...line,
    text: told.has(index) ? '' : (written[index] ?? line.text),
  }));
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([, number = '']) => number);
}

/** The numbered links; none where a number is told twice, or names no paper or several. */
function linksOf(lines: Line[]): Map<string, NumberedLink> {
  const links = new Map<string, NumberedLink>();
  for (const [index, { text, fenced }] of lines.entries()) {
    const [, number, link = ''] = fenced ? [] : (LINK.exec(text) ?? []);
    if (number === undefined) continue;
    const ids = new Set(findMentions(link).map(({ id }) => id));
    const [id] = ids;
    if (id === undefined || ids.size > 1 || links.has(number)) return new Map();
    links.set(number, { index, id });
  }
  return links;
}

/** The lines that end in these numbers; null where two end in the same one. */
function titlesOf(
  lines: Line[],
  links: ReadonlyMap<string, NumberedLink>,
): Map<string, NumberedTitle> | null {
  const titles = new Map<string, NumberedTitle>();
  for (const [index, { text, fenced }] of lines.entries()) {
    const [, time, title = '', number = ''] = fenced ? [] : (TITLE.exec(text) ?? []);
    if (!links.has(number) || !standsAlone(lines, index)) continue;
    if (titles.has(number)) return null;
    titles.set(number, { index, title, isTimed: time !== undefined });
  }
  return titles;
}

function standsAlone(lines: Line[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].every((line) => !line || isBlank(line));
}
