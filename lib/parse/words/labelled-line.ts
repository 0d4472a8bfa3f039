import { kindOfLabel } from '../../digest/section-labels';

/** How far into a line a label may reach: bounds the work on hostile lines. */
const LONGEST_LABEL = 120;
/** What is longer, whatever its first letters are, is no heading. */
const LONGEST_HEADING = 2000;

const MARKER = /^( {0,2})(?!\s)(?:(#{1,6})\s+|(?:[-*+•]\s{1,4}))?/;
const NUMBER = /^(?:(\d{1,2})|([一二三四五六七八九十]{1,3}))\s?[.、．:：)）]\s{0,4}/;
const BOLD_LABEL = /^\*\*([^*]{1,80})\*\*\s{0,2}([:：]?)/;
const PLAIN_LABEL = /^([^:：*`[\]|<>。，；]{1,60})([:：]|$)/;
/** The emoji that people put in front of headings and labels. */
export const PICTOGRAMS = /^(?:\p{Extended_Pictographic}|\u200d|\ufe0f|\s)+/u;
const CHINESE_DIGITS = '一二三四五六七八九十';

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
export function readLabelledLine(text: string): LabelledLine | null {
  const head = text.slice(0, LONGEST_LABEL);
  const marker = MARKER.exec(head);
  if (!marker) return null;
  const indent = marker[1]?.length ?? 0;
  const level = marker[2]?.length ?? 0;
  if (level > 0 && text.length > LONGEST_HEADING) return null;
  const bulleted = level === 0 && marker[0].trim() !== '';
  let at = marker[0].length;

  at += PICTOGRAMS.exec(head.slice(at))?.[0].length ?? 0;
  const found = NUMBER.exec(head.slice(at));
  let number = 0;
  if (found) {
    number = numberOf(found);
    at += found[0].length;
    at += PICTOGRAMS.exec(head.slice(at))?.[0].length ?? 0;
  }
  const bold = BOLD_LABEL.exec(head.slice(at));
  if (bold) {
    const [whole, inner = '', outerColon] = bold;
    const innerNumber = NUMBER.exec(inner);
    const label = cleanLabel(innerNumber ? inner.slice(innerNumber[0].length) : inner);
    const rest = text.slice(at + whole.length).trim();
    if (label !== '' && (rest === '' || outerColon !== '' || /[:：]\s*$/.test(inner))) {
      if (innerNumber && number === 0) number = numberOf(innerNumber);
      const form = level > 0 ? 'heading' : number > 0 ? 'numbered' : bulleted ? 'bullet' : 'bold';
      return { form, indent, level, number, label, rest };
    }
  }
  const content = level > 0 ? text.slice(at).replace(/\s#+\s*$/, '') : text.slice(at);
  const plain = PLAIN_LABEL.exec(content.slice(0, LONGEST_LABEL));
  const label = cleanLabel(plain?.[1] ?? '');
  const rest = content.slice(plain?.[0].length).trim();
  if (level > 0) {
    // A heading is a label as a whole; a colon divides it only behind a label that we know.
    return kindOfLabel(label)
      ? { form: 'heading', indent, level, number, label, rest }
      : { form: 'heading', indent, level, number, label: cleanLabel(content), rest: '' };
  }
  if (!plain || label === '') return null;
  return { form: 'plain', indent, level, number, label, rest };
}

/** A label without its emoji, colon and emphasis. */
export function cleanLabel(text: string): string {
  return text
    .replace(PICTOGRAMS, '')
    .replace(/[*_`]/g, '')
    .trim()
    .replace(/[:：]$/, '')
    .trim();
}

function numberOf([, arabic, chinese]: RegExpExecArray): number {
  return arabic ? Number(arabic) : chineseNumber(chinese ?? '');
}

function chineseNumber(text: string): number {
  if (text.length === 1) return CHINESE_DIGITS.indexOf(text) + 1;
  const [first = '', second = ''] = text;
  if (first === '十') return 10 + CHINESE_DIGITS.indexOf(second) + 1;
  return (CHINESE_DIGITS.indexOf(first) + 1) * 10;
}
