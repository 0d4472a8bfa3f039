import { BULLET } from '../../words/label-marks';
import { labelKey, type ReadLabel } from '../../words/read-label';
import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from '../readings/reading';

/** A run of an entry's lines that are written alike: a paragraph, a list, what stands behind a label. */
export interface EntryPart {
  /** Index of its first line. */
  from: number;
  /** How it is written: `text`, `items`, `heading`, `link`, `quote`, `table`, `code`, or a label's letters. */
  kind: string;
  /** A blank line or a rule stands above it, and it is no further in than the entry's title. */
  apart: boolean;
  /** A rule stands between it and the part above. */
  ruled: boolean;
}

const LABEL = 'label:';
/** `*Label: text*`, all of a line. */
const ITALIC = /^\s{0,3}([*_])([^*_\n:：]{2,40})[:：]\s[^*_\n]{2,600}\1\s*$/;

/** The parts of an entry below its title, in their order; linear in its lines. */
export function partsOf({ head, end }: Candidate, lines: SurveyedLine[]): EntryPart[] {
  const parts: EntryPart[] = [];
  let apart = false;
  let ruled = false;
  for (let at = head.index + 1; at < end; at++) {
    const line = lines[at];
    if (!line) break;
    if (line.blank || line.rule) {
      apart = true;
      // One that is indented stands within an item.
      ruled ||= line.rule !== null && line.indent <= head.indent;
      continue;
    }
    const kind = kindOf(line);
    if (!goesOn(parts.at(-1), kind, apart))
      parts.push({ from: at, kind, apart: apart && line.indent <= head.indent, ruled });
    apart = false;
    ruled = false;
  }
  return parts;
}

/** Whether a line in italics is a label with its text. */
export function isItalicField(text: string): boolean {
  return ITALIC.test(text);
}

/** Whether a part opens with a label. */
export function isLabelled({ kind }: EntryPart): boolean {
  return kind.startsWith(LABEL);
}

/** Whether a line belongs to the part above: to the same list, quotation or table, or to the paragraph before it. */
function goesOn(above: EntryPart | undefined, kind: string, apart: boolean): boolean {
  if (!above) return false;
  if (!apart && kind === 'text') return above.kind !== 'link' && above.kind !== 'heading';
  return above.kind === kind && kind !== 'heading' && (kind !== 'text' || !apart);
}

function kindOf({ line: { text, fenced }, label, naming }: SurveyedLine): string {
  if (fenced) return 'code';
  if (label?.form === 'heading') return 'heading';
  if (naming.own.length > 0 && naming.form !== 'opening') return 'link';
  if (label && isClosed(label)) return `${LABEL}${labelKey(label.label)}`;
  if (BULLET.test(text)) return 'items';
  const [, , italic] = ITALIC.exec(text) ?? [];
  if (italic !== undefined) return `${LABEL}${labelKey(italic)}`;
  if (/^\s{0,3}>/.test(text)) return 'quote';
  return /^\s{0,3}\|/.test(text) ? 'table' : 'text';
}

/** Whether words are a label, and no sentence that happens to have a colon. */
function isClosed({ closed, form, kind }: ReadLabel): boolean {
  return closed && (form !== 'plain' || kind !== null);
}
