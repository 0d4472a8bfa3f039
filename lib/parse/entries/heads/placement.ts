import { isBeside } from '../../words/beside-words';
import { isNames } from '../../words/clean-title';
import { isOnlyLinks } from '../../words/only-links';
import { findLinks } from '../../words/paper-mentions';
import { widthOf } from '../../words/scripts';
import { isListedWork } from '../lines/listed-works';
import type { Naming } from '../lines/naming';
import { isAside } from '../lines/said-to-readers';
import { FOOTNOTE, type SurveyedLine } from '../lines/survey';
import { BANNER, type Head } from './head';
import { isOfPaper, isPicture } from './of-paper';

/**
 * Where an entry's paper is named: in its title's line, right below it, by a linked title below it, above it,
 * behind its text, or anywhere within.
 */
export type Place = 'inline' | 'below' | 'linked' | 'above' | 'end' | 'within';

/** The papers that an entry is about, and where it says so. */
export interface Placed {
  ids: string[];
  /** Index of the line that names them. */
  at: number;
  place: Place;
}

/** Links above a title, with the index of their first line. */
export interface PlacedAbove extends Placed {
  start: number;
}

/** In lines that hold something. */
const MOST_HEAD_LINES = 12;
const MOST_PLAIN_LINES = 3;
const MOST_LINES_ABOVE = 4;
const MOST_SOFT_LINES = 3;
/** In letters of half a Chinese one's width: longer lines are prose. */
const SOFT = 90;
const SENTENCE_END = /[。.！!；;？?]["”)）*_]{0,3}$/;
/** `- [2601.00001](…) — ` */
const LEADING_ID =
  /^\s*(?:[-*+•]\s+)?[`[(*]{0,3}(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[`\])*]{0,3}(?:\([^()\s]{1,300}\))?\s*[·|,，–—-]*\s*/i;
/** `` `arXiv:2601.00001` · ``, `[2601.00001](…) | ` */
const FIELDS_BEHIND =
  /^\s*[`[(*]{0,3}(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[`\])*]{0,3}(?:\([^()\s]{1,300}\))?\s+[·•|｜]\s+/i;
/** In letters of half a Chinese one's width. */
const LONGEST_FIELD = 40;

/** The papers that a title's own line names, or those lines below it that tell of the paper itself; null where the text begins before. */
export function placeBelow(
  head: Head,
  lines: SurveyedLine[],
  isStop: (index: number) => boolean,
): Placed | null {
  if (head.ids.length > 0) return { ids: head.ids, at: head.index, place: 'inline' };
  let soft = 0;
  let order = 0;
  for (const line of linesBelow(head, lines)) {
    if (isNaming(line.naming)) return placedIn(line, order, head, lines);
    if (isStop(line.index) || isLinkElsewhere(line)) return null;
    order++;
    if (isOfPaper(line)) continue;
    soft++;
    if (soft > MOST_SOFT_LINES || !isSoft(line)) return null;
  }
  return null;
}

/** The lines below a title that hold something, down to what is no part of its entry. */
function linesBelow(head: Head, lines: SurveyedLine[]): SurveyedLine[] {
  const held: SurveyedLine[] = [];
  const most = head.plain ? MOST_PLAIN_LINES : MOST_HEAD_LINES;
  for (let at = head.index + 1; at < lines.length && held.length < most; at++) {
    const line = lines[at];
    if (!line || line.rule === 'closing') break;
    if (line.blank || line.rule) continue;
    if (isApart(line)) break;
    held.push(line);
  }
  return held;
}

/** Whether a line is no part of what stands above it: code, a heading, an item in a list of other papers. */
function isApart({ line, label, referred }: SurveyedLine): boolean {
  return line.fenced || referred || label?.form === 'heading';
}

/** Whether a line below a title names papers before any text is told of them. */
function isNaming({ form, own }: Naming): boolean {
  return form === 'opening' || (form !== 'tail' && own.length > 0);
}

