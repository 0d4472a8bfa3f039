import { isBlank, type Line } from '../text/line';
import { type ReadLabel, readLabel } from '../words/read-label';
import { divideHeadings } from './inline-headings';
import type { RecurringLabels } from './recurring-labels';
import { divideRunIn } from './run-in-labels';

/** An entry's lines, each that holds several labels as one line a label. Within an abstract, labels are its authors'. */
export function divideLines(lines: Line[], recurring: RecurringLabels): Line[] {
  const divided: Line[] = [];
  let inAbstract = false;
  for (const [index, line] of lines.entries()) {
    const label = isBlank(line) ? null : readLabel(line);
    const before = lines[index - 1];
    const goesOn = inAbstract && label?.form === 'plain' && before && !isBlank(before);
    if (!goesOn && (label?.kind || label?.form === 'heading'))
      inAbstract = label.kind === 'abstract';
    if (inAbstract && isAbstracts(label)) divided.push(line);
    else for (const part of divideHeadings(line)) divided.push(...divideRunIn(part, recurring));
  }
  return divided;
}

/** Whether what a line of an abstract holds beside its label is the authors': it has no other label in bold. */
function isAbstracts(label: ReadLabel | null): boolean {
  if (label === null || label.form === 'plain') return true;
  return label.kind === 'abstract' && label.form !== 'heading' && !/\*\*|__/.test(label.rest);
}
