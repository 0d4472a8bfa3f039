import { isBlank, type Line } from '../text/line';
import { isReferences } from '../words/bibliography-labels';
import { RULE } from '../words/label-marks';
import { indentOf, type ReadLabel, readLabel } from '../words/read-label';
import { widthOf } from '../words/scripts';
import { messageHeaders } from './message-header';
import { type Naming, readNaming } from './naming';

/** A line with all that can be told of it alone. */
export interface SurveyedLine {
  index: number;
  line: Line;
  blank: boolean;
  /** A line that divides: `closing` is a long one of `=`, `━` or `─`, or says who wrote the next message. */
  rule: 'rule' | 'closing' | null;
  label: ReadLabel | null;
  /** In columns. */
  indent: number;
  naming: Naming;
  /** It stands in a list of other papers. */
  referred: boolean;
}

const CLOSING = /^\s{0,3}(?:={10,}|━{10,}|─{10,})\s*$/;
const LONGEST_RULE = 300;
const NO_NAMING: Naming = { form: null, own: [], cited: [], elsewhere: false };

/** Looks at each line of a file by itself, and marks the lists of other papers. */
export function surveyLines(lines: Line[]): SurveyedLine[] {
  /** The level of the heading whose text names other papers; 0 outside. */
  let references = 0;
  let list = false;
  let headings = 0;
  const messages = messageHeaders(lines);
  return lines.map((line, index) => {
    const { text, fenced } = line;
    const blank = isBlank(line);
    const label = fenced || blank ? null : readLabel(line);
    if (label?.form === 'heading') {
      if (references > 0 && label.level <= references) references = 0;
      headings++;
      // A file may itself be called so.
      if (isReferences(label.label) && (headings > 1 || label.level > 1))
        references ||= label.level;
    }
    const opens =
      label !== null &&
      label.form !== 'heading' &&
      label.closed &&
      label.rest === '' &&
      isReferences(label.label);
    if (opens) list = true;
    else if (list && !blank && !/^\s*(?:[-*+•]\s|\[?\d{1,3}[.)\]]|\s{2}\S)/.test(text))
      list = false;
    return {
      index,
      line,
      blank,
      rule: fenced ? null : messages.has(index) ? 'closing' : ruleOf(text),
      label,
      indent: indentOf(text),
      naming: fenced || blank ? NO_NAMING : readNaming(text, label),
      referred: (references > 0 && label?.form !== 'heading') || (list && !opens),
    };
  });
}

/** How much prose stands before each line: the sum of all widths, with one place more than there are lines. */
export function proseBefore(lines: SurveyedLine[]): number[] {
  const sums = [0];
  for (const { line, blank, label, rule } of lines) {
    const isProse = !blank && rule === null && label?.form !== 'heading';
    sums.push((sums.at(-1) ?? 0) + (isProse ? widthOf(line.text.trim()) : 0));
  }
  return sums;
}

function ruleOf(text: string): 'rule' | 'closing' | null {
  if (text.length > LONGEST_RULE) return null;
  return CLOSING.test(text) ? 'closing' : RULE.test(text) ? 'rule' : null;
}