/** Whether a line stands behind the list of a label, whose plain item a head is: it speaks of more than the last item. */
function isBehindList(line: SurveyedLine, { index, plain, indent }: Head, lines: SurveyedLine[]) {
  if (!plain || line.indent > indent || isItem(line) || !isItem(lines[index])) return false;
  return lines[line.index - 1]?.blank === true && isBelowLabel(index, lines);
}

/** Whether a list's item stands in one that a label opens: `**Highlights:**`, and nothing behind it. */
function isBelowLabel(index: number, lines: SurveyedLine[]): boolean {
  const from = Math.max(0, index - MOST_HEAD_LINES);
  const above = lines.slice(from, index).findLast((line) => !line.blank && !isItem(line));
  return above?.label?.closed === true && above.label.form === 'bold' && above.label.rest === '';
}

function isItem(line: SurveyedLine | undefined): boolean {
  return line !== undefined && /^\s*[-*+•]\s/.test(line.line.text);
}

/** The one paper that a line below a title names; null where it names several, or is a title with a link itself. */
function placedIn(
  line: SurveyedLine,
  order: number,
  head: Head,
  lines: SurveyedLine[],
): Placed | null {
  const { form, own } = line.naming;
  if (own.length !== 1 || isBehindList(line, head, lines)) return null;
  if (head.rank < BANNER && (isListedWork(line, lines) || isInAside(head, form))) return null;
  if (form !== 'opening') return { ids: own, at: line.index, place: 'below' };
  const linked = order < 2 && (isWholeLink(line) || isByline(line) || isFields(line, head));
  return linked ? { ids: own, at: line.index, place: 'linked' } : null;
}

/** Whether a heading stands above what is said beside the papers, `Notes to self`, and the line below it cites one. */
function isInAside({ title }: Head, form: Naming['form']): boolean {
  return form === 'particular' && isAside(title);
}

/** The papers that the lines right above a title name, as nothing but links; null where there are none. */
export function placeAbove(head: Head, lines: SurveyedLine[]): PlacedAbove | null {
  if (head.ids.length > 0)
    return { ids: head.ids, at: head.index, place: 'inline', start: head.index };
  let found: PlacedAbove | null = null;
  for (const line of linesAbove(head, lines)) {
    const { index: at, naming } = line;
    if (linksOne(naming, found)) {
      found = { ids: naming.own, at, place: 'above', start: at };
      continue;
    }
    if (!isPicture(line.line.text)) break;
    if (found !== null) found.start = at;
  }
  return found;
}

/** The lines right above a title that hold something, from it upwards. */
function linesAbove(head: Head, lines: SurveyedLine[]): SurveyedLine[] {
  const held: SurveyedLine[] = [];
  for (let at = head.index - 1; at >= 0 && held.length < MOST_LINES_ABOVE; at--) {
    const line = lines[at];
    if (!line || line.rule || line.line.fenced) break;
    if (!line.blank) held.push(line);
  }
  return held;
}

/** The papers that stand behind an entry's text, as its last links; null where its text goes on behind them. */
export function placeAtEnd(from: number, to: number, lines: SurveyedLine[]): Placed | null {
  const placed = lastLinks(from, to, lines);
  if (!placed || lines[placed.at]?.referred) return null;
  return to < lines.length && isParted(placed.at, from, to, lines) ? null : placed;
}

/** Whether a rule stands above a line and none below it: the line belongs to what follows. */
function isParted(at: number, from: number, to: number, lines: SurveyedLine[]): boolean {
  const above = lines.slice(from + 1, at).findLast(({ blank }) => !blank);
  return Boolean(above?.rule) && !lines.slice(at + 1, to).some(({ rule }) => rule);
}

function lastLinks(from: number, to: number, lines: SurveyedLine[]): Placed | null {
  let placed: Placed | null = null;
  for (const line of lastLines(from, to, lines)) {
    const { index: at, naming } = line;
    if (linksOne(naming, placed)) {
      placed = { ids: naming.own, at, place: 'end' };
      continue;
    }
    if (isLinks(naming)) return null;
    if (placed) return placed;
    if (naming.form === 'tail') return { ids: naming.own, at, place: 'end' };
    if (!naming.elsewhere && !isOfPaper(line)) return null;
  }
  return placed;
}

