import { isBlank, type Line } from '../../text/line';
import { RULE } from '../../words/label-marks';
import { readLabel } from '../../words/read-label';
import { isAdvertisement, isAside, isAskedOfReaders } from '../lines/said-to-readers';
import { isSignOff } from '../lines/sign-off';

/** In lines that hold something: what is longer is text, whatever it begins with. */
const LONGEST_TAIL = 16;
/** `> On 21 Jan 2026, Ida wrote:`: the message that a mail answers. */
const ANSWERED =
  /^\s*>\s?(?:.{0,80}\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|napisał|пиш[её]т|написала?)\s?[:：]|.{0,60}(?:写道|寫道|さんは書きました|님이 작성)\s?[:：]?)\s*$/iu;

/** Index of the line of a text about one paper from which on it speaks to the readers, or is others' words; its length where it never does. */
export function endOfWhole(lines: Line[]): number {
  let end = lines.length;
  let held = 0;
  for (let at = lines.length - 1; at > 0 && held < LONGEST_TAIL; at--) {
    const line = lines[at];
    if (!line || line.fenced) break;
    if (isBlank(line)) continue;
    held++;
    if (isOpening(lines, at) && isBeside(lines, at, end)) end = at;
    else if (readLabel(line)?.kind) break;
  }
  return end;
}

/** Whether a line stands apart from what is above it. */
function isOpening(lines: Line[], at: number): boolean {
  const above = lines[at - 1];
  return !above || isBlank(above) || RULE.test(above.text);
}

/** Whether a line opens what is none of the paper's text, down to where the rest is none either. */
function isBeside(lines: Line[], at: number, end: number): boolean {
  const { text } = lines[at] ?? { text: '' };
  const label = readLabel(lines[at] ?? { number: 0, text: '', fenced: false });
  if (isAdvertisement(text) || (label?.rest === '' && isAside(label.label))) return true;
  if (ANSWERED.test(text.slice(0, 200))) return areQuoted(lines, at, end);
  // What is asked of the readers is a paragraph, and nothing of the paper's stands below it.
  const isLast = lines.slice(at + 1, end).every(isBlank);
  return isLast && (isSignOff(text) || (isAskedOfReaders(text) && isQuestion(lines, at)));
}

function areQuoted(lines: Line[], at: number, end: number): boolean {
  return lines.slice(at, end).every((line) => isBlank(line) || /^\s*>/.test(line.text));
}

/** Whether a paragraph asks, or stands behind a rule. */
function isQuestion(lines: Line[], at: number): boolean {
  const above = lines.slice(0, at).findLast((line) => !isBlank(line));
  return /[?？]\s*$/.test(lines[at]?.text ?? '') || RULE.test(above?.text ?? '');
}
