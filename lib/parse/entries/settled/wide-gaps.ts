import { widthOf } from '../../words/scripts';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** So many entries show how wide the gaps between them are. */
const LEAST_ENTRIES = 3;
/** In blank lines. */
const WIDE = 2;
/** In letters of half a Chinese one's width: what closes a file is called in a few words. */
const LONGEST_NAME = 60;
const SENTENCE_END = /[。.！!？?；;：:]["”）)*_]{0,3}\s*$/;

/**
 * Ends the last entry before a few words alone on their line behind a gap as wide as those that part the entries, where none
 * has such a gap within: they are called otherwise than titles are, and so is what they open.
 */
export function endLastAtGap(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  if (!last || entries.length < LEAST_ENTRIES || last.head.row) return;
  const others = entries.slice(0, -1);
  const areParted = entries.slice(1).every(({ start }) => gapAbove(start, lines) >= WIDE);
  if (!areParted || others.some((entry) => wideGaps(entry, lines).length > 0)) return;
  const name = wideGaps(last, lines)[0];
  if (name !== undefined && isName(name, lines)) last.end = name;
}

/** How many blank lines stand above a line. */
function gapAbove(index: number, lines: SurveyedLine[]): number {
  let at = index - 1;
  while (lines[at]?.blank) at--;
  return index - 1 - at;
}

/** The lines of an entry, below its title, that stand below wide gaps. */
function wideGaps({ head, end }: Candidate, lines: SurveyedLine[]): number[] {
  const found: number[] = [];
  let blanks = 0;
  for (let at = head.index + 1; at < end; at++) {
    if (lines[at]?.blank) {
      blanks++;
      continue;
    }
    if (blanks >= WIDE) found.push(at);
    blanks = 0;
  }
  return found;
}

function isName(index: number, lines: SurveyedLine[]): boolean {
  const line = lines[index];
  if (!line || line.line.fenced || line.rule || (line.label?.kind ?? null) !== null) return false;
  const { text } = line.line;
  return widthOf(text) <= LONGEST_NAME && !SENTENCE_END.test(text) && line.naming.form === null;
}
