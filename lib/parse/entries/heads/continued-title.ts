import { titleLetters } from '../../../digest/title-letters';
import { numberOfLine } from '../lines/skipped-numbers';
import type { SurveyedLine } from '../lines/survey';
import { BANNER, type Head } from './head';

/** Behind a title that stands once more, on a further slide: `（続き）`, `(cont.)`, `(2/2)`. */
const CONTINUED =
  /\s*[（([]\s?(?:続き?|つづき|续|續|接上|continued|cont['’.]?d?\.?|suite|fortsetzung|forts\.|cont(?:inuación|inuação|inua)|продолжение|계속|[2-9]\s?\/\s?[2-9]|[2-9])\s?[)）\]]$/iu;
/** What goes on with a number in Japanese: `①の手法と結果`. */
const PARTICLE = /^の/u;

/** Whether a heading goes on with the paper of an entry: it has the same title or number, and says that it goes on, or has a label's words. */
export function continuesTitle(open: Head, head: Head, lines: SurveyedLine[]): boolean {
  if (head.rank >= BANNER || head.rank < open.rank) return false;
  const rest = head.title.replace(CONTINUED, '');
  const goesOn = rest !== head.title;
  if (goesOn && open.letters !== '' && titleLetters(rest) === open.letters) return true;
  const number = numberOf(head, lines);
  if (number === null || number !== numberOf(open, lines) || head.form !== open.form) return false;
  const isLabel = head.labelled || head.labelLike;
  return (goesOn && rest === '') || isLabel || PARTICLE.test(head.title);
}

function numberOf({ index }: Head, lines: SurveyedLine[]): number | null {
  return numberOfLine(lines[index]?.line.text ?? '');
}