/** Whether the line right above a title is nothing but the link of another work. */
export function isBelowOther(index: number, lines: SurveyedLine[]): boolean {
  let at = index - 1;
  while (at >= 0 && (lines[at]?.blank || lines[at]?.rule)) at--;
  const above = lines[at];
  return above?.naming.elsewhere === true && isOnlyLinks(above.line.text);
}

/** Whether a rule stands above the links that are above a title: they belong to what follows. */
export function isRuledAbove(
  { above }: { above: PlacedAbove | null },
  lines: SurveyedLine[],
): boolean {
  if (above?.place !== 'above') return false;
  let at = above.start - 1;
  while (lines[at]?.blank) at--;
  return lines[at]?.rule != null;
}

/** The last lines of an entry that hold something, from its end upwards. */
function lastLines(from: number, to: number, lines: SurveyedLine[]): SurveyedLine[] {
  const held: SurveyedLine[] = [];
  for (let at = to - 1; at > from && held.length < MOST_HEAD_LINES; at--) {
    const line = lines[at];
    if (line && !line.blank && !line.rule && !FOOTNOTE.test(line.line.text)) held.push(line);
  }
  return held;
}

/** Whether a line links papers, and tells nothing but particulars of them. */
function isLinks({ form, own }: Naming): boolean {
  return own.length > 0 && (form === 'links' || form === 'labelled' || form === 'particular');
}

/** The one paper that a line links, telling nothing but particulars of it; null where it links none, or several. */
export function linkOf(naming: Naming): string | null {
  return isLinks(naming) && naming.own.length === 1 ? (naming.own[0] ?? null) : null;
}

/** Whether a line links one paper, the same as the lines before it. */
function linksOne(naming: Naming, before: Placed | null): boolean {
  const { own } = naming;
  return isLinks(naming) && own.length === 1 && (before === null || before.ids[0] === own[0]);
}

/** Whether a line is an id and the paper's authors: `- [2601.00001](…) — Ada, Birch`. */
function isByline({ line }: SurveyedLine): boolean {
  const rest = line.text.replace(LEADING_ID, '');
  return rest !== line.text && (isNames(rest) || !/\p{L}{3}/u.test(rest));
}

/** Whether a line below a heading is an id and short fields behind it: `[2601.00001](…) · INRIA · 👍 25`. */
function isFields({ line }: SurveyedLine, { rank }: Head): boolean {
  const id = FIELDS_BEHIND.exec(line.text)?.[0];
  if (id === undefined || rank >= BANNER) return false;
  const fields = line.text.slice(id.length).split(/\s[·•|｜]\s/);
  return fields.every((field) => isOnlyLinks(field) || widthOf(field) <= LONGEST_FIELD);
}

/** Whether a line is one link and nothing beside it. */
function isWholeLink({ line }: SurveyedLine): boolean {
  return /^[\s*_>]*\[(?:[^[\]]|\[[^[\]]*\]){1,600}\]\s?\([^()\s]{1,600}\)[\s*_\\]*$/.test(
    line.text,
  );
}

/** Whether a line is nothing but a link to a page that is no paper of arXiv's, and no badge, nor called what stands beside a paper's own: `[Code](…)`. */
function isLinkElsewhere({ line, label, naming }: SurveyedLine): boolean {
  if (!naming.elsewhere || isPicture(line.text)) return false;
  const links = isOnlyLinks(line.text) ? findLinks(line.text) : [];
  if (links.length > 0 && links.every(({ text }) => isBeside(text))) return false;
  return label?.closed === true || isOnlyLinks(line.text);
}

/** Whether a line may stand between a title and its link: a few words, and no sentence. */
function isSoft({ line, label }: SurveyedLine): boolean {
  const text = line.text.trim();
  if ((label?.kind ?? null) !== null || widthOf(text) > SOFT) return false;
  // A question behind a label is a title in another language.
  return !SENTENCE_END.test(label?.closed ? text.replace(/[?？]$/, '') : text);
}
