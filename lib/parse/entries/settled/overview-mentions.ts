import { BULLET } from '../../words/label-marks';
import { widthOf } from '../../words/scripts';
import { BANNER, ITEM } from '../heads/head';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** So many headings with papers below an item are a report's entries. */
const LEAST_ENTRIES = 2;
/** In letters of half a Chinese one's width: what is longer tells of its paper. */
const LONGEST_ASIDE = 40;

/**
 * Leaves out the one paper that a point of an overview mentions: above a report's entries, among other points without
 * any, and with hardly a word of its own.
 */
export function withoutMentions(entries: Candidate[], { lines }: Ground): Candidate[] {
  const named = entries.filter(({ ids }) => ids.length > 0);
  const first = named.findIndex(({ head }) => head.rank < BANNER);
  const mention = named[0];
  if (first !== 1 || !mention || named.length - first < LEAST_ENTRIES) return entries;
  if (!named.slice(first).every(({ head }) => head.rank < BANNER)) return entries;
  return isPoint(mention, lines) ? entries.filter((entry) => entry !== mention) : entries;
}

/** Whether an entry is an item with a few words, below or above another one without a paper. */
function isPoint({ head, end }: Candidate, lines: SurveyedLine[]): boolean {
  if (head.rank !== ITEM || head.numbered || widthOf(head.rest) > LONGEST_ASIDE) return false;
  const below = lines.slice(head.index + 1, end).filter(({ blank, rule }) => !blank && !rule);
  if (below.some((line) => !isOtherPoint(line, head.indent))) return false;
  return [lines[head.index - 1], lines[head.index + 1]].some(
    (line) => line !== undefined && isOtherPoint(line, head.indent),
  );
}

function isOtherPoint({ line, indent, naming }: SurveyedLine, column: number): boolean {
  return indent === column && BULLET.test(line.text.trimStart()) && naming.own.length === 0;
}
