import { isOnlyLinks } from '../../words/only-links';
import { widthOf } from '../../words/scripts';
import { endsAsSentence } from '../../words/sentences';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';
import { heldAbove } from './held-above';

/** One such line may be an entry's last word. */
const LEAST_KICKERS = 2;
/** In letters of half a Chinese one's width. */
const LONGEST = 28;

/** Ends entries before the topic that a letter writes over the next title, between that and the rule which closes the entry. */
export function endBeforeKickers(entries: Candidate[], { lines }: Ground): void {
  const found = entries.flatMap((entry, position) => {
    const rule = ruleAboveKicker(entries[position + 1], entry, lines);
    return rule === null
      ? []
      : [{ entry, rule, isLabel: Boolean(lines[heldAbove(entry.end, lines)]?.label?.kind) }];
  });
  // A topic that is a section's label as well is one where others are none.
  if (found.filter(({ isLabel }) => !isLabel).length < LEAST_KICKERS) return;
  for (const { entry, rule } of found) entry.end = rule + 1;
}

/** Index of the rule above a few words that are an entry's last line and stand over the next one; null where it has none. */
function ruleAboveKicker(
  next: Candidate | undefined,
  { head, at, end }: Candidate,
  lines: SurveyedLine[],
): number | null {
  if (!next || head.row || next.start !== end) return null;
  const last = heldAbove(end, lines);
  const rule = heldAbove(last, lines);
  const isOwn = last <= Math.max(head.index, at) || rule <= head.index;
  return !isOwn && isKicker(lines[last]) && lines[rule]?.rule ? rule : null;
}

function isKicker(line: SurveyedLine | undefined): boolean {
  if (!line || line.rule || line.line.fenced) return false;
  const text = line.line.text.trim();
  return widthOf(text) <= LONGEST && !endsAsSentence(text) && !isOnlyLinks(text);
}
