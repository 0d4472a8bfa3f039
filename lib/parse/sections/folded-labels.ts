import { kindOfLabel } from '../../digest/section-labels';
import { isBlank, type Line } from '../text/line';
import { BULLET } from '../words/label-marks';
import { cleanLabelText, indentOf, readLabel } from '../words/read-label';

/** `- Abstract`, alone on its line. */
const FOLD = /^\s{0,3}[-*+•▸►]\s+([^*\s:：][^*:：]{1,39})$/;
/** In columns: so much further in than an item stands its text. */
const INDENT = 2;

/**
 * An entry's lines, in which an item that is a label that we know, with its text further in below, is a label in bold,
 * as the others of the entry are: so folds are exported, `- Abstract` over an indented paragraph. Where all are such
 * items, they are read without more.
 */
export function withFoldsAsLabels(lines: Line[]): Line[] {
  let written: Line[] | null = null;
  for (const [index, line] of lines.entries()) {
    const label = foldedLabel(line);
    const end = label === null ? index : endOfText(index, lines);
    if (label === null || end === index + 1) continue;
    if (written === null && !lines.some(isBoldLabel)) return lines;
    written ??= [...lines];
    written[index] = { ...line, text: `**${label}**` };
    for (const [order, below] of lines.slice(index + 1, end).entries())
      written[index + 1 + order] = { ...below, text: outdented(below.text) };
  }
  return written ?? lines;
}

function isBoldLabel(line: Line): boolean {
  const label = readLabel(line);
  return label?.form === 'bold' && label.closed && label.kind !== null;
}

function foldedLabel({ text, fenced }: Line): string | null {
  const words = fenced ? undefined : FOLD.exec(text)?.[1];
  const label = words === undefined ? '' : cleanLabelText(words);
  return label !== '' && kindOfLabel(label) !== null ? label : null;
}

/** Index behind the last line of an item's text. */
function endOfText(index: number, lines: Line[]): number {
  const least = indentOf(lines[index]?.text ?? '') + INDENT;
  let end = index + 1;
  for (let at = end; at < lines.length; at++) {
    const below = lines[at];
    if (!below || isBlank(below)) continue;
    // A list below such an item is read as it is.
    if (indentOf(below.text) < least || (end === index + 1 && isItem(below))) break;
    end = at + 1;
  }
  return end;
}

function isItem({ text }: Line): boolean {
  return BULLET.test(text.trimStart());
}

/** A line of an item's text as one of no item's. */
function outdented(text: string): string {
  return text.replace(/^(?: {2,4}|\t)/, '');
}
