import { appendAll } from '../../digest/append-all';
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
    if (label && endsText(label, lines[index - 1], inAbstract))
      inAbstract = label.kind === 'abstract';
    if (inAbstract && isAbstracts(label)) {
      divided.push(line);
      continue;
    }
    for (const part of divideHeadings(line)) appendAll(divided, divideRunIn(part, recurring));
  }
  return divided;
}

/** Whether a label ends the text above it: a heading, or one that we know. What is plain, directly below an abstract's line, goes on with it. */
function endsText(label: ReadLabel, before: Line | undefined, inAbstract: boolean): boolean {
  if (inAbstract && label.form === 'plain' && before && !isBlank(before)) return false;
  return label.kind !== null || label.form === 'heading';
}

/** Whether what a line of an abstract holds beside its label is the authors': it has no other label in bold. */
function isAbstracts(label: ReadLabel | null): boolean {
  if (label === null || label.form === 'plain') return true;
  return label.kind === 'abstract' && label.form !== 'heading' && !/\*\*|__/.test(label.rest);
}
