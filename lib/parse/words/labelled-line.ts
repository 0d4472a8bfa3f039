import { remembered } from '../../digest/remembered';
import { kindOfLabel } from '../../digest/section-labels';
import { asWritten, numberOf, PICTOGRAMS, PLAIN_NUMBER } from './label-marks';

/** How far into a line a label may reach: bounds the work on hostile lines. */
const LONGEST_LABEL = 120;
/** What is longer, whatever its first letters are, is no heading. */
const LONGEST_HEADING = 2000;

const MARKER = /^( {0,2})(?!\s)(?:(#{1,6})\s+|(?:[-*+•]\s{1,4}))?/;
const BOLD_LABEL = /^\*\*([^*]{1,80})\*\*\s{0,2}([:：]?)/;
const PLAIN_LABEL = /^([^:：*`[\]|<>。，；]{1,60})([:：]|$)/;
/** A line that could open a section: `1. **Label**：text`, `## 1. Label`, `- **Label**: text`, … */
export interface LabelledLine {
  /** `numbered` is bold as well; `plain` is neither, and may have a number all the same. */
  form: 'heading' | 'numbered' | 'bold' | 'bullet' | 'plain';
  /** In spaces. */
  indent: number;
  /** 1 to 6 for a heading, 0 for anything else. */
  level: number;
  /** The section's number as written, `1.` or `一、`; 0 where there is none. */
  number: number;
  label: string;
  /** What follows the label on its own line. */
  rest: string;
}

/** Reads a line as a label and what follows it; null where it can't be one. */
export const readLabelledLine = remembered((line): LabelledLine | null => {
  const text = asWritten(line);
  const marker = MARKER.exec(text.slice(0, LONGEST_LABEL));
  if (!marker) return null;
  const level = marker[2]?.length ?? 0;
  if (level > 0 && text.length > LONGEST_HEADING) return null;
  const { rest, number } = withoutNumber(text.slice(marker[0].length));
  const opening: Opening = {
    indent: marker[1]?.length ?? 0,
    level,
    bulleted: level === 0 && marker[0].trim() !== '',
    number,
    rest,
  };
  return readBold(opening) ?? (level > 0 ? readHeading(opening) : readPlain(opening));
});

/** What stands before a label's words, and these with what follows. */
interface Opening {
  indent: number;
  level: number;
  bulleted: boolean;
  number: number;
  rest: string;
}

function withoutNumber(text: string): { rest: string; number: number } {
  const head = text.slice(0, LONGEST_LABEL);
  const sign = PICTOGRAMS.exec(head)?.[0] ?? '';
  const found = PLAIN_NUMBER.exec(head.slice(sign.length));
  if (!found) return { rest: text.slice(sign.length), number: 0 };
  const rest = text.slice(sign.length + found[0].length);
  const inner = PICTOGRAMS.exec(rest.slice(0, LONGEST_LABEL))?.[0] ?? '';
  return { rest: rest.slice(inner.length), number: numberOf(found) };
}

function readBold(opening: Opening): LabelledLine | null {
  const { indent, level, number: outer, rest } = opening;
  const bold = BOLD_LABEL.exec(rest.slice(0, LONGEST_LABEL));
  const [whole = '', inner = '', colon = ''] = bold ?? [];
  const innerNumber = PLAIN_NUMBER.exec(inner);
  const label = cleanLabel(inner.slice(innerNumber?.[0].length ?? 0));
  const behind = rest.slice(whole.length).trim();
  if (label === '' || (behind !== '' && colon === '' && !/[:：]\s*$/.test(inner))) return null;
  const number = outer || (innerNumber ? numberOf(innerNumber) : 0);
  return { form: formOfBold(opening, number), indent, level, number, label, rest: behind };
}

/** The form of a label in bold, by what stands before it. */
function formOfBold({ level, bulleted }: Opening, number: number): LabelledLine['form'] {
  if (level > 0) return 'heading';
  if (number > 0) return 'numbered';
  return bulleted ? 'bullet' : 'bold';
}

/** A heading is a label as a whole; a colon divides it only behind a label that we know. */
function readHeading({ indent, level, number, rest }: Opening): LabelledLine {
  const content = rest.replace(/\s#+\s*$/, '');
  const [whole = '', inner = ''] = PLAIN_LABEL.exec(content.slice(0, LONGEST_LABEL)) ?? [];
  const label = cleanLabel(inner);
  const divided = kindOfLabel(label) !== null;
  return {
    form: 'heading',
    indent,
    level,
    number,
    label: divided ? label : cleanLabel(content),
    rest: divided ? content.slice(whole.length).trim() : '',
  };
}

function readPlain({ indent, level, number, rest }: Opening): LabelledLine | null {
  const [whole = '', inner = ''] = PLAIN_LABEL.exec(rest.slice(0, LONGEST_LABEL)) ?? [];
  const label = cleanLabel(inner);
  return label === ''
    ? null
    : { form: 'plain', indent, level, number, label, rest: rest.slice(whole.length).trim() };
}

/** A label without its emoji, colon and emphasis. */
function cleanLabel(text: string): string {
  return text
    .replace(PICTOGRAMS, '')
    .replace(/[*_`]/g, '')
    .trim()
    .replace(/[:：]$/, '')
    .trim();
}
