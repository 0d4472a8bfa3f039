import { findLinks } from '../../words/paper-mentions';
import { widthOf } from '../../words/scripts';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** One alone may be what the paper goes on from. */
const LEAST_OTHERS = 2;
/** In letters of half a Chinese one's width: a shorter line behind a link only says what it is. */
const LEAST_TOLD = 40;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)、])\s/;

/** Ends entries before a list of other papers that stands behind all else of them, and tells of each in a sentence. */
export function endBeforeListedOthers(entries: Candidate[], { lines }: Ground): void {
  for (const entry of entries) {
    const start = entry.head.row || entry.ids.length === 0 ? null : startOfOthers(entry, lines);
    if (start !== null) entry.end = start;
  }
}

/** Index of the list's first line, or of the label above it; null where there is none. */
function startOfOthers({ head, at, ids, end }: Candidate, lines: SurveyedLine[]): number | null {
  const held = lines
    .slice(Math.max(head.index, at) + 1, end)
    .filter(({ blank, rule }) => !blank && rule === null);
  const last = held.findLastIndex((line) => !isOther(line, ids));
  const [first, ...others] = held.slice(last + 1);
  if (!first || others.length + 1 < LEAST_OTHERS) return null;
  const above = held[last];
  return above && isLabel(above) ? above.index : first.index;
}

/** Whether an item begins with the link of another paper, and tells of it. */
function isOther({ line: { text }, naming, referred }: SurveyedLine, ids: string[]): boolean {
  if (referred || naming.form !== 'opening' || !ITEM.test(text)) return false;
  const [link] = findLinks(text);
  const told = link === undefined ? '' : text.slice(link.end);
  return widthOf(told) >= LEAST_TOLD && naming.own.every((id) => !ids.includes(id));
}

/** Whether a line says what stands below it, and nothing else. */
function isLabel({ label }: SurveyedLine): boolean {
  return label?.closed === true && label.rest === '' && label.kind === null;
}
