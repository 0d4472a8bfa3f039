import type { SurveyedLine } from '../lines/survey';
import { isNumberedPick } from '../lines/title-worth';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** In UTF-16 units. */
const LONGEST = 40;
/** Marks of lists and pictures around such words. */
const AROUND = /^[\s>#*_[【(（■□●◆▶▷◇○※=-]{0,8}|[\s*_\]】)）=-]{0,8}$/gu;

/**
 * Ends entries before the line that only says that the next one follows: `■ Paper 2` right above its title; the last
 * one before such a line, too, whatever follows that.
 */
export function endBeforeNumbers(entries: Candidate[], { lines }: Ground): void {
  let found = 0;
  for (const [position, entry] of entries.entries()) {
    const at = numberAbove(entries[position + 1], entry, lines);
    if (at === null) continue;
    entry.end = at;
    found++;
  }
  const last = entries.at(-1);
  if (!last || last.head.row || found === 0 || found < entries.length - 1) return;
  const behind = lines.slice(last.at + 1, last.end).find(isNumber);
  if (behind) last.end = behind.index;
}

/** Index of an entry's last line where that says that the next entry follows; null where it is the entry's own. */
function numberAbove(
  next: Candidate | undefined,
  { head, at, end }: Candidate,
  lines: SurveyedLine[],
): number | null {
  if (!next || head.row || next.start !== end) return null;
  let last = end - 1;
  while (last > head.index && lines[last]?.blank) last--;
  return isNumber(lines[last]) && last > head.index && last > at ? last : null;
}

/** Whether a line says which of several papers follows, and nothing else. */
function isNumber(line: SurveyedLine | undefined): boolean {
  const text = line?.line.text ?? '';
  return text.length <= LONGEST && isNumberedPick(text.replace(AROUND, ''));
}
