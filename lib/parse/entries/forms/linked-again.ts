import { titleLetters } from '../../../digest/title-letters';
import { isBlank, type Line } from '../../text/line';
import { cleanTitle } from '../../words/clean-title';
import { HEADING, RULE } from '../../words/label-marks';
import { findLinks, namedPapers } from '../../words/paper-mentions';

/** One title that stands twice may be a list's. */
const LEAST = 2;
const LONGEST = 600;
/** `arXiv.org`, and nothing else: where a card leads. */
const SITE = /^\s*(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10}\s*$/i;

/** A heading that links a paper. */
interface Card {
  index: number;
  id: string;
  /** What stands before the title, in the ways in which headings above may be that title: `paperpage`. */
  prefixes: string[];
}

/** A heading that links no paper. */
interface Above {
  index: number;
  level: number;
  letters: string;
}

/**
 * Writes as nothing but links the headings below texts that link a paper by the title above these, `Title` or
 * `Paper page - Title`, as the cards at the ends of a page's sections do, with the rules around them, the site's name, and
 * what it says in all of them: several do, each of a paper of its own.
 */
export function writeLinkedAgain(lines: Line[]): Line[] {
  const cards = cardsOf(lines);
  const prefix = commonPrefix(cards);
  const found = cards.filter(({ prefixes }) => prefixes.includes(prefix));
  if (found.length < LEAST || new Set(found.map(({ id }) => id)).size < found.length) return lines;
  const said = saidInAll(found, lines);
  const written = new Map<number, string>();
  for (const { index, id } of found) {
    for (const at of [heldFrom(index, -1, lines), ...cardBelow(index, lines)])
      if (isOfCard(lines[at]) || lines[at]?.text === said) written.set(at, '');
    written.set(index, `[paper](https://arxiv.org/abs/${id})`);
  }
  return lines.map((line, index) => ({ ...line, text: written.get(index) ?? line.text }));
}

/** The headings that link a paper, by words that end with those of a heading that they stand in and that links none, with a text between. */
function cardsOf(lines: Line[]): Card[] {
  const cards: Card[] = [];
  /** The headings that are open at a place, the outermost first. */
  let open: Above[] = [];
  let told = -1;
  for (const [index, line] of lines.entries()) {
    if (!isHeading(line)) {
      if (!isBlank(line) && !RULE.test(line.text)) told = index;
      continue;
    }
    const [id, other] = namedPapers(line.text);
    const letters = lettersOf(line.text);
    if (id === undefined) open = withinThese(open, { index, level: levelOf(line), letters });
    else if (other === undefined) {
      const above = open.filter((head) => head.index < told);
      cards.push({ index, id, prefixes: prefixesOf(letters, above) });
    }
  }
  return cards;
}

/** The headings that are open where another begins, with that. */
function withinThese(open: Above[], own: Above): Above[] {
  return [...open.filter(({ level }) => level < own.level), own];
}

function levelOf({ text }: Line): number {
  return HEADING.exec(text.trimStart())?.[1]?.length ?? 0;
}

/** What stands before the words of headings in words that end with theirs. */
function prefixesOf(letters: string, above: Above[]): string[] {
  return above.flatMap((head) =>
    head.letters !== '' && letters.endsWith(head.letters)
      ? [letters.slice(0, letters.length - head.letters.length)]
      : [],
  );
}

/** What stands before the title in most cards; `''` where nothing does. */
function commonPrefix(cards: Card[]): string {
  const counts = new Map<string, number>();
  for (const prefix of cards.flatMap(({ prefixes }) => prefixes))
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  const [most = ''] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return most;
}

/** The line that stands right below each card's link, if it is the same in all; `''` otherwise. */
function saidInAll(found: Card[], lines: Line[]): string {
  const said = new Set(found.map(({ index }) => lines[heldFrom(index, 1, lines)]?.text ?? ''));
  const [only = ''] = said;
  return said.size === 1 ? only : '';
}

function isHeading({ text, fenced }: Line): boolean {
  return !fenced && text.length <= LONGEST && HEADING.test(text);
}

function lettersOf(text: string): string {
  const [link] = findLinks(text);
  return titleLetters(cleanTitle(link ? link.text : text));
}

/** Indexes of the two lines below one that hold something. */
function cardBelow(index: number, lines: Line[]): number[] {
  const first = heldFrom(index, 1, lines);
  return [first, heldFrom(first, 1, lines)];
}

/** Index of the next line from one that holds something, upwards or downwards. */
function heldFrom(index: number, step: -1 | 1, lines: Line[]): number {
  let at = index + step;
  for (let line = lines[at]; line && isBlank(line); line = lines[at]) at += step;
  return at;
}

function isOfCard(line: Line | undefined): boolean {
  return line !== undefined && !line.fenced && (RULE.test(line.text) || SITE.test(line.text));
}
