import { labelKey, type ReadLabel } from '../../words/read-label';
import { tailOf } from '../../words/tail-link';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** How lines name papers that are no more than a link, or end with one. */
const ENDING = new Set(['links', 'particular', 'tail']);

/**
 * Ends an entry before the paragraph that names another paper, which no entry has, in the words that name its own: its
 * title was not seen, and its text is none of the entry's.
 */
export function endBeforeNamedAgain(entries: Candidate[], { lines, divided }: Ground): void {
  // Lines that close entries tell where these end.
  if (divided) return;
  const known = new Set(entries.flatMap(({ ids }) => ids));
  for (const entry of entries) {
    const own = lines[entry.at];
    if (entry.ids.length !== 1 || entry.head.row || entry.at === entry.head.index || !own) continue;
    const isOther = (line: SurveyedLine) =>
      isNamedAlike(own, line) && !known.has(line.naming.own[0] ?? '');
    const behind = Math.max(entry.at, entry.head.index) + 1;
    const other = lines.slice(behind, entry.end).find(isOther);
    const from = other ? startOfParagraph(other.index, lines) : entry.end;
    if (from > behind) entry.end = from;
  }
}

/** Whether a line names a paper of its own as another does: behind the same label, or in the same words. */
function isNamedAlike(own: SurveyedLine, line: SurveyedLine): boolean {
  const { naming, referred } = line;
  if (naming.own.length !== 1 || naming.form !== own.naming.form || referred) return false;
  if (naming.form === 'labelled') return areAlike(own.label, line.label);
  return ENDING.has(naming.form ?? '') && wordsOf(own) === wordsOf(line);
}

/** The words that a line names its paper in, without its number. */
function wordsOf({ line: { text }, naming }: SurveyedLine): string {
  const [id = ''] = naming.own;
  const words = naming.form === 'links' ? text : tailOf(text);
  return words.replaceAll(id, '').trim();
}

function areAlike(own: ReadLabel | null, other: ReadLabel | null): boolean {
  return (
    own !== null &&
    other !== null &&
    own.form === other.form &&
    own.indent === other.indent &&
    labelKey(own.label) === labelKey(other.label)
  );
}

/** Index of the first of the lines above one that no blank line and no rule parts from it. */
function startOfParagraph(index: number, lines: SurveyedLine[]): number {
  let at = index;
  while (at > 0 && lines[at - 1] && !lines[at - 1]?.blank && !lines[at - 1]?.rule) at--;
  return at;
}
