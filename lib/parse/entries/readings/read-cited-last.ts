import { isBibliography } from '../../words/bibliography-labels';
import type { JudgedHead } from '../heads/judged-head';
import { isOfPaper } from '../heads/of-paper';
import type { Placed } from '../heads/placement';
import { onlyBlanksBetween, type SurveyedLine } from '../lines/survey';
import type { Ground } from './ground';
import type { Candidate, Reading } from './reading';

/** A title and its link, as fields, where a passage ends: `Paper: …`, `Link: …`. */
interface Citation {
  placed: Placed;
  /** Index of its first line. */
  start: number;
  /** Index behind its last line. */
  end: number;
}

/**
 * Reads a file whose passages have headings of their own, and end with what they are about: a title and its link,
 * as fields. None where a citation has no heading with text above it.
 */
export function readCitedLast({ lines, heads }: Ground): Reading[] {
  const citations = heads.flatMap((head) => citationOf(head, lines));
  const [first, ...others] = citations;
  if (!first || others.length === 0) return [];
  // Right below a title, such fields open what is told.
  const titles = new Set(heads.flatMap((head) => (isTitle(head) ? [head.index] : [])));
  if (citations.some(({ start }) => titles.has(lineAbove(start, lines)))) return [];
  const behind = citations.slice(0, -1).map(({ end }) => headRightBehind(end, heads, lines));
  const form = behind[0]?.form;
  if (form === undefined || behind.some((head) => head?.form !== form)) return [];
  const openings = [headAbove(first.start, form, heads), ...behind];
  const entries = citations.flatMap(({ placed, start, end }, order): Candidate[] => {
    const head = openings[order];
    if (!head || !isTold(head.index, start, lines)) return [];
    return [{ head, ids: placed.ids, at: placed.at, place: 'end', start: head.index, end }];
  });
  return entries.length === citations.length
    ? [{ form, above: false, titles: false, entries, score: 0, reasons: [] }]
    : [];
}

/** Whether a reading takes for an entry's beginning what ends one of a reading of passages that are cited last. */
export function opensWithCitation({ entries }: Reading, [cited]: Reading[]): boolean {
  const ends = new Set(cited?.entries.map(({ at }) => at));
  return entries.some(({ at, place }) => place !== 'end' && place !== 'within' && ends.has(at));
}

function citationOf({ form, below, index }: JudgedHead, lines: SurveyedLine[]): Citation[] {
  if (form !== 'field' || below?.ids.length !== 1) return [];
  let start = index;
  while (isField(lines[start - 1])) start--;
  let end = Math.max(index, below.at) + 1;
  while (isField(lines[end])) end++;
  return [{ placed: below, start, end }];
}

/** Whether a line says something of the paper itself, and holds something. */
function isField(line: SurveyedLine | undefined): boolean {
  if (!line || line.blank || line.rule) return false;
  return isOfPaper(line) || (line.label?.closed === true && isBibliography(line.label.label));
}

/** The head that nothing but blank lines part from what ends before an index, no section's; undefined where there is none. */
function headRightBehind(
  end: number,
  heads: JudgedHead[],
  lines: SurveyedLine[],
): JudgedHead | undefined {
  const next = heads.find(({ index }) => index >= end);
  if (!next || next.section || next.form === 'field') return undefined;
  return onlyBlanksBetween(lines, end - 1, next.index) ? next : undefined;
}

function headAbove(start: number, form: string, heads: JudgedHead[]): JudgedHead | undefined {
  return heads.findLast((head) => head.index < start && head.form === form && !head.section);
}

/** Whether a head stands out of a text, and is no section's. */
function isTitle({ plain, section, form }: JudgedHead): boolean {
  return !plain && !section && form !== 'field';
}

/** Index of the last line above one that holds something; -1 where there is none. */
function lineAbove(index: number, lines: SurveyedLine[]): number {
  let at = index - 1;
  while (lines[at]?.blank || lines[at]?.rule) at--;
  return at;
}

/** Whether a text stands between two lines. */
function isTold(above: number, below: number, lines: SurveyedLine[]): boolean {
  return lines.slice(above + 1, below).some((line) => !line.blank && !line.rule && !isField(line));
}
