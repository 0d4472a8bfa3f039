import { firstFrom } from '../lines/first-from';
import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from './reading';

/**
 * Finds the entries whose text holds other papers, named alike to their own behind it: what stands above such a line
 * tells of its paper, and a title above all of them is none's.
 */
export function namesAlike(lines: SurveyedLine[]): (entry: Candidate) => boolean {
  const naming = lines.filter(({ naming: { own }, referred }) => own.length > 0 && !referred);
  return (entry) => {
    const { head, at, place, start } = entry;
    if (place !== 'end' || head.row) return false;
    const form = lines[at]?.naming.form;
    return naming
      .slice(firstFrom(naming, start), firstFrom(naming, at))
      .some((other) => other.naming.form === form && isOthers(other, entry));
  };
}

function isOthers({ naming: { own } }: SurveyedLine, { ids }: Candidate): boolean {
  return !own.some((id) => ids.includes(id));
}
