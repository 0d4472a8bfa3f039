import { labelKey, type ReadLabel } from '../../words/read-label';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/**
 * Ends an entry before the paragraph in which the label that names its paper names another, which no entry has: its
 * title was not seen, and its text is none of the entry's.
 */
export function endBeforeNamedAgain(entries: Candidate[], { lines }: Ground): void {
  const known = new Set(entries.flatMap(({ ids }) => ids));
  for (const entry of entries) {
    const own = lines[entry.at];
    if (entry.ids.length !== 1 || entry.head.row || entry.at <= entry.head.index || !own) continue;
    if (!isNamedByLabel(own)) continue;
    const isOther = (line: SurveyedLine) =>
      isNamedByLabel(line) &&
      areAlike(own.label, line.label) &&
      !known.has(line.naming.own[0] ?? '');
    const other = lines.slice(entry.at + 1, entry.end).find(isOther);
    const from = other ? startOfParagraph(other.index, lines) : entry.end;
    if (from > entry.at + 1) entry.end = from;
  }
}

/** Whether a line is a label and a paper's link or number behind it. */
function isNamedByLabel({ naming, referred }: SurveyedLine): boolean {
  return naming.form === 'labelled' && naming.own.length === 1 && !referred;
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
