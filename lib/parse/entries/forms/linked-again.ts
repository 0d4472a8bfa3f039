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

/** A heading whose words stand above it as a heading of their own, over a text. */
interface Again {
  index: number;
  id: string;
}

/**
 * Writes as nothing but links the headings below texts that link a paper by the title above these, as the cards at the ends
 * of a page's sections do, with the rules around them and the site's name: several do, each of a paper of its own.
 */
export function writeLinkedAgain(lines: Line[]): Line[] {
  const found = linkedAgain(lines);
  if (found.length < LEAST || new Set(found.map(({ id }) => id)).size < found.length) return lines;
  const written = new Map<number, string>();
  for (const { index, id } of found) {
    for (const at of [heldFrom(index, -1, lines), ...cardBelow(index, lines)])
      if (isOfCard(lines[at])) written.set(at, '');
    written.set(index, `[paper](https://arxiv.org/abs/${id})`);
  }
  return lines.map((line, index) => ({ ...line, text: written.get(index) ?? line.text }));
}

/** The headings that link a paper, by the words of the heading above that links none, with a text between. */
function linkedAgain(lines: Line[]): Again[] {
  const found: Again[] = [];
  let above: { letters: string; hasText: boolean } | null = null;
  for (const [index, line] of lines.entries()) {
    if (!isHeading(line)) {
      if (above) above.hasText ||= !isBlank(line) && !RULE.test(line.text);
      continue;
    }
    const [id, other] = namedPapers(line.text);
    const letters = lettersOf(line.text);
    if (id === undefined) above = { letters, hasText: false };
    else if (other === undefined && above?.hasText && letters === above.letters)
      found.push({ index, id });
  }
  return found;
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
