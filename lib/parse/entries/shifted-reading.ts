import { isBelowOther, placeAtEnd } from './placement';
import type { Candidate, Reading } from './reading';
import type { SurveyedLine } from './survey';
import { LIKELY_TITLE, titleWorth } from './title-worth';

/**
 * Whether a reading gives each title its neighbour's link: links are taken for those of the titles below them, and
 * the last entry ends with one that is left, or for those behind the text, and one is left above the first title.
 */
export function isShifted({ entries, form, above }: Reading, lines: SurveyedLine[]): boolean {
  const kin = entries.filter(({ head }) => head.form === form && !head.row);
  const first = kin.find(({ head }) => titleWorth(head.title) >= LIKELY_TITLE) ?? kin[0];
  const last = kin.at(-1);
  if (!first || !last || kin.length < 2) return false;
  const labelled = (entry: Candidate) => hasLabels(entry, lines);
  const usual = kin.filter(labelled).length * 2 > kin.length;
  if (!above)
    return (
      kin.filter(isBehind).length > 1 &&
      (isLeftAbove(first) || (usual && last.ids.length === 0 && labelled(last) && !labelled(first)))
    );
  const isOne = isNamelessTitle(first) && (!usual || labelled(first));
  return isLeftBehind(last, lines) || (isOne && !isBelowOther(first.head.index, lines));
}

/** Whether a section that we know stands in an entry. */
function hasLabels({ head, end }: Candidate, lines: SurveyedLine[]): boolean {
  for (let at = head.index + 1; at < end; at++) if (lines[at]?.label?.kind) return true;
  return false;
}

/** Whether the first title has no link above it, though it is one: those of all others stand behind texts then. */
function isNamelessTitle({ head, ids }: Candidate): boolean {
  return ids.length === 0 && titleWorth(head.title) >= LIKELY_TITLE;
}

function isLeftBehind({ head, ids, end, place }: Candidate, lines: SurveyedLine[]): boolean {
  if (place !== 'above') return false;
  const left = placeAtEnd(head.index, end, lines);
  return left !== null && left.place === 'end' && !left.ids.some((id) => ids.includes(id));
}

function isLeftAbove({ head, ids }: Candidate): boolean {
  return head.above?.place === 'above' && !head.above.ids.some((id) => ids.includes(id));
}

function isBehind({ place }: Candidate): boolean {
  return place === 'end';
}
