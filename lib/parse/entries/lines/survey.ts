import { isBlank, type Line } from '../../text/line';
import { isReferences } from '../../words/bibliography-labels';
import { RULE, SIGNATURE } from '../../words/label-marks';
import { indentOf, type ReadLabel, readLabel } from '../../words/read-label';
import { widthOf } from '../../words/scripts';
import { linkRuns } from './link-runs';
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
  /** It is an item of a list of links, each a paper's title and nothing else. */
  listed: boolean;
}

const CLOSING = /^\s{0,3}(?:={10,}|━{10,}|─{10,})\s*$/;
const LONGEST_RULE = 300;
/** An item of a list, or a line that goes on with one. */
const LISTED = /^\s*(?:[-*+•]\s|\[?\d{1,3}[.)\]]|\s{2}\S)/;
const ITEM_MARK = /^\s*([-*+•](?=\s)|\[?\d{1,3}[.)\]])/;
/** `[^3]: `, `.. [3] ` */
export const FOOTNOTE = /^(?:\[\^[^\]\s]{1,40}\]:|\.\. \[[#*]?[\w.-]{0,40}\])\s/;
const NO_NAMING: Naming = { form: null, own: [], cited: [], elsewhere: false };

/** A list's item behind a single space: as far in as those behind none, as CommonMark has it. */
const SHIFTED_ITEM = /^ (?:[-*+•]|\d{1,9}[.)])\s/;

/** Looks at each line of a file by itself, and marks the lists of other papers. */
export function surveyLines(lines: Line[]): SurveyedLine[] {
  const messages = messageHeaders(lines);
  const references = new References();
  const surveyed = lines.map((line, index) => {
    const { text, fenced } = line;
    const blank = isBlank(line);
    const told = !fenced && !blank;
    const label = told ? readLabel(line) : null;
    return {
      index,
      line,
      blank,
      rule: fenced ? null : messages.has(index) ? 'closing' : ruleOf(text),
      label,
      indent: SHIFTED_ITEM.test(text) ? 0 : indentOf(text),
      naming: told ? readNaming(text, label) : NO_NAMING,
      referred: references.hold(text, blank, label),
    };
  });
  const runs = linkRuns(surveyed);
  return surveyed.map((line) => ({ ...line, listed: runs.has(line.index) }));
}

/** Follows a file's lines into its lists of other papers, and out of them. */
class References {
  /** The level of the heading whose text names other papers; 0 outside. */
  private level = 0;
  private inList = false;
  /** In columns: how deep the label of the list stands. */
  private indent = 0;
  /** How the list's first item is written; null where none stood yet. */
  private first: { mark: string; indent: number } | null = null;
  private headings = 0;

  /** Takes the next line; whether it stands in such a list. */
  hold(text: string, blank: boolean, label: ReadLabel | null): boolean {
    if (label?.form === 'heading') {
      this.passHeading(label);
      this.passText(text);
      return this.inList;
    }
    const opens = label !== null && opensReferences(label);
    if (opens) this.open(text);
    else if (!blank) this.passText(text);
    return this.level > 0 || (this.inList && !opens) || FOOTNOTE.test(text);
  }

  private passHeading({ level, label }: ReadLabel): void {
    if (level <= this.level) this.level = 0;
    this.headings++;
    // A file may itself be called so.
    if (isReferences(label) && (this.headings > 1 || level > 1)) this.level ||= level;
  }

  private open(text: string): void {
    this.inList = true;
    this.indent = indentOf(text);
    this.first = null;
  }

  private passText(text: string): void {
    if (this.inList && (!LISTED.test(text) || this.leaves(text))) this.inList = false;
  }

  /** Whether an item is none of the list: it stands further out than the label, or as far out as the first item and under another mark. */
  private leaves(text: string): boolean {
    const mark = markOf(text);
    if (mark === '') return false;
    const indent = indentOf(text);
    this.first ??= { mark, indent };
    return indent < this.indent || (indent <= this.first.indent && mark !== this.first.mark);
  }
}

/** An item's mark, each number alike; `''` where there is none. */
function markOf(text: string): string {
  return (ITEM_MARK.exec(text)?.[1] ?? '').replace(/\d+/, '1');
}

/** Whether a line is a label alone that a list of other papers stands below. */
function opensReferences({ closed, rest, label }: ReadLabel): boolean {
  return closed && rest === '' && isReferences(label);
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

/** Whether all lines between two are blank. */
export function onlyBlanksBetween(lines: SurveyedLine[], above: number, below: number): boolean {
  for (let at = above + 1; at < below; at++) if (lines[at]?.blank === false) return false;
  return true;
}

/** Whether no line with words stands right above a line. */
export function opensBlock(index: number, lines: SurveyedLine[]): boolean {
  const above = lines[index - 1];
  return !above || above.blank || above.rule !== null;
}

function ruleOf(text: string): 'rule' | 'closing' | null {
  if (text.length > LONGEST_RULE) return null;
  return CLOSING.test(text) ? 'closing' : RULE.test(text) || SIGNATURE.test(text) ? 'rule' : null;
}
