import { widthOf } from '../../words/scripts';
import { tells } from '../heads/of-paper';
import { firstFrom } from '../lines/first-from';
import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from './reading';

/** In UTF-16 units: more behind a paper's number is a text. */
const LEAST_TEXT = 40;
/** In letters of half a Chinese one's width: a longer line is no title. */
const LONGEST_TITLE = 300;

/**
 * Ends entries above the line by which another paper is named as their own is, and above its title: what stands there is
 * the other's, whose title nobody found.
 */
export function endAboveAlike(lines: SurveyedLine[]): (entry: Candidate) => Candidate {
  const naming = lines.filter(({ naming: { own }, referred }) => own.length === 1 && !referred);
  return (entry) => {
    const own = lines[entry.at ?? -1];
    if (!own || !isLink(own) || own.index !== entry.head.index + 1) return entry;
    const other = naming
      .slice(firstFrom(naming, own.index + 1), firstFrom(naming, entry.end))
      .find((line) => isWrittenAs(line, own) && isOthers(line, entry) && isTitled(line, lines));
    return other ? { ...entry, end: Math.max(other.index - 1, own.index + 1) } : entry;
  };
}

/** Whether a line stands right below one that may be a title, with a text behind it or below. */
function isTitled({ index, label }: SurveyedLine, lines: SurveyedLine[]): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (!above || above.blank || above.naming.own.length > 0) return false;
  if (above.label?.kind || above.label?.rest) return false;
  const isTold = (label?.rest ?? '').length > LEAST_TEXT || (below !== undefined && tells(below));
  return (
    isTold &&
    widthOf(above.line.text) < LONGEST_TITLE &&
    !/[.。!！;；,，:：]$/.test(above.line.text)
  );
}

function isLink({ naming: { form } }: SurveyedLine): boolean {
  return form === 'labelled' || form === 'links';
}

function isWrittenAs({ naming, label, indent }: SurveyedLine, own: SurveyedLine): boolean {
  return (
    naming.form === own.naming.form && label?.label === own.label?.label && indent === own.indent
  );
}

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
