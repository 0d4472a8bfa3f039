import { findMentions } from '../../words/paper-mentions';
import { widthOf } from '../../words/scripts';
import type { SurveyedLine } from './survey';

const ITEM = /^\s*(?:[-*+•]|(\d{1,3})[.)、])\s+/;
/** In letters of half a Chinese one's width. */
const SHORTEST_TITLE = 12;

/**
 * Whether a line is an item of a list of works, each with its title before its number or address: what stands above
 * such a list is the title of none of them.
 */
export function isListedWork(surveyed: SurveyedLine, lines: SurveyedLine[]): boolean {
  if (!isTitled(surveyed)) return false;
  const [, number] = ITEM.exec(surveyed.line.text) ?? [];
  if (number !== undefined && Number(number) > 1) return true;
  const [id] = surveyed.naming.own;
  return [lines[surveyed.index - 1], lines[surveyed.index + 1]].some(
    (line) => line && isTitled(line) && line.naming.own[0] !== id,
  );
}

/** Whether an item says a title before the one paper that it names. */
function isTitled({ line: { text }, naming }: SurveyedLine): boolean {
  const mark = ITEM.exec(text)?.[0];
  if (mark === undefined || naming.form !== 'particular' || naming.own.length !== 1) return false;
  const before = text.slice(mark.length, findMentions(text)[0]?.at ?? 0);
  return widthOf(before.trim()) >= SHORTEST_TITLE;
}
