import type { Ground } from './build-reading';
import type { Candidate } from './reading';
import { isNumberedPick } from './title-worth';

/** In UTF-16 units. */
const LONGEST = 40;
/** Marks of lists and pictures around such words. */
const AROUND = /^[\s>#*_[【(（■□●◆▶▷◇○※=-]{0,8}|[\s*_\]】)）=-]{0,8}$/gu;

/** Ends entries before the line that only says that the next one follows: `■ Paper 2` right above its title. */
export function endBeforeNumbers(entries: Candidate[], { lines }: Ground): void {
  for (const [position, entry] of entries.entries()) {
    const next = entries[position + 1];
    if (!next || entry.head.row || next.start !== entry.end) continue;
    let at = entry.end - 1;
    while (at > entry.head.index && lines[at]?.blank) at--;
    const text = lines[at]?.line.text ?? '';
    const isNumber = text.length <= LONGEST && isNumberedPick(text.replace(AROUND, ''));
    if (isNumber && at > entry.head.index && at > entry.at) entry.end = at;
  }
}
