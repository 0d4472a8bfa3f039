import { BULLET } from '../../words/label-marks';
import type { SurveyedLine } from '../lines/survey';
import type { Head } from './head';
import type { Placed } from './placement';

/** In lines: what is written without a blank line between is one post. */
const LONGEST_BLOCK = 30;

/** The paper that a block of plain lines links, where a line opens the block: a post of title, text and link; null where it links none, or several. */
export function placeInBlock(head: Head, lines: SurveyedLine[]): Placed | null {
  const naming = blockBelow(head, lines).filter(
    ({ naming: { form, own } }) => own.length > 0 && form !== 'opening',
  );
  const ids = [...new Set(naming.flatMap(({ naming: { own } }) => own))];
  const [first] = naming;
  return first && ids.length === 1 ? { ids, at: first.index, place: 'below' } : null;
}

/** The other lines of the block that a line opens, up to the next item like it; none where it stands within one. */
function blockBelow({ index: at, form, indent }: Head, lines: SurveyedLine[]): SurveyedLine[] {
  const before = lines[at - 1];
  if (before && !isGap(before)) return [];
  const below = lines.slice(at + 1, at + 1 + LONGEST_BLOCK);
  const isItem = form.startsWith('item');
  const isNext = (line: SurveyedLine) =>
    isItem && line.indent <= indent && BULLET.test(line.line.text.trimStart());
  const end = below.findIndex(
    (line) => isGap(line) || line.label?.form === 'heading' || isNext(line),
  );
  return end === -1 ? below : below.slice(0, end);
}

/** Whether a line parts the blocks above and below it. */
export function isGap({ blank, rule }: SurveyedLine): boolean {
  return blank || rule !== null;
}
