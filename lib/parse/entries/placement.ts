import { isBibliography } from '../words/bibliography-labels';
import { isNames } from '../words/clean-title';
import { isOnlyLinks } from '../words/only-links';
import { widthOf } from '../words/scripts';
import type { Head } from './head';
import type { SurveyedLine } from './survey';

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
const MOST_SOFT_LINES = 3;
/** In UTF-16 units: what is longer tells more than who wrote a paper. */
const LONGEST_PARTICULAR = 3000;
/** In letters of half a Chinese one's width: longer lines are prose. */
const SOFT = 90;
const BYLINE = /^([*_]{1,3})[^*_]{1,2000}\1$/;
const SENTENCE_END = /[。.！!；;？?]["”)）*_]{0,3}$/;
/** `- [2601.00001](…) — ` */
const LEADING_ID =
  /^\s*(?:[-*+•]\s+)?[`[(*]{0,3}(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[`\])*]{0,3}(?:\([^()\s]{1,300}\))?\s*[·|,，–—-]*\s*/i;
const PICTOGRAMS = /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\s)+/u;
const MARK = /^\s*(?:[-*+•>]\s{1,3}){0,3}/;

/** The papers that a title's own line names, or those lines below it that tell of the paper itself; null where the text begins before. */
export function placeBelow(
  head: Head,
  lines: SurveyedLine[],
  isStop: (index: number) => boolean,
): Placed | null {
  if (head.ids.length > 0) return { ids: head.ids, at: head.index, place: 'inline' };
  let seen = 0;
  let soft = 0;
  const most = head.plain ? MOST_PLAIN_LINES : MOST_HEAD_LINES;
  for (let at = head.index + 1; at < lines.length && seen < most; at++) {
    const line = lines[at];
    if (!line || line.rule === 'closing') return null;
    if (line.blank || line.rule) continue;
    seen++;
    if (line.line.fenced || line.referred || line.label?.form === 'heading') return null;
    const { form, own } = line.naming;
    if (form === 'opening') {
      const linked = own.length === 1 && seen <= 2 && (isWholeLink(line) || isByline(line));
      return linked ? { ids: own, at, place: 'linked' } : null;
    }
    if (own.length > 0 && form !== 'tail')
      return own.length === 1 ? { ids: own, at, place: 'below' } : null;
    if (isStop(at)) return null;
    if (line.naming.elsewhere && isAlone(line)) return null;
    if (isOfPaper(line)) continue;
    soft++;
    if (soft > MOST_SOFT_LINES || !isSoft(line)) return null;
  }
  return null;
}

/** The papers that the lines right above a title name, as nothing but links; null where there are none. */
export function placeAbove(head: Head, lines: SurveyedLine[]): PlacedAbove | null {
  if (head.ids.length > 0)
    return { ids: head.ids, at: head.index, place: 'inline', start: head.index };
  let found: PlacedAbove | null = null;
  let seen = 0;
  for (let at = head.index - 1; at >= 0 && seen < 4; at--) {
    const line = lines[at];
    if (!line || line.rule || line.line.fenced) break;
    if (line.blank) continue;
    seen++;
    const { form, own } = line.naming;
    const names =
      own.length === 1 && (form === 'links' || form === 'labelled' || form === 'particular');
    if (names && (found === null || found.ids[0] === own[0]))
      found = { ids: own, at, place: 'above', start: at };
    else if (!isPicture(line.line.text)) break;
    else if (found !== null) found.start = at;
  }
  return found;
}

/** The papers that stand behind an entry's text, as its last links; null where its text goes on behind them. */
export function placeAtEnd(from: number, to: number, lines: SurveyedLine[]): Placed | null {
  let placed: Placed | null = null;
  let seen = 0;
  for (let at = to - 1; at > from && seen < MOST_HEAD_LINES; at--) {
    const line = lines[at];
    if (!line || line.blank || line.rule) continue;
    seen++;
    const { form, own } = line.naming;
    const links =
      own.length > 0 && (form === 'links' || form === 'labelled' || form === 'particular');
    if (links) {
      if (own.length > 1 || (placed && placed.ids[0] !== own[0])) return null;
      placed = { ids: own, at, place: 'end' };
    } else if (placed) return placed;
    else if (form === 'tail') return { ids: own, at, place: 'end' };
    else if (!isOfPaper(line) && !line.naming.elsewhere) return null;
  }
  return placed;
}

/** Whether a line is an id and the paper's authors: `- [2601.00001](…) — Ada, Birch`. */
function isByline({ line }: SurveyedLine): boolean {
  const rest = line.text.replace(LEADING_ID, '');
  return rest !== line.text && (isNames(rest) || !/\p{L}{3}/u.test(rest));
}

/** Whether a line is one link and nothing beside it. */
function isWholeLink({ line }: SurveyedLine): boolean {
  return /^[\s*_>]*\[(?:[^[\]]|\[[^[\]]*\]){1,600}\]\s?\([^()\s]{1,600}\)[\s*_\\]*$/.test(
    line.text,
  );
}

function isAlone({ line, label }: SurveyedLine): boolean {
  return label?.closed === true || isOnlyLinks(line.text);
}

function isPicture(text: string): boolean {
  return /^\s*(?:\[?!\[[^\]]{0,300}\]\([^()]{0,600}\)(?:\]\([^()]{0,600}\))?|<img\b[^>]{0,1000}>)\s*$/.test(
    text,
  );
}

/** Whether a line tells of the paper itself: who wrote it, when, how it was rated. */
export function isOfPaper({ line, label }: SurveyedLine): boolean {
  if (line.text.length > LONGEST_PARTICULAR) return false;
  const text = line.text
    .replace(MARK, '')
    .replace(PICTOGRAMS, '')
    .replace(/\s*(?:\.{3}|…|,?\s?et al\.?)\s*$/, '')
    .trim();
  if (label?.closed && label.kind === null && isBibliography(label.label)) return true;
  return (
    BYLINE.test(text) ||
    isNames(text) ||
    isPicture(text) ||
    isOnlyLinks(text) ||
    !/\p{L}{2}/u.test(text)
  );
}

/** Whether a line may stand between a title and its link: a few words, and no sentence. */
function isSoft({ line, label }: SurveyedLine): boolean {
  const text = line.text.trim();
  return (label?.kind ?? null) === null && widthOf(text) <= SOFT && !SENTENCE_END.test(text);
}
