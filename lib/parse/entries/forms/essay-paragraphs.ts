import { findPaperId } from '../../../paper/paper-id';
import { isBlank, type Line } from '../../text/line';
import { BULLET, HEADING, RULE } from '../../words/label-marks';
import { findLinks, namedPapers } from '../../words/paper-mentions';
import { columnsOf } from '../../words/scripts';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';

/** One paragraph on a paper may stand in an essay on something else. */
const LEAST_PAPERS = 2;
/** In columns: what is shorter tells nothing of a paper. */
const SHORTEST = 100;
/** In UTF-16 units: a sentence brings its paper in not far from where it begins. */
const FURTHEST = 80;
const LONGEST = 10_000;
/** Words before a title, and no sentence, label, list or emphasis: `The second, ` */
const LED_IN = /^\p{L}[\p{L}’']*(?:[ ,][\p{L}\p{N} ,’'–—-]*)$/u;
/** A lead-in of so many words is prose; fewer may be a tag. */
const PROSE = /(?:\S+\s+){3}/;
/** Closes what stands above it. */
const CLOSING = '━━━━━━━━━━━━';

/** A paragraph that brings a paper in. */
interface Paragraph {
  at: number;
  /** Its paper's title, linked. */
  title: string;
  /** How many papers it links. */
  papers: number;
  /** It is led in by a sentence. */
  isProse: boolean;
}

/**
 * Writes an essay, whose sentences bring its papers in by their linked titles, so that each such paragraph stands
 * under its paper’s title; the other paragraphs are the writer’s own. Any other text stays as it is, and so does
 * one that links a paper in another way, or one paper twice.
 */
export function writeEssay(lines: Line[]): Line[] {
  const paragraphs = lines.flatMap((_, at) => broughtIn(lines, at) ?? []);
  if (!paragraphs.some(({ isProse }) => isProse) || !areAllLinked(paragraphs, lines)) return lines;
  if (paragraphs.length < LEAST_PAPERS || !isEssay(lines)) return lines;
  const written = new Map(paragraphs.map(({ at }) => [at + 1, CLOSING]));
  // Where one such paragraph follows another, its title closes the one above.
  for (const { at, title } of paragraphs) written.set(at - 1, `## ${title}`);
  return lines.map((line, index) => ({ ...line, text: written.get(index) ?? line.text }));
}

/** Whether each paragraph links one paper, another each, and nothing else in the text links any. */
function areAllLinked(paragraphs: Paragraph[], lines: Line[]): boolean {
  const linked = new Set(lines.flatMap(({ text }) => namedPapers(text)));
  return linked.size === paragraphs.length && paragraphs.every(({ papers }) => papers === 1);
}

/** Whether a text is nothing but paragraphs below one heading. */
function isEssay(lines: Line[]): boolean {
  const headings = lines.filter(({ text }) => HEADING.test(text));
  return (
    headings.length <= 1 &&
    lines.every(({ text, fenced }) => !fenced && !BULLET.test(text.trimStart()) && !RULE.test(text))
  );
}

/** The paragraph that a line is, with nothing right above and below it, if it brings a paper in by its linked title; else null. */
function broughtIn(lines: Line[], at: number): Paragraph | null {
  const { text } = lines[at] ?? { text: '' };
  const isApart = [lines[at - 1], lines[at + 1]].every((line) => line && isBlank(line));
  if (!isApart || text.length > LONGEST || columnsOf(text) < SHORTEST) return null;
  const [link] = findLinks(text);
  if (!link || link.start > FURTHEST || findPaperId(link.target) === null) return null;
  const before = text.slice(0, link.start);
  if (!LED_IN.test(before) || titleWorth(link.text) < LIKELY_TITLE) return null;
  const papers = new Set(namedPapers(text)).size;
  return { at, title: text.slice(link.start, link.end), papers, isProse: PROSE.test(before) };
}
