import type { LineUse, Use } from '../../../digest/line-use';
import { type Problem, problem } from '../../../digest/problem';
import { titleLetters } from '../../../digest/title-letters';
import type { Line } from '../../text/line';
import { plainTitle } from '../../tree/plain-title';
import { isBibliography } from '../../words/bibliography-labels';
import { isOnlyLinks } from '../../words/only-links';
import { findLinks } from '../../words/paper-mentions';
import { widthOf } from '../../words/scripts';
import { isSignOff } from '../lines/sign-off';
import type { SurveyedLine } from '../lines/survey';
import { isFooter } from '../readings/last-entry';
import type { Candidate } from '../readings/reading';
import { isLonePicture } from './pictures-above';

/** In letters of half a Chinese one's width: a line of text; shorter ones are marks, counts, names. */
const PROSE = 60;
/** In UTF-16 units: what is longer is no title. */
const LONGEST_TITLE = 2000;
/** Among entries, less says nothing. */
const SHORT = 14;
const SHORT_SENTENCE = 16;
const HEADING_MARK = /^\s{0,3}#{1,6}\s+/;
const SENTENCE_END = /[。.！!？?][)）"”*_]{0,3}$/;
/** In letters of half a Chinese one's width: fewer words say who it is from. */
const LEAST_TITLE = 20;
const OPENING_WORDS = /^["“《「]?[\p{L}\p{N}]/u;
/** What a report says of itself in one line above its entries, `Today's papers, picked by hand.` */
const LONGEST_OPENING = 160;

/** What the lines outside all entries were taken for, and a problem for each run of those that hold text. */
export interface LeftLines {
  uses: LineUse[];
  problems: Problem[];
}

/** Accounts for the lines that stand in no entry: the report's own head, ways through it, repetitions, and text that belongs to no paper. */
export function leftLines(entries: Candidate[], lines: SurveyedLine[]): LeftLines {
  const titles = new Set(entries.map(({ head }) => head.letters));
  const first = entries[0]?.start ?? lines.length;
  const uses: LineUse[] = [];
  const told: SurveyedLine[] = [];
  for (const line of outside(entries, lines)) {
    const [use, rule] = useOf(line, titles, line.index < first);
    uses.push({ line: line.line.number, use, rule });
    if (use === 'told') told.push(line);
  }
  const [only] = told;
  const opening =
    only !== undefined &&
    !hasTitles(lines.slice(0, only.index)) &&
    told.length === 1 &&
    only.index < first &&
    widthOf(only.line.text) <= LONGEST_OPENING;
  if (!opening) return { uses, problems: runsOf(told) };
  const rule = 'what the report says of itself in a line';
  return {
    uses: uses.map((use) => (use.use === 'told' ? { ...use, use: 'header', rule } : use)),
    problems: [],
  };
}

/** Whether the lines above what a report says of itself have more titles than its own: a second heading, or words that open another block. */
function hasTitles(lines: SurveyedLine[]): boolean {
  const headings = lines.filter(({ label }) => label?.form === 'heading');
  if (headings.length > 0) return headings.length > 1;
  return lines.some(({ index, label, line: { text } }) => {
    if (index === 0 || !lines[index - 1]?.blank || (label?.rest ?? '') !== '') return false;
    return OPENING_WORDS.test(text) && widthOf(text) >= LEAST_TITLE && !isOnlyLinks(text);
  });
}

/** One problem for each run of lines that hold text, which is no paper's; a farewell needs no word. */
export function strayLines(lines: Line[]): Problem[] {
  const isTold = (line: Line | undefined) =>
    /[\p{L}\p{N}]/u.test(line?.text ?? '') &&
    !isFooter(line?.text ?? '') &&
    !isSignOff(line?.text ?? '');
  return lines
    .filter((line, order) => isTold(line) && !isTold(lines[order - 1]))
    .map(({ number, text }) =>
      problem('stray-text', number, inWords(text.replace(HEADING_MARK, ''))),
    );
}

function outside(entries: Candidate[], lines: SurveyedLine[]): SurveyedLine[] {
  let next = 0;
  let behind = 0;
  const notes = new Set(
    entries.flatMap((entry) => entry.notes ?? []).flatMap(({ lines: held }) => held),
  );
  return lines.filter((line, at) => {
    if (notes.has(line)) return false;
    for (let entry = entries[next]; entry && entry.start <= at; entry = entries[++next])
      behind = Math.max(behind, entry.end);
    return at >= behind;
  });
}

function useOf(surveyed: SurveyedLine, titles: Set<string>, above: boolean): [Use, string] {
  const { blank, rule, label, line } = surveyed;
  const text = line.text.trim();
  if (blank) return ['blank', 'holds nothing'];
  if (rule || !/[\p{L}\p{N}]/u.test(text)) return ['markup', 'divides'];
  if (label?.form === 'heading') return ['header', 'a heading above entries'];
  if (isRepeat(text, titles)) return ['repeat', 'a title that has an entry of its own'];
  if (leadsAbout(text)) return ['navigation', 'leads about'];
  if (label?.closed && isBibliography(label.label) && above)
    return ['header', 'says what the report is'];
  return tells(text, above ? PROSE : SHORT)
    ? ['told', 'text of no paper']
    : ['header', 'a mark, a count, a name'];
}

/** Whether a line is no more than links, or a picture. */
function leadsAbout(text: string): boolean {
  return isFooter(text) || isOnlyLinks(text) || isWayThrough(text) || isLonePicture(text);
}

/** Whether a line names an entry's title, and says nothing else that could be lost. */
function isRepeat(text: string, titles: Set<string>): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const plain = text.replace(/\]\([^()]{0,600}\)/g, ']');
  const key = titleLetters(plain.replace(/^[\s*+•>-]*(?:\d{1,3}[.)、]\s*)?/, ''));
  return key !== '' && titles.has(key);
}

/** Whether a line's links all lead about in the file, or in what it was taken from. */
function isWayThrough(text: string): boolean {
  const links = findLinks(text);
  return (
    links.length > 0 &&
    links.every(({ target }) => !/^https?:/.test(target)) &&
    outsideLinks(text).length < SHORT_SENTENCE
  );
}

function outsideLinks(text: string): string {
  return text.replace(/\[[^\]]{0,600}\]\([^()]{0,600}\)/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

function tells(given: string, least: number): boolean {
  const text = given.slice(0, LONGEST_TITLE);
  const words = text.replace(/<[^<>]{0,300}>/g, '').trim();
  const width = widthOf(words);
  return width > least || (width > SHORT_SENTENCE && SENTENCE_END.test(words));
}

/** One problem for each run of lines. */
function runsOf(told: SurveyedLine[]): Problem[] {
  return told
    .filter(({ index }, order) => told[order - 1]?.index !== index - 1)
    .map(({ line }) => problem('stray-text', line.number, inWords(line.text)));
}

/** A line of Markdown as it is quoted: without its marks. */
function inWords(text: string): string {
  const words = text.slice(0, LONGEST_TITLE).replace(/^\s*(?:[-*+>]\s+)*/, '');
  return plainTitle(words) || text.trim();
}
