/** How far into a line a label may reach: bounds the work on hostile lines. */
const LONGEST_LABEL = 120;

const MARKER = /^( {0,2})(?:(#{1,6})\s+|(?:[-*+•]\s{1,4}))?/;
const NUMBER = /^(?:(\d{1,2})|([一二三四五六七八九十]{1,3}))\s?[.、．:：)）]\s{0,4}/;
const BOLD_LABEL = /^\*\*([^*]{1,80})\*\*\s{0,2}([:：]?)/;
const PLAIN_LABEL = /^([^:：*`[\]|<>。，；]{1,60})([:：]|$)/;
const PICTOGRAMS = /^[\p{Extended_Pictographic}\u200d\ufe0f\s]+/u;
const CHINESE_DIGITS = '一二三四五六七八九十';

/** A line that could open a section: `1. **Label**：text`, `## 1. Label`, `- **Label**: text`, … */
export interface LabelledLine {
  form: 'heading' | 'numbered' | 'bold' | 'bullet' | 'plain';
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
  const level = marker[2]?.length ?? 0;
  const bulleted = level === 0 && marker[0].trim() !== '';
  let at = marker[0].length;

  let number = 0;
  const takeNumber = () => {
    const found = NUMBER.exec(head.slice(at));
    if (!found || number > 0) return;
    number = found[1] ? Number(found[1]) : chineseNumber(found[2] ?? '');
    at += found[0].length;
  };
  const takePictograms = () => {
    at += PICTOGRAMS.exec(head.slice(at))?.[0].length ?? 0;
  };

  takePictograms();
  takeNumber();
  takePictograms();
  const bold = BOLD_LABEL.exec(head.slice(at));
  if (bold) {
    const inner = bold[1] ?? '';
    const innerNumber = NUMBER.exec(inner);
    if (innerNumber && number === 0) {
      number = innerNumber[1] ? Number(innerNumber[1]) : chineseNumber(innerNumber[2] ?? '');
    }
    const label = cleanLabel(innerNumber ? inner.slice(innerNumber[0].length) : inner);
    const rest = text.slice(at + bold[0].length).trim();
    const colon = bold[2] !== '' || /[:：]\s*$/.test(inner);
    if (label === '' || (rest !== '' && !colon)) return null;
    const form = level > 0 ? 'heading' : number > 0 ? 'numbered' : bulleted ? 'bullet' : 'bold';
    return { form, level, number, label, rest };
  }
  if (level > 0) {
    const whole = text.slice(at).replace(/\s#+\s*$/, '').trim();
    const plain = PLAIN_LABEL.exec(whole.slice(0, LONGEST_LABEL));
    if (!plain || plain[2] === '') return { form: 'heading', level, number, label: cleanLabel(whole), rest: '' };
    return { form: 'heading', level, number, label: cleanLabel(plain[1] ?? ''), rest: whole.slice(plain[0].length).trim() };
  }
  const plain = PLAIN_LABEL.exec(head.slice(at));
  if (!plain || (plain[2] === '' && text.length > LONGEST_LABEL)) return null;
  const label = cleanLabel(plain[1] ?? '');
  if (label === '') return null;
  return { form: number > 0 ? 'numbered' : 'plain', level, number, label, rest: text.slice(at + plain[0].length).trim() };
}

/** A label without its emoji, colon and emphasis. */
export function cleanLabel(text: string): string {
  return text
    .replace(PICTOGRAMS, '')
    .replace(/[*_`]/g, '')
    .replace(/\s*[:：]\s*$/, '')
    .trim();
}

function chineseNumber(text: string): number {
  if (text.length === 1) return CHINESE_DIGITS.indexOf(text) + 1;
  const [first = '', second = ''] = text;
  if (first === '十') return 10 + CHINESE_DIGITS.indexOf(second) + 1;
  return (CHINESE_DIGITS.indexOf(first) + 1) * 10;
}
